"""Briefings to what spans them: the archive and the home page's lists."""
