"""Article text as text: the one escape for each language that pages and data are written in.

Article text is written by strangers. In a page it must read as it is and do nothing: no tag, link, list or footnote
of its own. Each escape cleans first (`generator.cleaning`), which changes nothing in what a reader has read.
"""

from generator.cleaning import clean
from generator.publishing.escaping.for_data import csv_cell, front_matter, json_line
from generator.publishing.escaping.for_html import address, html
from generator.publishing.escaping.for_markdown import KEPT, Markdown, finalize, heading_id, markdown, title
from generator.publishing.escaping.for_names import name_slug, slug

__all__ = (
    "KEPT", "Markdown", "address", "clean", "csv_cell", "finalize", "front_matter", "heading_id", "html", "json_line",
    "markdown", "name_slug", "slug", "title",
)  # fmt: skip
