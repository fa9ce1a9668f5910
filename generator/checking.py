"""Holds every statement against the sentences it cites."""
