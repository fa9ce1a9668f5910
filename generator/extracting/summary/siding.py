"""What a summary says of a dispute: the figures side by side with their claimants, or the claim and who denies it."""

from generator.extracting.questions.contesting import LEAST_ABOUT, ask_figure, found_in, heads
from generator.extracting.questions.inverting import subject_of
from generator.extracting.shared.calling import called, is_hanging, name_before
from generator.extracting.shared.phrasing import light, words_of
from generator.extracting.shared.pronouns import MANY, PERSONAL, THINGS
from generator.grammar import ActorIndex
from generator.language import Document
from generator.model import Dispute, Position, Span, Statement

NOT_NAMED = PERSONAL | THINGS | MANY
NEAR = 3  # sentences within which one who takes a side is named


def disputed(document: Document, actors: ActorIndex, dispute: Dispute, section: str) -> Statement | None:
    """Return what is disputed as a statement of a section: "Disputed: how many were hurt: five (A), nine (B)."."""
    text = _figures(document, actors, dispute) if dispute.kind == "figure" else _matter(document, actors, dispute)
    if text is None or _points_out(text):
        return None
    rule = f"{section}.{dispute.kind}"
    named = [
        span for side in dispute.positions if (span := _named_before(actors, side)) and document.words(span) in text
    ]
    evidence = tuple(dict.fromkeys((*dispute.evidence, *named)))
    return Statement(text=f"Disputed: {text}.", evidence=evidence, rule=rule, status="disputed")


def _points_out(text: str) -> bool:
    """Tell whether a pronoun comes before any name or plural that it may stand for: "whether it sends troops"."""
    said = text.partition(" (")[0].split()
    first = next((k for k, word in enumerate(said) if word.lower() in NOT_NAMED), None)
    return first is not None and not any(word[0].isupper() or word.endswith("s") for word in said[:first])


def tells_denial(statement: Statement) -> bool:
    """Tell whether a statement on a dispute gives its figures, or says who denies the claim."""
    return statement.rule.endswith(".figure") or "denied by" in statement.text


def _figures(document: Document, actors: ActorIndex, dispute: Dispute) -> str | None:
    """Return what is counted, and each figure with its claimant; None if one has none."""
    asked = ask_figure(document, dispute)
    names = [_claimant(document, actors, p) for p in dispute.positions]
    bare = asked is not None and asked.text.endswith(" there?")
    if asked is None or not all(names) or (bare and " of " not in dispute.about):
        return None
    counted = f"h{asked.text[1:-1]}" if asked.text.startswith("How") and not bare else dispute.about
    sides = [f"{p.says} ({name})" for p, name in zip(dispute.positions, names, strict=True)]
    return f"{counted}: {', '.join(sides)}"


def _claimant(document: Document, actors: ActorIndex, side: Position) -> str | None:
    """Return who takes a side, in words of the sentences cited."""
    if side.by is None:
        return None
    text = " ".join(document.sentence(i).text for i in side.cites)
    name = side.by[0].lower() + side.by[1:] if side.by.startswith(("The ", "A ", "An ")) else side.by
    if found := called(actors, side.by, side.cites) or (name if side.by in text else None):
        return found
    span = _named_before(actors, side)
    return document.words(span) if span else None


def _named_before(actors: ActorIndex, side: Position) -> Span | None:
    """Return where one who takes a side without a name in the sentence ("she said") was named shortly before."""
    actor = actors.named(side.by)
    if actor is None or called(actors, actor.name, side.cites):
        return None
    span = name_before(actor, side.evidence[0])
    return span if span and side.evidence[0].sentence - span.sentence <= NEAR else None


def _matter(document: Document, actors: ActorIndex, dispute: Dispute) -> str | None:
    """Return what a claim is about, spelt as in the article; a claim that opens with its verb gets its subject."""
    about, side = dispute.about, dispute.positions[0]
    lower = about[0].lower() + about[1:]
    if is_hanging(about) or len(about.split()) <= LEAST_ABOUT:
        return None
    if about.startswith("Whether "):
        return lower + _taken(document, actors, dispute)
    found = [*found_in(document, about, dispute.cites), *found_in(document, lower, dispute.cites)]
    found = found or found_in(document, side.says, dispute.cites)
    verb = next((v for v in heads(document.covered(found[0]))), None) if found else None
    opens = document.covered(found[0])[0] if found else None
    if opens is not None and (opens.pos_ == "ADV" or opens.tag_ == "VBG"):
        return None
    if verb is None or verb.tag_ not in {"VBD", "VBP", "VBZ"} or opens is None or opens.i != verb.i:
        return about if about in " ".join(document.sentence(i).text for i in dispute.cites) else lower
    subject = subject_of(verb)
    by = _claimant(document, actors, side)
    if subject is not None and subject.pos_ != "PRON":
        by = words_of(document, light(subject), within=True)
    lower = lower.removeprefix("each ") if by is not None and by.endswith(" each") else lower
    return f"{by} {lower}{_denied(document, actors, dispute)}" if by else None


def _taken(document: Document, actors: ActorIndex, dispute: Dispute) -> str:
    """Return who claims a matter and who denies it, where both are plain."""
    first, last = dispute.positions[0], dispute.positions[-1]
    names = _claimant(document, actors, first), _claimant(document, actors, last)
    plain = first.status == "attributed" and last.status == "denied"
    if plain and all(names):
        return f" (claimed by {names[0]}, denied by {names[1]})"
    return _denied(document, actors, dispute)


def _denied(document: Document, actors: ActorIndex, dispute: Dispute) -> str:
    """Return who denies a claim, where that is plain."""
    last = dispute.positions[-1]
    name = _claimant(document, actors, last)
    return f" (denied by {name})" if last.status == "denied" and name else ""
