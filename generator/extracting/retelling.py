"""Words a dated event: the clause that tells of it in the article's own words, without the date and its ballast.

The date stays where it belongs to a noun of the clause ("Sunday's meeting"). What somebody says happened keeps its
source, behind a comma. A pronoun that stands for an actor gives way to the actor's name where the article names it
before; the sentence with the name is then cited as well.
"""

from collections.abc import Iterable

from generator.extracting.events import source_of, telling_verb
from generator.extracting.marking import cut_at, joined, with_marks
from generator.extracting.shortening import shortened, trimmed
from generator.extracting.subjects import Worded, lead_of, source_words
from generator.grammar import ActorIndex
from generator.language import Document, Token, sentence_bounds

LONGEST = 20  # words
TOO_LONG = 30  # words; what cannot be cut to this is left out
LONG_QUOTATION = 18  # words; a longer one before its verb of saying is left out
OPENING = 12  # words of what stands before the verb of saying
LEAST_PHRASE = 3  # content words by which a noun alone says what happened
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
BALLAST = frozenset({"advcl", "parataxis", "cc", "relcl", "mark", "intj", "meta", "preconj"})
LOOSE = frozenset({"just", "only", "even"})
HOLLOW = frozenset(
    {"say", "tell", "add", "call", "write", "note", "reply", "tweet", "ask"}
)  # nothing without an object
WITH_SAYING = frozenset({"speak", "talk", "address", "write", "appear"})
DASHES = frozenset({"-", "--", "–", "—", "_"})
MODIFYING = frozenset({"poss", "compound", "nmod", "amod", "nummod"})


def event_words(head: Token, dated: list[Token], index: ActorIndex, *, planned: bool) -> Worded:
    """Return the words of an event and the spans of names taken from other sentences; no words if none read well."""
    verb = telling_verb(head)
    if verb is None:
        return _sentence_words(dated, index.document) or _phrase_words(head, dated, index.document), ()
    kept = _kept(verb, head, dated)
    text, names = _clause_words(verb, dated, kept, index)
    source = None if planned or verb.dep_ == "relcl" else source_of(verb)
    if not text:
        return _phrase_words(head, dated, index.document) or _sentence_words(dated, index.document), ()
    if source is None:
        return text, names
    said, more = source_words(source, text, index)
    comma = "" if text.endswith((',"', ",”")) else ","
    return (f"{text}{comma} {said}", (*names, *more)) if said else ("", ())


def _kept(verb: Token, head: Token, dated: list[Token]) -> list[Token]:
    """Return the tokens of the date if it must stay: where it belongs to a noun or to a clause below the verb."""
    root = next((t for t in dated if t.head not in dated), dated[0])
    modifies = root.dep_ in MODIFYING and root.head.i > root.i
    if head.i == verb.i and not modifies and not _is_set_off(dated):
        return []
    same = head.dep_ == "advcl" and head.i < verb.i and _at_once(head, verb)
    return [] if same else dated


def _is_set_off(dated: list[Token]) -> bool:
    """Tell a date that a dash or bracket sets off, or that explains "back": what is left would not read."""
    before = dated[0].nbor(-1) if dated[0].i else None
    return before is not None and (before.text in {"-", "--", "–", "—", "("} or _is_loose(before))


def _is_loose(word: Token) -> bool:
    return word.lower_ == "back" and word.dep_ not in {"prt", "ROOT"}


def _at_once(participle: Token, verb: Token) -> bool:
    """Tell "meeting in Paris, they met" and "speaking in Paris, she said" from "arrested in May, he left"."""
    return participle.tag_ == "VBG" and (participle.lemma_ == verb.lemma_ or participle.lemma_ in WITH_SAYING)


def _clause_words(verb: Token, dated: list[Token], kept: list[Token], index: ActorIndex) -> Worded:
    lead, names, replaced = lead_of(verb, index)
    gone = replaced if kept else replaced | _dropped(dated)
    tokens = trimmed([t for t in clause_of(verb, kept) if t.i not in gone])
    before = _left_clause(verb)
    said = next((c for c in verb.children if c.i in before and c.dep_ == "ccomp"), verb)
    opening = with_marks(trimmed(shortened([t for t in tokens if t.i in before], said, OPENING)), LONG_QUOTATION)
    last = max((t.i for t in kept), default=verb.i)
    rest = with_marks(trimmed(shortened([t for t in tokens if t.i not in before], verb, LONGEST, last)), TOO_LONG)
    if all(t.i != verb.i for t in rest) or len(rest) > TOO_LONG or any(t.i not in {r.i for r in rest} for t in kept):
        return "", ()
    if not opening and rest[-1].i == verb.i and verb.lemma_.lower() in HOLLOW:
        return "", ()
    parts = (lead, joined(opening, index.document), joined(rest, index.document))
    return _tidy(_strung(*parts)), names


def _strung(lead: str, opening: str, rest: str) -> str:
    if not opening:
        return f"{lead} {rest}"
    comma = "" if opening[-2:-1] in {",", "?", "!"} else ","
    return f"{opening}{comma} {lead} {rest}"


def _dropped(dated: Iterable[Token]) -> set[int]:
    """Return a date's tokens, with the preposition before and the adverb that leans on it ("only in May")."""
    gone = {t.i for t in dated}
    gone |= {t.head.i for t in dated if t.dep_ == "pobj" and t.head.n_rights == 1}
    before = [t for t in dated if t.i == min(gone) and t.i][:1]
    return gone | {t.i - 1 for t in before if t.nbor(-1).lower_ in LOOSE and t.nbor(-1).head.i in gone}


def _left_clause(head: Token) -> set[int]:
    """Return the tokens of what is said before the verb of saying: "Rain will come, the office said"."""
    said = [c for c in head.children if c.dep_ == "ccomp" and c.i < head.i]
    return {i for c in said for i in range(c.left_edge.i, c.right_edge.i + 1)}


def _sentence_words(dated: list[Token], document: Document) -> str:
    """Return the beginning of a sentence, up to its date at least, where no clause can be told."""
    start, end = sentence_bounds(dated[0])
    tokens = [dated[0].doc[i] for i in range(start, end)]
    if not any(t.pos_ == "VERB" for t in tokens):
        return ""
    fit = with_marks(trimmed(shortened(tokens, dated[0], LONGEST, dated[-1].i)), TOO_LONG)
    if fit and fit[-1].lemma_.lower() in HOLLOW:
        return ""
    whole = len(fit) <= TOO_LONG and {t.i for t in dated} <= {t.i for t in fit}
    return _tidy(joined(fit, document)) if whole else ""


def _phrase_words(noun: Token, dated: list[Token], document: Document) -> str:
    """Return a noun with its own words if they say enough alone, else nothing."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return ""
    tokens = [t for t in clause_of(noun, ()) if t.i not in _dropped(dated)]
    tokens = with_marks(trimmed(shortened(tokens, noun, LONGEST)), TOO_LONG)
    if sum(t.pos_ in CONTENT for t in tokens) < LEAST_PHRASE or all(t.i != noun.i for t in tokens):
        return ""
    return _tidy(joined(tokens, document))


def clause_of(head: Token, kept: Iterable[Token]) -> list[Token]:
    """Return the tokens of a verb's or noun's own clause, without what hangs on it loosely and holds nothing kept."""
    verbal = head.pos_ in {"VERB", "AUX"}
    wanted = {t.i for t in kept}
    gone: set[int] = set()
    for child in head.children:
        inside = {t.i for t in child.subtree}
        loose = child.dep_ in BALLAST or (child.dep_ == "conj" and verbal) or _ends_in_colon(child)
        quoted = child.dep_ == "ccomp" and child.i < head.i and len(inside) > LONG_QUOTATION and _is_quoted(child)
        owner = not verbal and (child.dep_ in {"case", "det"} or (child.dep_ == "poss" and not child.ent_type_))
        if (loose or quoted or owner) and not inside & wanted:
            gone |= inside
    marks = [c.i for c in head.children if c.dep_ == "mark" or c.tag_ == "WRB"]
    left = [t for t in head.subtree if t.i not in gone and (not marks or t.i > min(marks))]
    torn = next((t for t in left if t.text in DASHES and t.i > head.i and t.i - 1 in gone), None)
    return left if torn is None else [t for t in left if t.i < torn.i or t.i in wanted]


def _ends_in_colon(child: Token) -> bool:
    """Tell a clause before a colon, which the parser takes for what the clause after it says."""
    last = child.right_edge
    return child.dep_ == "ccomp" and last.i < child.head.i and last.i + 1 < len(last.doc) and last.nbor().text in ":;"


def _is_quoted(clause: Token) -> bool:
    return clause.right_edge.i + 1 < len(clause.doc) and clause.right_edge.nbor().text in {'"', "'", "''"}


def _tidy(text: str) -> str:
    """Close the gaps that dropped words leave."""
    if text.count("(") != text.count(")"):
        text = text.replace("(", "").replace(")", "")
    return cut_at(" ".join(text.replace(",,", ",").split()))
