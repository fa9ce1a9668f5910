"""Keeps what one article is compared with others by: its figures, and what is said to be so and not so."""
