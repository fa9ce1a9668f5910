"""Finds the names of persons and bodies: runs of capitalised words, told apart by titles, head nouns and the pipeline.

The pipeline's own labels are wrong for one name in five; a role noun or a title beside a name means a person,
and a head noun such as "Committee" an organisation, whatever the model says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.language import Token, Tokens, sentence_bounds, words_of
from generator.lexicons import words
from generator.resolving.apposing import is_apposed_person
from generator.resolving.countries import forms
from generator.resolving.genders import sex_of
from generator.resolving.nouns import is_body, is_role
from generator.resolving.regions import acting_regions
from generator.resolving.runs import parted, runs
from generator.resolving.titles import after_titles, is_place_title, title_before

NameKind = Literal["person", "organisation", "media"]
LONGEST = 6


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name at its place. `trust` is 3 beside a title or role, 2 by its own head noun, 1 by the pipeline's label."""

    tokens: tuple[Token, ...]
    kind: NameKind
    trust: int
    title: Token | None = None

    @property
    def text(self) -> str:
        """Return the name as written."""
        return words_of(self.tokens[0], self.tokens[-1])


def find_names(tokens: Tokens) -> Iterator[Name]:
    """Yield the names of persons, bodies and media in a sentence."""
    for run in runs(tokens):
        for part in parted(run):
            name = _classify(part)
            if name:
                yield name


def _classify(run: list[Token]) -> Name | None:
    run = _without_post(run[1:] if run[0].lower_ == "the" and len(run) > 1 else run)
    cut = after_titles(run)
    bare = run[cut:]
    if not bare:
        return None
    title = title_before(bare[0])
    bare = bare if is_firm(run) else _personal_part(bare)
    text = words_of(run[0], run[-1])
    if len(bare) > 1 and words_of(bare[0], bare[-1]) in acting_regions():
        return None
    if text in forms() or text in words("bodies", "blocs") or is_place_title(run) or (not title and _is_street(run)):
        return None
    if is_firm(run) or (len(run) > 1 and not title and run[-1].lower_ in words("bodies", "industries")):
        return Name(tuple(run), "organisation", 2)
    if not (title and _fits_person(bare)) and any(is_body(t) for t in bare):
        return _body(_with_owner(run))
    if title and _fits_person(bare):
        return Name(tuple(bare), "person", 3, title)
    if 1 < len(bare) < LONGEST and _fits_person(bare) and is_apposed_person(bare):
        return Name(tuple(bare), "person", 3)
    return _by_label(run, bare)


def is_firm(run: list[Token]) -> bool:
    """Tell whether a name is that of a firm by its partners: "Berg & Sons"."""
    return any(t.text == "&" for t in run[1:-1])


def _personal_part(bare: list[Token]) -> list[Token]:
    """Return a person's name without a word that only stands beside it: "of the House | Anna Berg"."""
    if len(bare) < 3 or any(is_body(t) for t in bare[1:]) or any(not t.text[:1].isupper() for t in bare):
        return bare
    labels = [t.ent_type_ == "PERSON" for t in bare]
    after_the = bare[0].i > sentence_bounds(bare[0])[0] and bare[0].nbor(-1).lower_ == "the"
    title = title_before(bare[0])
    named = title is not None and title.i == bare[0].i - 1 and is_role(title) and bare[0].dep_ == "compound"
    apart = (not labels[0] and not named) or after_the
    return bare[1:] if apart and all(labels[1:]) else bare


def _without_post(run: list[Token]) -> list[Token]:
    """Return a run without the country that belongs to the title before it: "ambassador to Mali | Anna Berg"."""
    first = run[0]
    if len(run) > 2 and first.text in forms() and title_before(run[1]) is not None:
        return run[1:]
    return run


def _is_street(run: list[Token]) -> bool:
    """Tell whether a name is that of a street or another place by its last word: "Mill Road"."""
    return len(run) == 2 and run[-1].lower_ in words("bodies", "places") and sex_of(run[0].lower_) is None


def _fits_person(bare: list[Token]) -> bool:
    plain = [t for t in bare if t.text != "-"]
    if any(t.lower_ in words("bodies", "things") or t.tag_ == "POS" for t in plain[1:]):
        return False
    if len(plain) > LONGEST or any(any(c.isdigit() for c in t.text) for t in plain):
        return False
    if words_of(bare[0], bare[-1]) in forms():
        return False
    named = any(t.ent_type_ == "PERSON" for t in bare)
    return not is_body(bare[-1]) or (named and len(plain) == 2)


def _with_owner(run: list[Token]) -> list[Token]:
    """Add the state that owns a body named by its office alone: "China's | Foreign Ministry"."""
    doc, first = run[0].doc, run[0].i
    if (
        first < sentence_bounds(run[0])[0] + 2
        or doc[first - 1].tag_ != "POS"
        or run[-1].lower_ not in words("bodies", "organs")
    ):
        return run
    owner = doc[first - 2]
    if owner.text not in forms() or any(t.text in forms() for t in run):
        return run
    return [owner, doc[first - 1], *run]


def _body(run: list[Token]) -> Name | None:
    head = next((t for t in reversed(run) if is_body(t)), run[-1])
    tail = [t.lower_ for t in run if t.i > head.i]
    if tail and tail[0] not in {"of", "for", "-"}:
        return _by_label(run, run)
    if len([t for t in run if t.text != "-"]) < 2:
        return None
    kind: NameKind = "media" if is_media(run) else "organisation"
    return Name(tuple(run), kind, 2)


def is_media(run: list[Token]) -> bool:
    """Tell whether a name is that of a newspaper, station or wire agency."""
    text = words_of(run[0], run[-1])
    near = run[-1].nbor(1).lower_ if run[-1].i + 1 < len(run[-1].doc) else ""
    return text in words("bodies", "wires") or any(
        w in words("bodies", "media_words")
        for w in [t.lower_ for t in run] + [near, run[0].nbor(-1).lower_ if run[0].i else ""]
    )


def _by_label(run: list[Token], bare: list[Token]) -> Name | None:
    labels = [t.ent_type_ for t in bare if t.text != "-"]
    common = max(sorted(set(labels)), key=labels.count)
    before = run[0].nbor(-1) if run[0].i > sentence_bounds(run[0])[0] else None
    if before is not None and before.tag_ == "NN" and is_body(before) and common not in {"GPE", "LOC", "NORP"}:
        return Name(tuple(run), "media" if is_media(run) else "organisation", 2)
    if before is not None and len(bare) == 1 and before.tag_ == "DT" and common == "PERSON":
        return None
    if common == "PERSON" and _fits_person(bare):
        start = next((i for i, t in enumerate(bare) if t.text not in forms()), 0)
        if len(bare) - start < 2:  # "Chad Miller" has the name of a state for his given name
            start = 0
        return Name(tuple(bare[start:]), "media" if is_media(run) else "person", 1)
    labels = [t.ent_type_ for t in run]
    if is_media(run) and max(sorted(set(labels)), key=labels.count) in {"ORG", "WORK_OF_ART", "GPE", "PERSON", ""}:
        return Name(tuple(run), "media", 2)
    if labels.count("ORG") * 2 > len(labels):
        return Name(tuple(run), "organisation", 1)
    owned = any(t.tag_ == "POS" for t in bare)  # "the Bergen People's Republic", which the pipeline takes for a person
    if (
        len(bare) > 1
        and (common in {"", "ORG"} or (owned and common == "PERSON"))
        and bare[0].tag_ == "NNP"
        and is_role(run[-1]) is False
    ):
        return Name(tuple(bare), "organisation", 0)
    return None
