"""Lets MkDocs generate the briefings before it builds: the only module that knows MkDocs."""
