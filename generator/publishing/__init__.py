"""Briefings to files: Markdown pages through templates, JSON, and the plan of what is written where."""
