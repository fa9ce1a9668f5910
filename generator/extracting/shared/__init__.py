"""What extractors of several kinds ask: who speaks or acts, where content ends, how words are put together."""
