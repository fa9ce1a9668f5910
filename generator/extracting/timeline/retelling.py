"""Words a dated event: the clause that tells of it in the article's own words, without the date and its ballast.

What somebody says happened keeps its source. A pronoun that points outside the clause is told with the clause above,
or gives way to the name that the article gives before; the sentence with the name is then cited as well. Where no
clause can be told a plainer wording is taken: a noun with its participle, a noun, the sentence up to its date.
"""

from dataclasses import dataclass

from generator.extracting.shared.phrasing import words_of
from generator.extracting.shared.pronouns import Standing, names_for
from generator.extracting.timeline.apart import (
    LEAST_NAMED,
    TOO_LONG,
    fitted,
    is_apart,
    is_within_noun,
    noun_words,
    participle_words,
    words_apart,
)
from generator.extracting.timeline.clausing import LONG_QUOTATION, clause_of, date_to_keep, dropped, left_clause
from generator.extracting.timeline.events import own_subject, source_of, telling_verb
from generator.extracting.timeline.marking import MARKS, STOP_BEFORE_MARK, tidy
from generator.extracting.timeline.shortening import bared, is_torn, word_count
from generator.extracting.timeline.subjects import Worded, according_words, lead_of, phrase, source_words
from generator.grammar import ActorIndex, auxiliaries, tense
from generator.language import Document, Token, sentence_bounds
from generator.model import Span

SAID = frozenset({"ccomp", "dobj", "xcomp", "acomp", "oprd"})
SAID_OF = {
    "call": ("for", "on"),
    "ask": ("for", "about"),
    "write": ("to", "about"),
    "tell": ("of", "about"),
    "reply": ("to", "with"),
}
HOLLOW = frozenset(
    {"say", "tell", "add", "call", "write", "note", "reply", "tweet", "ask"}
)  # nothing without an object


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The words of a clause, the spans of names from elsewhere, and whether a pronoun in it points outside."""

    text: str
    names: tuple[Span, ...]
    pointing: bool
    nameless: bool


def event_words(head: Token, dated: list[Token], index: ActorIndex, *, planned: bool) -> Worded:
    """Return the words of an event and the spans of names taken from other sentences; no words if none read well."""
    verb = telling_verb(head)
    document = index.document
    if verb is not None and is_apart(head, verb):
        return words_apart(head, verb, dated, document), ()
    if is_within_noun(head) and (alone := noun_words(head, dated, document, LEAST_NAMED)):
        return alone, ()
    worded = None if verb is None else _by_clause(verb, head, dated, index, planned=planned)
    if worded is not None:
        return worded
    noun, sentence = noun_words(head, dated, document), _sentence_words(verb, dated, document)
    plainer = participle_words(head, dated, document) or (sentence or noun if verb is None else noun or sentence)
    return plainer or _occasion_words(verb, dated, document), ()


def _by_clause(verb: Token, head: Token, dated: list[Token], index: ActorIndex, *, planned: bool) -> Worded | None:
    """Word the clause of a finite verb with its source, or that of the verb above where a pronoun needs it."""
    told = _told(verb, dated, date_to_keep(verb, head, dated, planned=planned), index)
    if told is None:
        return None
    source = None if verb.dep_ == "relcl" else source_of(verb)
    above = source if source is not None and told.pointing else telling_verb(verb.head) if told.nameless else None
    if above is not None and above.i != verb.i and (wider := _told(above, dated, dated, index)) and not wider.nameless:
        return wider.text, wider.names
    if source is None or (planned and tense(verb) != "past"):
        return told.text + according_words(verb, told.text, index.document), told.names
    said, more = source_words(source, index)
    text = STOP_BEFORE_MARK.sub("", told.text)
    return (f"{text}{_comma(text)} {said}", (*told.names, *more)) if said else None


def _told(verb: Token, dated: list[Token], kept: list[Token], index: ActorIndex) -> Told | None:
    lead, replaced = lead_of(verb)
    chosen = _chosen(verb, dated, kept, replaced)
    if chosen is None:
        return None
    opening, rest = chosen
    standing = _names([*opening, *lead, *rest], verb, index)
    named = _names(lead[:1] or rest[:1], verb, index) if standing is None else standing
    named = named or {}
    names = {i: s.text for i, s in named.items()}
    parts = [words_of(index.document, part, names=names) for part in (opening, [*lead, *rest])]
    spans = tuple(s.span for _, s in sorted(named.items()))
    return Told(text=tidy(_strung(*parts)), names=spans, pointing=standing != {}, nameless=standing is None)


def _chosen(
    verb: Token, dated: list[Token], kept: list[Token], replaced: set[int]
) -> tuple[list[Token], list[Token]] | None:
    """Choose the words of a clause, those before a verb of saying and the rest; None if they would not read well."""
    gone = replaced if kept else replaced | dropped(dated)
    tokens = bared([t for t in clause_of(verb, kept) if t.i not in gone])
    said, begin = left_clause(verb)
    last = max((t.i for t in kept), default=verb.i)
    opening = fitted([t for t in tokens if t.i < begin], said, LONG_QUOTATION) if said else []
    rest = fitted([t for t in tokens if t.i >= begin], verb, TOO_LONG, last)
    inside = {t.i for t in (*opening, *rest)}
    empty = any(_has_lost_its_noun(t, inside) for t in (*opening, *rest))
    told_twice = len(inside) < len(opening) + len(rest)
    lost = verb.i not in inside or any(t.i not in inside for t in kept)
    torn = is_torn([*opening, *rest, *dated], verb) or (said is not None and is_torn(opening, said))
    if told_twice or lost or torn or empty or word_count(rest) > TOO_LONG or _is_hollow(verb, inside):
        return None
    return opening, rest


def _has_lost_its_noun(preposition: Token, inside: set[int]) -> bool:
    """Tell a preposition that is left without what it governs: "will launch on"."""
    governed = [c.i for c in preposition.children if c.dep_ in {"pobj", "pcomp"}]
    following = preposition.doc[preposition.i + 1 : preposition.i + 2]
    wanted = governed or [t.i for t in following if t.tag_ in {"VBN", "VBD", "CD"}]  # a code is misread as a verb
    return preposition.dep_ == "prep" and bool(wanted) and not set(wanted) & inside


def _is_hollow(verb: Token, inside: set[int]) -> bool:
    """Tell a verb of saying that has lost what is said, so that it tells nothing."""
    lemma = verb.lemma_.lower()
    said = {c.i for c in verb.children if (c.dep_ in SAID or c.lower_ in SAID_OF.get(lemma, ())) and c.i in inside}
    return lemma in HOLLOW and not (said - {c.i for c in verb.children if lemma == "tell" and c.dep_ == "dobj"})


def _names(tokens: list[Token], verb: Token, index: ActorIndex) -> dict[int, Standing] | None:
    """Return names for pronouns that point outside; "in his speech, Doe said" has its own name after the pronoun."""
    subject = own_subject(verb)
    named = subject is not None and subject.pos_ in {"NOUN", "PROPN"}
    first = subject.left_edge.i if subject is not None and named else 0
    return names_for(index.document, index, [t for t in tokens if t.i >= first])


def _strung(opening: str, rest: str) -> str:
    if not opening:
        return rest
    return f"{opening}{_comma(opening)} {rest}"


def _comma(text: str) -> str:
    """Return the comma between what is said and who says it, where a quotation does not bring its own."""
    return "" if text.rstrip("\"”'’")[-1:] in {",", "?", "!"} else ","


def _sentence_words(verb: Token | None, dated: list[Token], document: Document) -> str:
    """Return the beginning of a sentence, up to its date at least, where no clause can be told."""
    start, end = sentence_bounds(dated[0])
    tokens = [dated[0].doc[i] for i in range(start, end)]
    if not any(t.pos_ == "VERB" for t in tokens):
        return ""
    fit = fitted(tokens, dated[0], TOO_LONG, dated[-1].i)
    if not fit or fit[-1].lemma_.lower() in HOLLOW or is_torn(fit, fit[-1]):
        return ""
    if verb is not None and _is_hollow(verb, {t.i for t in fit}) and not any(t.text in MARKS for t in fit):
        return ""
    whole = word_count(fit) <= TOO_LONG and {t.i for t in dated} <= {t.i for t in fit}
    return tidy(words_of(document, fit)) if whole else ""


def _occasion_words(verb: Token | None, dated: list[Token], document: Document) -> str:
    """Return who spoke on what occasion, where what was said cannot be told: "Doe said in an interview"."""
    if verb is None or verb.lemma_.lower() not in HOLLOW:
        return ""
    subject = own_subject(verb)
    occasion = next((c for c in verb.rights if c.dep_ == "prep" and all(t not in dated for t in c.subtree)), None)
    if occasion is None or subject is None or subject.i > verb.i or subject.pos_ not in {"NOUN", "PROPN"}:
        return ""
    return tidy(words_of(document, [*phrase(subject), *auxiliaries(verb), verb, *occasion.subtree]))
