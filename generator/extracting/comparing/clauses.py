"""Reads the proposition of a clause: who does what to what, and whether it is real, to come or only possible."""

from dataclasses import dataclass

from generator.extracting.comparing.lemmas import lemma_of, matter
from generator.extracting.shared.scene import Scene
from generator.grammar import NEGATIONS, OBJECTS, SUBJECTS, auxiliaries, is_modal, is_passive, subjects, tense
from generator.language import Token
from generator.lexicons import words

NESTED = frozenset({"ccomp", "advcl", "parataxis", "relcl", "conj"})
VERBS = frozenset({"VERB", "AUX"})
EXISTING = "exist"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Clause:
    """A proposition: lemmas of who does it, of the verb and of the other words of matter; `words` are its tokens."""

    by: str | None
    denies: bool
    subject: tuple[str, ...]
    verb: str
    things: tuple[str, ...]
    ahead: bool
    words: tuple[Token, ...]


def is_open(verb: Token) -> bool:
    """Tell whether a clause is only possible, asked, wished or a condition."""
    marks = {t.lower_ for t in verb.lefts if t.dep_ in {"mark", "advmod"}}
    return is_modal(verb) or bool(marks & words("comparing", "open_marks"))


def is_denied(verb: Token) -> bool:
    """Tell whether a clause says that something is not so: "did not", "never", "no one", "there are no tanks"."""
    negations = NEGATIONS - {"without", "hardly"}
    own = any(t.dep_ == "neg" or (t.lower_ in negations and t.dep_ != "cc") for t in verb.children)
    things = (t for t in verb.children if t.dep_ in SUBJECTS | OBJECTS)
    return own or any(c.lower_ in negations for t in things for c in t.children)


def clause_of(scene: Scene, verb: Token, by: str | None, *, denies: bool, subject: list[Token] | None = None) -> Clause:
    """Return the proposition of a verb's clause; `subject` are the words for who does it where the clause has none."""
    inside = _words_of(verb)
    who = subject if subject is not None else [t for t in subjects(verb) if t.dep_ != "expl"]
    if not is_passive(verb) and not who:
        who = [t for t in verb.rights if t.dep_ == "attr"] if verb.lemma_ == "be" else who
    doers = _doers(scene, who, by)
    outside = {t.i for t in (verb, *auxiliaries(verb), *(t for w in who for t in (w, *_before(w))))}
    passive = is_passive(verb)
    things = matter(t for t in inside if t.i not in outside or passive)
    return Clause(
        by=by,
        denies=denies,
        subject=() if passive else doers,
        verb=EXISTING if _is_existing(verb, who) else lemma_of(verb),
        things=tuple(t for t in things if t != lemma_of(verb)),
        ahead=tense(verb) == "future" or any(t.lower_ in {"would", "will"} for t in auxiliaries(verb)),
        words=tuple(inside),
    )


def _is_existing(verb: Token, who: list[Token]) -> bool:
    """Tell whether a clause says that there is or is none of something: "there are tanks", "no tanks were there"."""
    none = any(c.lower_ == "no" for t in who for c in t.lefts)
    return verb.lemma_ == "be" and (none or any(t.dep_ == "expl" for t in verb.children))


def _before(noun: Token) -> list[Token]:
    return [t for child in noun.lefts for t in child.subtree]


def _words_of(verb: Token) -> list[Token]:
    """Return the words of a clause without the clauses that stand in it."""
    gone = {t.i for c in verb.children if c.dep_ in NESTED and c.pos_ in VERBS for t in c.subtree}
    inner = {t.i for t in verb.subtree if t.dep_ == "relcl" and t.i not in gone}
    gone |= {t.i for t in verb.subtree if t.i in inner for t in t.subtree}
    return sorted((t for t in verb.subtree if t.i not in gone), key=lambda t: t.i)


def _doers(scene: Scene, who: list[Token], by: str | None) -> tuple[str, ...]:
    """Return the lemmas of those who do something, with the names of the actors; "it" and "we" are the speaker."""
    found: dict[str, None] = {}
    for token in who:
        actors = scene.of(token)
        if token.pos_ == "PRON":
            found.update(dict.fromkeys([a.name for a in actors] or [by or ""]))
        else:
            found.update(dict.fromkeys(a.name for a in actors))
            found.update(dict.fromkeys(matter([*token.lefts, token])))
    return tuple(name for name in found if name)
