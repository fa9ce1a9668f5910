"""Which party of a row is the subject of a verb: the nearest before it that no preposition or verb governs."""

from generator.collecting.rows import TITLE, Party, Row, Word, is_owner, is_titling
from generator.lexicons import words

BEFORE = 3  # words between a preposition and the name that belongs to it


def subject_before(row: Row, place: int) -> Party | None:
    """Return the nearest party before a place in the row that may be a subject there, in the same clause."""
    for at in range(place - 1, -1, -1):
        item = row[at]
        if isinstance(item, Party):
            if not (is_owner(item) or _is_object(row, at)):
                return item
        elif item.lower in words("company", "clauses") or item.text in {";", ":", '"', "“", "”", "(", ")", "–", "—"}:
            return None
    return None


def owns(row: Row, at: int) -> bool:
    """Tell whether 's or an apostrophe stands behind a party."""
    after = row[at + 1] if at + 1 < len(row) else None
    return isinstance(after, Word) and after.text in {"'s", "’s", "'", "’"}


def _is_object(row: Row, at: int) -> bool:
    """Tell whether a preposition or a verb that wants an object stands before a party, or 's behind it."""
    if owns(row, at):
        return True
    for item in reversed(row[max(0, at - BEFORE - TITLE) : at]):
        if isinstance(item, Party):
            return False
        if item.lower in words("company", "before_objects"):
            return True
        if not (is_titling(item) or item.text.islower()) or item.text == ",":
            return False
    return False
