"""Finds what the text says someone is: a title before the name, an apposition, "X, who heads Y"."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.grammar import FINITE, SUBJECTS
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.describing import MODIFIERS
from generator.resolving.names import Name
from generator.resolving.nouns import is_honorific, is_role

ARTICLES = frozenset({"a", "an", "the", "another"})
STOPS = frozenset(
    {",", ";", ".", ":", "(", ")", '"', "-", "--", "–", "—", "who", "whose", "which", "that", "where", "when"}
)
SINCE = frozenset({"now", "then", "once", "currently", "also", "himself", "herself"})
OF_WHAT = frozenset({"for", "of", "at", "to"})
LONGEST = 14


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """The words of a role, the rule that found them, and the words elsewhere that prove whose role it is."""

    tokens: tuple[Token, ...]
    rule: str
    proof: tuple[Token, ...] = ()

    @property
    def head(self) -> Token:
        """Return the role noun."""
        return next((t for t in self.tokens if is_role(t)), self.tokens[-1])


def roles_of(name: Name) -> Iterator[Role]:
    """Yield the roles that stand beside a name."""
    first, last = name.tokens[0], name.tokens[-1]
    if (office := _office_before_address(name)) is not None:
        yield Role(tuple(before(office, office.i + 1)), "role.title-before-name")
    title = before(name.title, first.i) if name.title is not None and office is None else []
    if any(is_role(t) and not _is_rank(t) for t in title):
        yield Role(tuple(title), "role.title-before-name")
    elif (apposed := _apposed_noun(first)) is not None:
        noun, comma = apposed
        yield Role(tuple(before(noun, comma)), "role.noun-comma-name")
    if after := _after(last):
        yield Role(tuple(after), "role.apposition")


def before(title: Token, end: int) -> list[Token]:
    """Return the words of a title, from the first word that belongs to it to the token before `end`."""
    doc, place, start = title.doc, title.i, sentence_bounds(title)[0]
    while place > start and _belongs(doc[place - 1]) and not _is_plain_noun(doc[place - 1], title):
        place -= 1
    while place < title.i and (
        doc[place].tag_ in {"POS", "HYPH", "VBG"}
        or doc[place].text == "-"
        or doc[place].lower_ in words("roles", "moods")
    ):
        place += 1
    return [doc[i] for i in range(place, max(end, title.i + 1))]


def _belongs(token: Token) -> bool:
    if token.lower_ in words("names", "calendar") or token.lower_ in ARTICLES:
        return False
    if token.text == "-":
        return not token.whitespace_
    return token.tag_ in MODIFIERS - {"CD"}


def _is_plain_noun(token: Token, title: Token) -> bool:
    """Tell whether a noun in small letters stands before an office with a capital, which is whole without it."""
    small = token.tag_ in {"NN", "NNS"} and token.text.islower() and token.lower_ not in {"vice", "deputy"}
    office = title.text[:1].isupper() and title.lower_ in words("roles", "offices")
    return (small and office and token.i == title.i - 1) or (is_honorific(title) and token.text.islower())


def _office_before_address(name: Name) -> Token | None:
    """Return the role noun before a form of address: candidate in "presidential candidate Sen. Anna Berg"."""
    title = name.title
    if title is None or not is_honorific(title) or title.i == sentence_bounds(title)[0]:
        return None
    noun = title.nbor(-1)
    return noun if is_role(noun) and noun.tag_ in {"NN", "NNP"} else None


def _is_rank(title: Token) -> bool:
    return is_honorific(title) or title.lower_ in words("roles", "ranks")


def _apposed_noun(first: Token) -> tuple[Token, int] | None:
    """Return the role noun of "Chad's prime minister, Ali Omar" and the index of the comma.

    The office may say what it is of: "a spokesman for the union, Anna Berg".
    """
    place = first.i - 1
    while place > 0 and (is_honorific(first.doc[place]) or first.doc[place].lower_ in words("roles", "ranks")):
        place -= 1
    comma = first.doc[place]
    if comma.text != "," or place - 1 < sentence_bounds(first)[0]:
        return None
    for at in range(place - 1, max(sentence_bounds(first)[0], place - LONGEST) - 1, -1):
        noun = first.doc[at]
        if is_role(noun) and noun.tag_ in {"NN", "NNP"}:
            joined = _belong_together(noun, first)
            whole = joined is not False if at == place - 1 else joined and noun.nbor(1).lower_ in OF_WHAT
            return (noun, place) if whole else None
        if noun.text in STOPS or noun.pos_ in {"VERB", "AUX"}:
            return None
    return None


def _belong_together(noun: Token, first: Token) -> bool | None:
    """Tell whether the parse joins a noun and the name after its comma; None where it says nothing of it.

    In "after she called her mother, Berg left" the name is the subject of another clause than the noun's.
    """
    name = first
    while name.dep_ == "compound":
        name = name.head
    if noun.dep_ in SUBJECTS or noun in name.ancestors or name in noun.ancestors:
        return True
    return False if name.dep_ in SUBJECTS else None


def _after(last: Token) -> list[Token]:
    """Return the words of "Anna Berg, head of the party," and "Anna Berg, who heads the party,"."""
    doc, end = last.doc, sentence_bounds(last)[1]
    place = last.i + 1
    if place >= end or doc[place].text not in {",", "(", "-", "–", "—"}:
        return []
    place += 1
    if place < end and doc[place].lower_ in {"who", "which"}:
        return _heads(doc[place + 1], end) if place + 1 < end else []
    while place < end and doc[place].lower_ in ARTICLES | SINCE:
        place += 1
    return _noun_phrase(place, last)


def _noun_phrase(place: int, last: Token) -> list[Token]:
    doc, end = last.doc, sentence_bounds(last)[1]
    words_: list[Token] = []
    while place < end and len(words_) < LONGEST:
        token = doc[place]
        if (
            token.text in STOPS - {"-"}
            or (token.text == "-" and token.whitespace_)
            or token.lower_ in words("names", "calendar")
        ):
            break
        if token.tag_ in FINITE or (token.lower_ == "and" and any(is_role(t) for t in words_)):
            break
        words_.append(token)
        place += 1
    role_at = next((i for i, t in enumerate(words_) if is_role(t) and t.tag_ in {"NN", "NNP"}), None)
    if role_at is None or any(
        t.pos_ in {"VERB", "ADP"} and t.lower_ != "of" and t.text != "'s" for t in words_[:role_at]
    ):
        return []
    if words_[0].tag_ == "CC" or _titles_another(words_[role_at]):
        return []
    return words_ if place < end and doc[place].text in STOPS | {"and"} else words_[: role_at + 1]


def _titles_another(noun: Token) -> bool:
    """Tell whether a role noun is the title of the next name in a list: "Anna Berg, Minister Ali Omar and ..."."""
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    return following.tag_ == "NNP" and following.ent_type_ == "PERSON"


def _heads(verb: Token, end: int) -> list[Token]:
    if verb.lemma_ not in {"head", "lead", "chair", "run", "direct", "command", "represent"}:
        return []
    found = []
    for token in verb.doc[verb.i : min(end, verb.i + LONGEST)]:
        if token.text in {",", ".", ";"}:
            break
        found.append(token)
    return found if len(found) > 1 else []
