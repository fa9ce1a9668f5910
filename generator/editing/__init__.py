"""An editor's corrections of briefings, from the files of edits that stand beside the seeds."""

from generator.editing.applying import edit, edit_article
from generator.editing.entries import NOTHING, Edits
from generator.editing.files import NO_EDITS, Desk, read_edits, read_edits_beside

__all__ = ["NOTHING", "NO_EDITS", "Desk", "Edits", "edit", "edit_article", "read_edits", "read_edits_beside"]
