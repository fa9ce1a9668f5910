"""What a summary or a question calls an actor or a proposal: in words of the sentences that it cites."""

from collections.abc import Iterable

from generator.enumerating import listed
from generator.extracting.shared.phrasing import words_of
from generator.grammar import ActorIndex
from generator.language import Document, sentence_bounds
from generator.lexicons import words
from generator.model import Actor, Mention, Proposal, Span

LEAST_TITLE, LONG_TITLE = 2, 16  # words; a longer title is cut, or gives way to its noun and author
ACT = 3  # words that tell what is asked for: "to", its verb and a word of its object


def name_before(actor: Actor | None, here: Span) -> Span | None:
    """Return the last place before `here` where an actor is named."""
    named = [m.span for m in actor.mentions if m.form == "name" and m.span < here] if actor else []
    return named[-1] if named else None


def called(actors: ActorIndex, name: str, cites: Iterable[int]) -> str | None:
    """Return an actor in the words of the sentences cited, article included; names before descriptions."""
    document = actors.document
    found = _mentions(actors, name, cites)
    tokens = document.covered(found[0].span) if found else []
    if not tokens:
        return None
    before = tokens[0].nbor(-1).lower_ if tokens[0].i > sentence_bounds(tokens[0])[0] else ""
    if before in {"a", "an"} and f"{before} {name}" in document.sentence(found[0].span.sentence).text:
        return f"{before} {name}"
    article = tokens[0].lower_ in {"the", "a", "an"}
    named = found[0].form == "name" and not article
    text = document.words(found[0].span) if named else words_of(document, tokens, within=True)
    return f"the {text}" if before == "the" else text


def name_in(actors: ActorIndex, name: str, cites: Iterable[int]) -> Span | None:
    """Return where the sentences cited first name an actor."""
    return next((m.span for m in _mentions(actors, name, cites) if m.form == "name"), None)


def _mentions(actors: ActorIndex, name: str, cites: Iterable[int]) -> list[Mention]:
    actor, near = actors.named(name), frozenset(cites)
    found = [m for m in actor.mentions if m.span.sentence in near and m.form != "pronoun"] if actor else []
    return sorted(found, key=lambda m: (m.form != "name", _is_possessive(actors.document, m.span), m.span))


def _is_possessive(document: Document, span: Span) -> bool:
    return document.sentence(span.sentence).text[span.end : span.end + 2] in {"'s", "’s"}


def possessive(name: str) -> str:
    """Return the ending that makes a name possessive."""
    return "'" if name.endswith("s") else "'s"


def title_of(actors: ActorIndex, proposal: Proposal) -> str:
    """Return what a proposal is called within a sentence; a title too long for one gives way to its noun and author."""
    title = _shortened(_definite(proposal.title))
    title = _whole(actors.document, title, proposal.cites)
    by = [name for name in (called(actors, n, proposal.cites) for n in proposal.by) if name]
    if LEAST_TITLE <= len(title.split()) <= LONG_TITLE and not is_hanging(title):
        return title
    noun = next((w for w in title.split() if w.lower() in words("questions", "proposal_nouns")), None)
    return f"the {noun.lower()} of {listed(by)}" if noun and by else title


def _shortened(title: str) -> str:
    """Return a title that is too long for a sentence, or points away from it, without the phrases at its end.

    What is asked for stays: in "the call on the states to open the border", the verb after "to" and its object.
    """
    shown = title.split()
    kept = shown.index("to", 1) + ACT if "to" in shown[1:] else ACT + 1
    while len(shown) > LONG_TITLE or is_hanging(" ".join(shown)):
        ends = [k for k, w in enumerate(shown) if k > kept and (_is_link(shown, k) or shown[k - 1].endswith(","))]
        if not ends:
            return title
        shown = shown[: ends[-1]]
    return " ".join(shown).rstrip(",;:")


def _is_link(shown: list[str], place: int) -> bool:
    """Tell whether a word begins what a title can do without: "in the region", "that would help", "to save lives"."""
    word = shown[place].lower()
    return word in words("questions", "links") or (word == "to" and "to" in shown[1:place])


def _whole(document: Document, title: str, cites: Iterable[int]) -> str:
    """Return a title without the words at its end that begin a phrase and do not finish it."""
    shown = title.split()
    while len(shown) > LEAST_TITLE and _is_cut(document, " ".join(shown), cites):
        shown.pop()
    return " ".join(shown).rstrip(",;:")


def is_hanging(title: str) -> bool:
    """Tell whether a title has words that only its sentence explains: "the invitation to him"."""
    shown = [w if w.isupper() and len(w) > 1 else w.lower() for w in (w.strip(',."“”') for w in title.split())]
    clauses = {k for k, after in enumerate(shown[1:]) if after in words("questions", "in_clause") and k > 0}
    return any(w in words("questions", "hanging") and (w != "that" or k not in clauses) for k, w in enumerate(shown))


def _is_cut(document: Document, title: str, cites: Iterable[int]) -> bool:
    """Tell whether a title ends within a phrase of its sentence: "the request for a full", "the call to buy or"."""
    tail = " ".join(title.split()[-2:])
    for sentence in cites:
        start = document.sentence(sentence).text.find(tail)
        tokens = document.covered(Span(sentence=sentence, start=start, end=start + len(tail))) if start >= 0 else []
        if tokens:
            last = tokens[-1]
            within = last.dep_ in {"amod", "compound", "nummod", "poss", "det"} and last.head.i > last.i
            bare = last.pos_ in {"ADP", "DET", "CCONJ", "PART", "AUX", "SCONJ"} and last.dep_ != "prt"
            lacks = last.tag_ == "VB" and any(t.dep_ == "dobj" for t in last.rights)
            return within or bare or lacks
    return False


def _definite(title: str) -> str:
    """Return a title as it stands within a sentence: "the plan to meet", "the call for talks"."""
    first, _, rest = title.partition(" ")
    if first.lower() in {"a", "an"}:
        return f"the {rest}"
    if first.lower() in words("questions", "determiners"):
        return f"{first.lower()} {rest}"
    if first.endswith(("'s", "’s", "s'", "s’")):
        return title
    nouns = words("questions", "proposal_nouns")
    noun = first.lower()
    common = first in words("frames", "kinds") or {noun, f"{noun}s", noun.rstrip("s")} & nouns
    return f"the {noun if common else first} {rest}".strip()
