"""Findings to the short text: bottom line and key points, in clauses of the article's own words."""
