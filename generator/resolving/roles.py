"""Finds what the text says someone is: a title before the name, an apposition, "X, who heads Y"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.grammar import following
from generator.language import Token, sentence_bounds, words_of
from generator.lexicons import words
from generator.resolving.apposing import OF_WHAT, apposed_noun
from generator.resolving.describing import MODIFIERS
from generator.resolving.names import Name
from generator.resolving.nouns import is_honorific, is_role, singular
from generator.resolving.predicates import ARTICLES, LONGEST, after, called
from generator.resolving.titles import title_before


@dataclass(frozen=True, slots=True, eq=False)
class Role:
    """The words of a role, the rule that found them, and the words elsewhere that prove whose role it is.

    `text` is what the words say of one person, where they are a plural: "minister" for "the ministers of A and B".
    """

    tokens: tuple[Token, ...]
    rule: str
    proof: tuple[Token, ...] = ()
    text: str | None = None

    @property
    def head(self) -> Token:
        """Return the role noun."""
        return next((t for t in self.tokens if is_role(t)), self.tokens[-1])


def roles_of(name: Name) -> Iterator[Role]:
    """Yield the roles that stand beside a name."""
    first, last = name.tokens[0], name.tokens[-1]
    if (office := _office_before_address(name)) is not None:
        yield Role(tuple(before(office, office.i + 1)), "role.title-before-name")
    elif (office := _office_before_bracket(first)) is not None:
        yield Role(tuple(before(office, first.i)), "role.title-before-name")
    title = before(name.title, first.i) if name.title is not None and office is None else []
    title = [] if title and _is_parted(name) else title
    if any(is_role(t) and not _is_rank(t) for t in title) or (len(title) > 1 and _is_lawmaker(title[-1])):
        if not is_mutual(title[-1]):
            yield Role(tuple(title), "role.title-before-name", text=as_one(title, title[-1]))
    elif (apposed := apposed_noun(first)) is not None and not _is_named_before(apposed[0]):
        noun, comma = apposed
        yield Role(tuple(before(noun, comma)), "role.noun-comma-name")
    if (told := after(last)) and not (title and _is_next_ones(told)):
        yield Role(tuple(told), "role.apposition")
    if told := called(name.tokens):
        yield Role(tuple(told), "role.predicate")


def is_mutual(noun: Token) -> bool:
    """Tell whether a plural says only what some are to each other: "his colleagues Anna Berg and Ali Omar"."""
    return noun.tag_ in {"NNS", "NNPS"} and singular(noun) in words("roles", "mutual")


def as_one(phrase: Sequence[Token], noun: Token) -> str | None:
    """Return a plural role as that of one ("mine owner" for "mine owners"), or None where only its own words tell it.

    That is so for what is no plural, or shared out before its noun ("Danish and Greek counterparts").
    What several share out behind it ("ministers of A and B") is left out: who has which is not said.
    """
    if noun.tag_ not in {"NNS", "NNPS"}:
        return None
    before, behind = [t for t in phrase if t.i < noun.i], [t for t in phrase if t.i > noun.i]
    split = any(t.lower_ == "and" or t.tag_ in {"NNS", "NNPS"} for t in behind)
    if any(t.lower_ == "and" for t in before):
        return None
    opening = noun.doc[before[0].i : noun.i].text_with_ws if before else ""
    rest = "" if split or not behind else f" {words_of(behind[0], behind[-1])}"
    return f"{opening}{singular(noun)}{rest}"


def before(title: Token, end: int) -> list[Token]:
    """Return the words of a title, from the first word that belongs to it to the token before `end`."""
    doc, place, start = title.doc, title.i, sentence_bounds(title)[0]
    while place > start and _belongs(doc[place - 1]) and not _is_plain_noun(doc[place - 1], title):
        place -= 1
    while place < title.i and (
        doc[place].tag_ in {"POS", "HYPH"}
        or (doc[place].tag_ == "VBG" and doc[place].lower_ not in words("roles", "standing_participles"))
        or doc[place].text == "-"
        or doc[place].lower_ in words("roles", "moods")
    ):
        place += 1
    return [doc[i] for i in range(place, max(end, title.i + 1))]


def _belongs(token: Token) -> bool:
    if token.lower_ in words("names", "calendar") or token.lower_ in ARTICLES:
        return False
    if token.lower_ in words("roles", "standing"):
        return _stands_by_role(token)
    if token.text == "-":
        return not token.whitespace_
    if token.tag_ == "VBN" and token.dep_ not in {"amod", "compound"}:  # a verb: "has informed | Director Berg"
        return False
    return token.tag_ in MODIFIERS - {"CD"}


def _is_next_ones(told: list[Token]) -> bool:
    """Tell whether a role behind a titled name is that of the next in a list: "President A, Peru's envoy, B, and C"."""
    last = told[-1]
    after_role = list(following(last, 6))
    if len(after_role) < 2 or after_role[0].text != "," or after_role[1].ent_type_ != "PERSON":
        return False
    end = next((t for t in after_role[1:] if t.ent_type_ != "PERSON"), last)
    return (end.text == "," and next((t.lower_ for t in following(end, 1)), "") in {"and", "or"}) or end.lower_ == "and"


def _is_named_before(noun: Token) -> bool:
    """Tell whether a role between two names is that of the first: "Anna Berg, the mayor, Ali Omar and Karl Holm"."""
    place = before(noun, noun.i + 1)[0].i - 1
    while place > sentence_bounds(noun)[0] and noun.doc[place].tag_ in {"DT", "PRP$"}:
        place -= 1
    comma, last = noun.doc[place], noun.doc[max(place - 1, sentence_bounds(noun)[0])]
    if comma.text != "," or last.ent_type_ != "PERSON" or last.tag_ != "NNP":
        return False
    first = next((t for t in last.lefts if t.dep_ == "compound"), last).left_edge
    return not is_role(first) and title_before(first) is None and not any(is_role(t) for t in last.lefts)


def _is_parted(name: Name) -> bool:
    """Tell whether a name is of one whom another left, and whose role then ended: "his divorce from wife Anna"."""
    above = next((t.head for t in name.tokens if t.dep_ == "pobj"), None)
    if above is None or above.lower_ != "from" or above.i == sentence_bounds(above)[0]:
        return False
    return any(t.lemma_.lower() in words("roles", "partings") for t in (above.head, above.nbor(-1)))


def _stands_by_role(token: Token) -> bool:
    """Tell whether a word is part of a role: "then-President", "the then president", "the allegedly main sponsor".

    In "and then President Berg left" it tells when he left.
    """
    joined = token.nbor(1).text == "-" and not token.whitespace_
    before = token.nbor(-1) if token.i > sentence_bounds(token)[0] else token
    return joined or before.tag_ in {"DT", "PRP$", "POS"}


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


def _office_before_bracket(first: Token) -> Token | None:
    """Return the role noun of an office that ends in a body's short name: "head of the Sea Board (SB) Ali Omar"."""
    doc, start, place = first.doc, sentence_bounds(first)[0], first.i - 3
    if place <= start or doc[first.i - 1].text != ")" or doc[place].text != "(":
        return None
    for at in range(place - 1, max(start, place - LONGEST) - 1, -1):
        if is_role(doc[at]) and doc[at + 1].lower_ in OF_WHAT:
            return doc[at]
        if not doc[at].text[:1].isupper() and doc[at].lower_ not in OF_WHAT | ARTICLES | {"and", "'s"}:
            return None
    return None


def _is_rank(title: Token) -> bool:
    return is_honorific(title) or title.lower_ in words("roles", "ranks")


def _is_lawmaker(title: Token) -> bool:
    """Tell whether a form of address is an office, which the place before it makes a role: "Ohio Gov. Anna Berg"."""
    return is_honorific(title) and title.lower_.rstrip(".") in words("roles", "addressed_offices")
