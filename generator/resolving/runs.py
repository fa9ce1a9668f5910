"""Rows of capitalised words that may be names, with what joins them: "al-", "of the", "People's"."""

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.language import Token, Tokens
from generator.lexicons import words
from generator.resolving.countries import forms
from generator.resolving.nouns import is_body, is_honorific, is_role

OPENING_PARTICLES = frozenset({"al", "el"})
NO_NAME = frozenset({"DT", "PRP", "PRP$", "IN", "CC", "WRB", "WP", "WDT", "MD", "EX", "TO", "UH", "CD", "RB"})
TOPICS = 4  # words after "and" among which the body's own noun is looked for
PARTY_TAG = re.compile(r"[DRI](?:-[A-Z].*)?")


def runs(tokens: Tokens) -> Iterator[list[Token]]:
    """Yield the longest rows of capitalised words with what joins them ("al-", "of the", "People's")."""
    listed = list(tokens)
    place = 0
    while place < len(listed):
        end = _opens(listed, place)
        if end == place:
            place += 1
            continue
        while (more := _continues(listed, place, end)) > end:
            end = more
        yield listed[place:end]
        place = end


def parted(run: list[Token]) -> list[list[Token]]:
    """Return a run in two where a person's name stands right after that of a body: "Harbour Institute | Ali Omar"."""
    cut = len(run)
    while cut and (run[cut - 1].ent_type_ == "PERSON" or run[cut - 1].text == "-"):
        cut -= 1
    before, name = run[:cut], run[cut:]
    whole = len(name) > 1 and not any(is_body(t) or is_role(t) or is_honorific(t) for t in name)
    labelled = len(before) > 1 and all(t.ent_type_ == "ORG" for t in before) and before[-1].text[:1].isupper()
    return [before, name] if whole and labelled and not is_role(before[-1]) else [run]


def _is_capital(tokens: list[Token], place: int) -> bool:
    token = tokens[place]
    if (
        not token.text[0].isupper()
        or (token.lower_ in words("names", "calendar") and token.ent_type_ != "PERSON")
        or _is_party_tag(tokens, place)
        or _is_plain_opening(tokens, place)
    ):
        return False
    if token.text in forms():
        return True
    if token.tag_ in NO_NAME and not (token.ent_type_ and token.tag_ in {"IN", "RB", "CD", "UH", "MD"}):
        return False
    opens = place == 0 or tokens[place - 1].text in {'"', ":", "("}
    return not opens or token.tag_ in {"NNP", "NNPS"} or bool(token.ent_type_) or is_role(token)


def _is_plain_opening(tokens: list[Token], place: int) -> bool:
    """Tell whether a plural noun only opens the sentence before a name: "Builders Berg & Sons say"."""
    if place or len(tokens) < 2 or not tokens[0].lower_.endswith("s") or is_body(tokens[1]):
        return False
    common = tokens[0].tag_ == "NNS" or tokens[0].lower_[:-1] in words("bodies", "groups")
    return common and not is_role(tokens[0]) and tokens[1].tag_ == "NNP" and tokens[1].ent_type_ in {"PERSON", "ORG"}


def _is_party_tag(tokens: list[Token], place: int) -> bool:
    """Tell whether a word belongs to the party and state behind a lawmaker's name: "(D-Nev.)", ", D-Nev.,"."""
    opened = max((i for i in range(max(0, place - 3), place) if tokens[i].text in {"(", ","}), default=None)
    if opened is None or not PARTY_TAG.fullmatch(tokens[opened + 1].text):
        return False
    dashed = "-" in {t.text for t in tokens[opened + 2 : opened + 3]} or "-" in tokens[opened + 1].text
    return dashed or tokens[opened].text == "("


def _opens(tokens: list[Token], place: int) -> int:
    """Return the end of what may open a run at a place, or the place itself."""
    if _is_capital(tokens, place):
        return place + 1
    if tokens[place].lower_ in OPENING_PARTICLES:
        end = place + 2 if place + 1 < len(tokens) and tokens[place + 1].text == "-" else place + 1
        if end < len(tokens) and tokens[end].text[0].isupper():
            return end + 1
    return place


def _continues(tokens: list[Token], start: int, end: int) -> int:
    """Return the new end of a run that may go on at `end`, or `end`."""
    if end >= len(tokens):
        return end
    token, following = tokens[end], tokens[end + 1] if end + 1 < len(tokens) else None
    if end - start == 1 and tokens[start].text in words("bodies", "wires") and token.text in forms():
        return end
    if _is_capital(tokens, end):
        return end + 1
    if following is None:
        return end
    if token.text == "-" and not tokens[end - 1].whitespace_ and not token.whitespace_:
        hyphened = following.tag_ in {"NNP", "NNPS"} or following.lower_ in {"elect", "designate", "general"}
        return end + 2 if hyphened or following.text[0].isupper() else end
    if token.lower_ in words("names", "particles"):
        step = end + 2 if following.text == "-" else end + 1
        while step < len(tokens) and step - end < 3 and tokens[step].lower_ in words("names", "particles"):
            step += 1
        return step + 1 if step < len(tokens) and _is_capital(tokens, step) else end
    if token.tag_ == "POS" and _is_capital(tokens, end + 1) and _owns_body(tokens[end - 1], token, following):
        return end + 2
    if token.lower_ == "and" and _joins_topics(tokens, start, end):
        return end + 2
    return _of_phrase(tokens, start, end)


def _owns_body(owner: Token, mark: Token, following: Token) -> bool:
    """Tell whether a genitive stands inside a name: "People's Army", "Traders' Association"."""
    if mark.text == "'":
        return owner.text[0].isupper() and owner.lower_.endswith("s") and is_body(following)
    return owner.lower_ in words("names", "owners")


def _joins_topics(tokens: list[Token], start: int, end: int) -> bool:
    """Tell whether "and" joins the topics of one body: "Food and Drug Administration"."""
    topics = tokens[start + 1 : end] if tokens[start].text in forms() and end - start > 1 else tokens[start:end]
    if any(t.text in forms() or is_body(t) or t.ent_type_ not in {"ORG", ""} for t in topics):
        return False
    after = tokens[end + 1 : end + 1 + TOPICS]
    row = list(takewhile(lambda t: t.text[:1].isupper() or t.tag_ == "POS", after))
    if not row or not _is_capital(tokens, end + 1) or any(t.ent_type_ not in {"ORG", ""} for t in row):
        return False
    one = tokens[end].ent_type_ == "ORG" or (start > 0 and tokens[start - 1].lower_ == "the")
    return one and any(is_body(t) for t in row[1:])


def _of_phrase(tokens: list[Token], start: int, end: int) -> int:
    """Return the end of "of the Interior" after a head noun, or `end`."""
    joined = [t.lower_ for t in tokens[start:end]]
    linked = "of" in joined or "for" in joined
    if linked and tokens[end + 1].text in forms():
        return end
    of_firm = (tokens[end].text == "&" and tokens[end - 1].ent_type_ != "PERSON") or _of_firm(tokens, end)
    listed = tokens[end].text in {"and", "&"} and linked and not _opens_body(tokens, end + 1)
    if (_is_topic(tokens, end) or tokens[end].lower_ in {"of", "for"}) and any(is_body(t) for t in tokens[start:end]):
        step = end + 2 if tokens[end + 1].lower_ in {"the", "a", "an"} else end + 1
    elif of_firm or listed:
        step = end + 1
    else:
        return end
    if step < len(tokens) and _is_capital(tokens, step) and tokens[step].ent_type_ != "PERSON":
        return step + 1
    return end


def _is_topic(tokens: list[Token], place: int) -> bool:
    """Tell whether "on" tells a body's topic: "the Commission on Presidential Debates"."""
    if tokens[place].lower_ not in {"on", "against"} or tokens[place + 1].ent_type_ in {
        "GPE",
        "PERSON",
        "NORP",
        "DATE",
    }:
        return False
    body = tokens[place].head
    return tokens[place].dep_ == "prep" and is_body(body) and body.i == tokens[place - 1].i and body.text[0].isupper()


def _of_firm(tokens: list[Token], place: int) -> bool:
    """Tell whether "&" joins the partners of a firm: "Berg & Sons"."""
    following = tokens[place + 1].lower_.rstrip(".")
    return tokens[place].text in {"&", "and"} and following in words("bodies", "partners")


def _opens_body(tokens: list[Token], place: int) -> bool:
    """Tell whether another name begins at a place: "the Ministry of Defence and the Navy"."""
    if tokens[place].ent_type_ in {"PERSON", "GPE"}:
        return True
    for token in tokens[place : place + 4]:
        if not token.text[0].isupper():
            return False
        if is_body(token):
            return True
    return False
