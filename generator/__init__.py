"""Aide-mémoire: turns collected news articles into briefings in which every statement cites its sentence."""

__version__ = "0.1.0"
