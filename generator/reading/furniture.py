"""Which lines of a page are furniture: buttons, notices, captions, credits, pointers to other articles.

Every rule is a general sign of a kind of line, from the lexicon `pages.yml`; none knows an outlet or a page.
"""

import re
from functools import cache, lru_cache

from generator.lexicons import Pattern, patterns, words

SHORT = 12
LINE_LIMIT = 400
CACHED = 32_768
WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
SENTENCE_END = re.compile(r"[.!?…。！？؟।](?:[\"'”’»)\]]|\[\d+\])*$|[\"”»]$")
SPACELESS = re.compile("[\u3040-\u9fff\uac00-\ud7af]")
NUMBERED = re.compile(r"^\s*(?:\d{1,3}[.)]|[-*•·–>»])\s+\S")
SIGN_OFF = re.compile(r"^[a-zäöü]{2,4}(?:[/,-][a-zäöü]{2,4}){0,4}(?: ?\([^()]{2,80}\))?$")
SIGNED = re.compile(r"^(.{20,}[.!?][\"'”’»]?) ((?:[a-zäöü]{2,4}(?:/[a-zäöü]{2,4}){0,4} ?)?\([^()]{2,60}\))$")


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does, closing quotes and brackets aside."""
    return bool(SENTENCE_END.search(line[-12:]))


@lru_cache(maxsize=CACHED)
def word_count(line: str) -> int:
    """Return the number of words; in scripts without spaces, two characters count as a word."""
    return len(WORD.findall(line)) + (0 if line.isascii() else len(SPACELESS.findall(line)) // 2)


def is_agency(name: str, alone: bool = False) -> bool:
    """Tell whether a name is that of a news agency, as credits write it; `alone` leaves out what is also a word."""
    plain = name.strip(" .,;:()[]—–-").lower().removeprefix("the ")
    return plain in words("pages", "agencies") and not (alone and plain in words("pages", "ambiguous_agencies"))


@cache
def _kinds() -> tuple[tuple[str, tuple[Pattern, ...]], ...]:
    return (
        ("notice", patterns("pages", "notices")),
        ("credit", patterns("pages", "credits")),
        ("caption", patterns("pages", "captions")),
        ("pointer", patterns("pages", "pointers")),
    )


@lru_cache(maxsize=CACHED)
def reason_to_remove(line: str) -> str | None:
    """Return the sign by which a line is furniture wherever it stands, or None."""
    if len(line) > LINE_LIMIT:
        return None
    if is_buttons(line):
        return "buttons"
    if is_sign_off(line):
        return "sign-off"
    if without_sign_off(line)[1]:
        return None
    for kind, found in _kinds():
        for pattern in found:
            if pattern.regex.search(line) and _may_be(kind, line):
                return f"{kind}: {pattern.name.rsplit('.', 1)[-1]}"
    return None


def _may_be(kind: str, line: str) -> bool:
    """Take a long line for text, unless its sign is unmistakable."""
    return kind in ("credit", "caption") or word_count(line) <= 40


def without_sign_off(line: str) -> tuple[str, str]:
    """Return a paragraph and the sign-off at its end, if there is one: "... he said. ab/cd (dpa)".

    One agency alone in brackets is the credit of a picture as often, and no sign here.
    """
    found = SIGNED.match(line)
    signed = found and is_sign_off(found[2]) and any(c in found[2] for c in "/,")
    return (found[1], found[2]) if found and signed else (line, "")


def is_buttons(line: str) -> bool:
    """Tell whether a line is a row of buttons: "Share", "Facebook Twitter", "Email link"; or no word at all."""
    found = [w.lower() for w in WORD.findall(line)]
    return not found or (
        len(found) <= SHORT and not ends_sentence(line) and all(w in words("pages", "button_words") for w in found)
    )


def is_sign_off(line: str) -> bool:
    """Tell whether a line is the initials of editors or a list of agencies: "ab/cd (dpa, AFP)", "(AP)"."""
    if len(line) > 120:
        return False
    names = [n for n in re.split(r"[/,;&]| and | und | et ", line.strip(" ()[].—–-")) if n.strip()]
    if names and all(is_agency(n, alone=len(names) == 1 and "(" not in line) for n in names):
        return True
    return bool(SIGN_OFF.match(line)) and ("/" in line or "(" in line)


@lru_cache(maxsize=CACHED)
def ends_article(line: str) -> bool:
    """Tell whether a line heads another matter: "Related articles", "Sources", "XY recommends"."""
    return len(line) < 90 and any(p.regex.search(line) for p in patterns("pages", "ends"))


def is_final(line: str) -> bool:
    """Tell whether a line comes below an article only: comments, a notice of rights, the credits of a report."""
    return len(line) < LINE_LIMIT and any(p.regex.search(line) for p in patterns("pages", "finals"))


def is_listed(line: str) -> bool:
    """Tell whether a line is a short numbered or bulleted item."""
    return bool(NUMBERED.match(line)) and word_count(line) <= SHORT
