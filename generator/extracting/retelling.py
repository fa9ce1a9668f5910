"""Words a dated event: the clause that tells of it in the article's own words, without the date and its ballast.

What somebody says happened keeps its source. A pronoun that points outside the clause is told with the clause above,
or gives way to the name that the article gives before; the sentence with the name is then cited as well. Where no
clause can be told a plainer wording is taken: a noun with its participle, a noun, the sentence up to its date.
"""

from dataclasses import dataclass

from generator.extracting.clausing import LONG_QUOTATION, clause_of, date_to_keep, dropped, left_clause
from generator.extracting.events import source_of, telling_verb
from generator.extracting.marking import tidy, with_marks
from generator.extracting.phrasing import words_of
from generator.extracting.pronouns import names_for
from generator.extracting.shortening import bared, is_torn, shortened
from generator.extracting.subjects import Worded, lead_of, phrase, source_words
from generator.grammar import ActorIndex
from generator.language import Document, Token, sentence_bounds
from generator.model import Span

LONGEST = 22  # words
TOO_LONG = 32  # words; what cannot be cut to this is told in another way or left out
LEAST_PHRASE = 3  # content words by which a noun alone says what happened
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
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
    worded = None if verb is None else _by_clause(verb, head, dated, index, planned=planned)
    if worded is not None:
        return worded
    document = index.document
    noun, sentence = _noun_words(head, dated, document), _sentence_words(dated, document)
    plainer = _participle_words(head, dated, document) or (sentence or noun if verb is None else noun or sentence)
    return plainer, ()


def _by_clause(verb: Token, head: Token, dated: list[Token], index: ActorIndex, *, planned: bool) -> Worded | None:
    """Word the clause of a finite verb with its source, or that of the verb above where a pronoun needs it."""
    told = _told(verb, dated, date_to_keep(verb, head, dated), index)
    if told is None:
        return None
    source = None if verb.dep_ == "relcl" else source_of(verb)
    above = source if source is not None and told.pointing else telling_verb(verb.head) if told.nameless else None
    if above is not None and above.i != verb.i and (wider := _told(above, dated, dated, index)) and not wider.nameless:
        return wider.text, wider.names
    if source is None or planned:
        return told.text, told.names
    said, more = source_words(source, index)
    comma = "" if told.text.endswith((',"', ",”")) else ","
    return (f"{told.text}{comma} {said}", (*told.names, *more)) if said else None


def _told(verb: Token, dated: list[Token], kept: list[Token], index: ActorIndex) -> Told | None:
    lead, replaced = lead_of(verb)
    gone = replaced if kept else replaced | dropped(dated)
    tokens = bared([t for t in clause_of(verb, kept) if t.i not in gone])
    before, last = left_clause(verb), max((t.i for t in kept), default=verb.i)
    said = next((c for c in verb.children if c.i in before and c.dep_ == "ccomp"), verb)
    opening = with_marks(bared(shortened([t for t in tokens if t.i in before], said, LONGEST)), LONG_QUOTATION)
    rest = with_marks(bared(shortened([t for t in tokens if t.i not in before], verb, LONGEST, last)), TOO_LONG)
    inside = {t.i for t in (*opening, *rest)}
    if verb.i not in inside or len(rest) > TOO_LONG or any(t.i not in inside for t in kept):
        return None
    if not opening and (is_torn(rest, verb) or (rest[-1].i == verb.i and verb.lemma_.lower() in HOLLOW)):
        return None
    standing = names_for(index.document, index, [*opening, *lead, *rest])
    named = standing or {}
    names = {i: s.text for i, s in named.items()}
    parts = [words_of(index.document, part, names=names) for part in (opening, [*lead, *rest])]
    spans = tuple(s.span for _, s in sorted(named.items()))
    return Told(text=tidy(_strung(*parts)), names=spans, pointing=standing != {}, nameless=standing is None)


def _strung(opening: str, rest: str) -> str:
    if not opening:
        return rest
    comma = "" if opening[-2:-1] in {",", "?", "!"} else ","
    return f"{opening}{comma} {rest}"


def _participle_words(head: Token, dated: list[Token], document: Document) -> str:
    """Return a noun with the participle that is dated: "a statement read on state television"."""
    if head.dep_ != "acl" or head.tag_ not in {"VBN", "VBG", "VBD"} or head.head.pos_ not in {"NOUN", "PROPN"}:
        return ""
    own = [t for t in clause_of(head, ()) if t.i not in dropped(dated)]
    tokens = with_marks(bared(shortened([*phrase(head.head), *own], head, LONGEST)), TOO_LONG)
    return tidy(words_of(document, tokens)) if len(tokens) <= TOO_LONG and not is_torn(tokens, head) else ""


def _sentence_words(dated: list[Token], document: Document) -> str:
    """Return the beginning of a sentence, up to its date at least, where no clause can be told."""
    start, end = sentence_bounds(dated[0])
    tokens = [dated[0].doc[i] for i in range(start, end)]
    if not any(t.pos_ == "VERB" for t in tokens):
        return ""
    fit = with_marks(bared(shortened(tokens, dated[0], LONGEST, dated[-1].i)), TOO_LONG)
    if fit and fit[-1].lemma_.lower() in HOLLOW:
        return ""
    whole = len(fit) <= TOO_LONG and {t.i for t in dated} <= {t.i for t in fit}
    return tidy(words_of(document, fit)) if whole else ""


def _noun_words(noun: Token, dated: list[Token], document: Document) -> str:
    """Return a noun with its own words if they say enough alone, else nothing."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return ""
    tokens = [t for t in clause_of(noun, ()) if t.i not in dropped(dated)]
    tokens = with_marks(bared(shortened(tokens, noun, LONGEST)), TOO_LONG)
    if sum(t.pos_ in CONTENT for t in tokens) < LEAST_PHRASE or all(t.i != noun.i for t in tokens):
        return ""
    return tidy(words_of(document, tokens))
