"""Makes briefings that hold just the actors and findings a test names."""

from typing import Any

from articles import article_of

from generator.model import Actor, ActorKind, Briefing, Findings, Mention, Sentence, Span, Statement


def span(text: str, words: str, sentence: int = 1, nth: int = 0) -> Span:
    """Return where words stand in a sentence for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(sentence=sentence, start=start, end=start + len(words))


def actor(name: str, kind: ActorKind = "person", country: str | None = None, **more: Any) -> Actor:
    """Make an actor by name; `roles` and `aliases` are plain texts, and nothing is told of where it stands."""
    evidence = (Span(sentence=0, start=0, end=1),)
    roles = tuple(Statement(text=text, evidence=evidence, rule="test") for text in more.pop("roles", ()))
    more = {"evidence": evidence, "rule": "test", "aliases": ()} | more
    return Actor(name=name, kind=kind, country=country, roles=roles, **more)


def told(path: str, *actors: Actor, published: str | None = "2021-05-12", text: str = "", **findings: Any) -> Briefing:
    """Make the briefing of an article, given by its path, whose body is one sentence a line of `text`."""
    lines = [line.strip() for line in text.strip().splitlines()]
    article = article_of("\n\n".join(lines), title="Untitled", path=path, published=published)
    return Briefing(
        article=article,
        sentences=tuple(Sentence(id=i, paragraph=i, text=line) for i, line in enumerate(lines, 1)),
        findings=Findings(actors=actors, **findings),
    )


def found_in(text: str, name: str, *forms: str, kind: ActorKind = "person", **more: Any) -> Actor:
    """Make an actor that is mentioned wherever its name or one of the other forms stands in the lines of a text."""
    mentions = []
    for number, line in enumerate(text.strip().splitlines(), 1):
        for form in (name, *forms):
            mentions += [_mention(number, line.strip(), form, i) for i in range(line.count(form))]
    mentions.sort(key=lambda m: m.span)
    more = {"aliases": forms, "mentions": tuple(mentions)} | more
    return actor(name, kind, evidence=tuple(m.span for m in mentions) or (Span(sentence=0, start=0, end=1),), **more)


def _mention(number: int, line: str, form: str, nth: int) -> Mention:
    kind = "pronoun" if form.lower() in {"he", "she", "it", "they"} else "name"
    return Mention(span=span(line, form, number, nth), form=kind)
