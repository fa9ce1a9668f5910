"""An editor's corrections of briefings, from the files of edits that stand beside the seeds."""

from generator.editing.applying import edit, edit_article
from generator.editing.entries import Edits
from generator.editing.files import Desk, read_edits, read_edits_beside

__all__ = ["Desk", "Edits", "edit", "edit_article", "read_edits", "read_edits_beside"]
