"""Citations: footnotes whose labels are the numbers of the sentences, in plain Markdown."""

import re
from collections.abc import Iterable
from itertools import chain

from generator.model import Actor, Briefing, Finding, Statement
from generator.publishing.escaping import Markdown, clean, markdown
from generator.settings import SourceText

HEADLINE = "headline"
LETTER = re.compile(r"\w")
WHOLE = Markdown(" ([whole text](#source-text))")


class Citations:
    """The citations of one page; remembers what was cited, since only that becomes a footnote of a `cited` page."""

    def __init__(self, briefing: Briefing, source_text: SourceText) -> None:
        """Take the briefing whose sentences are cited, and how much of its text the page shows."""
        self.briefing, self.source_text = briefing, source_text
        self.cited: set[int] = set()

    def cite(self, *findings: Finding) -> Markdown:
        """Return the citations of findings; an absence rests on every sentence and links to the whole text."""
        if any(isinstance(finding, Statement) and finding.status == "absent" for finding in findings):
            return WHOLE
        return self.of(id_ for finding in findings for id_ in finding.cites)

    def of(self, ids: Iterable[int]) -> Markdown:
        """Return the citations of sentences by their ids, the headline last."""
        ordered = sorted(set(ids), key=lambda id_: (not id_, id_))
        self.cited.update(ordered)
        if self.source_text == "none":
            return Markdown("".join(f" [{label(id_)}]" for id_ in ordered))
        return Markdown("".join(f"[^{label(id_)}]" for id_ in ordered))

    def names(self, actor: Actor) -> Markdown:
        """Return the citations of an actor's name and other forms: where each stands first."""
        own = sorted({*actor.cites, *(mention.span.sentence for mention in actor.mentions)} - {0})
        first = [self._first(name, own) for name in (actor.name, *actor.aliases)]
        return self.of({id_ for id_ in first if id_ is not None} or actor.cites)

    def _first(self, name: str, own: list[int]) -> int | None:
        ids = chain(own, range(1, len(self.briefing.sentences) + 1), (0,))
        holding = (id_ for id_ in ids if name in self.briefing.text(id_))
        return next((id_ for id_ in holding if _is_whole_word(name, self.briefing.text(id_))), None)

    def shown(self) -> set[int]:
        """Return the ids of the sentences cited so far; the headline, which is not one of them, is left out."""
        return self.cited - {0}

    def uncited(self, linked: Iterable[int]) -> tuple[int, ...]:
        """Return the sentences to be shown that nothing on the page cites so far, since only what is cited is shown.

        They are those to which other pages link, and on a `full` page all.
        """
        every = {sentence.id for sentence in self.briefing.sentences} if self.source_text == "full" else set()
        return tuple(sorted(every.union(linked) - self.cited))

    def definitions(self) -> Markdown:
        """Return the footnotes: the sentences in the article's order, then the headline."""
        if self.source_text == "none":
            return Markdown()
        whole = self.source_text == "full"
        lines = [
            f"[^{label(s.id)}]: {'' if whole and self._is_prose(s.text) else f'Sentence {s.id}: '}{markdown(s.text)}"
            for s in self.briefing.sentences
            if whole or s.id in self.cited
        ]
        if 0 in self.cited:
            lines.append(f"[^{HEADLINE}]: Headline: {markdown(self.briefing.article.title)}")
        return Markdown("\n".join(lines))

    @staticmethod
    def _is_prose(text: str) -> bool:
        """Tell whether a footnote's text cannot be an address: without footnotes, `[^1]: x` defines a link to x."""
        return bool(re.match(r"^\S+ \w", clean(text)))


def label(id_: int) -> str:
    """Return the label by which a sentence is cited."""
    return str(id_) if id_ else HEADLINE


def _is_whole_word(name: str, text: str) -> bool:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not LETTER.search(text[start - 1 : start] + text[end : end + 1]):
            return True
        start = text.find(name, start + 1)
    return False
