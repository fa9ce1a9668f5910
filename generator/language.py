"""Text to Document: sentences, tokens, tags, dependencies and names. The only module that knows spaCy.

spaCy takes seconds to import and load, so both happen on the first call of `parse`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.model import Article, Sentence, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens
else:
    Token = Tokens = object

__all__ = ["Document", "Token", "Tokens", "parse", "split"]

PLAIN_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " "})
FINAL = (".", "!", "?", '"', "'", ")", "…", ":", ";")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Document:
    """An article with its parse; `parses[i]` holds the tokens of sentence i, and 0 is the headline.

    The tokens' text has plain quotation marks; offsets are the same as in the sentence's own text.
    """

    article: Article
    headline: Sentence
    sentences: tuple[Sentence, ...]
    parses: tuple[Tokens, ...]

    def tokens(self, sentence: int) -> Tokens:
        """Return the tokens of a sentence; 0 is the headline."""
        return self.parses[sentence]

    def body(self) -> Iterator[tuple[Sentence, Tokens]]:
        """Yield the sentences of running text (no headings) with their tokens."""
        for sentence in self.sentences:
            if not sentence.heading:
                yield sentence, self.parses[sentence.id]

    def sentence(self, id_: int) -> Sentence:
        """Return a sentence by its id; 0 is the headline."""
        return self.sentences[id_ - 1] if id_ else self.headline

    def id_of(self, token: Token) -> int:
        """Return the id of the sentence that a token stands in."""
        ids: list[int] = token.doc.user_data["sentence_ids"]
        return ids[token.i]

    def span(self, first: Token, last: Token | None = None) -> Span:
        """Return the span from one token to another of the same sentence, both included."""
        last = first if last is None else last
        sentence = self.id_of(first)
        base = self.parses[sentence].start_char
        return Span(sentence=sentence, start=first.idx - base, end=last.idx + len(last.text) - base)

    def whole(self, sentence: int) -> Span:
        """Return the span of a whole sentence."""
        return Span(sentence=sentence, start=0, end=len(self.sentence(sentence).text))

    def everything(self) -> tuple[Span, ...]:
        """Return the spans of all sentences: the evidence that something is absent."""
        return tuple(self.whole(s.id) for s in self.sentences)

    def words(self, span: Span) -> str:
        """Return the article's words at a span, as written."""
        return self.sentence(span.sentence).text[span.start : span.end]

    def covered(self, span: Span) -> list[Token]:
        """Return the tokens that lie inside a span."""
        parse = self.parses[span.sentence]
        base = parse.start_char
        return [t for t in parse if t.idx - base >= span.start and t.idx + len(t.text) - base <= span.end]


@cache
def _pipeline(name: str) -> Language:
    import spacy

    return spacy.load(name)


@cache
def _splitter() -> Language:
    import spacy

    blank = spacy.blank("xx")
    blank.add_pipe("sentencizer")
    return blank


def split(article: Article) -> tuple[Sentence, ...]:
    """Split an article in any language into sentences, by punctuation alone."""
    found = [
        (number, text, sent.text)
        for number, text in enumerate(article.paragraphs, 1)
        for sent in _splitter()(text).sents
    ]
    return tuple(
        Sentence(id=id_, paragraph=number, text=sentence, heading=_is_heading(paragraph))
        for id_, (number, paragraph, sentence) in enumerate(found, 1)
    )


def parse(article: Article, pipeline: str) -> Document:
    """Split an article into sentences and parse them, paragraph by paragraph, with the named spaCy pipeline."""
    texts = [article.title, *article.paragraphs]
    docs = list(_pipeline(pipeline).pipe((t.translate(PLAIN_MARKS) for t in texts), batch_size=8))
    headline = Sentence(id=0, paragraph=0, text=article.title, heading=True)
    docs[0].user_data["sentence_ids"] = [0] * len(docs[0])
    sentences: list[Sentence] = []
    parses: list[Tokens] = [docs[0][:]]
    for number, (text, doc) in enumerate(zip(article.paragraphs, docs[1:], strict=True), 1):
        ids = doc.user_data["sentence_ids"] = [0] * len(doc)
        for tokens in _split(doc):
            raw = text[tokens.start_char : tokens.end_char]
            sentence = Sentence(id=len(sentences) + 1, paragraph=number, text=raw, heading=_is_heading(text))
            ids[tokens.start : tokens.end] = [sentence.id] * len(tokens)
            sentences.append(sentence)
            parses.append(tokens)
    return Document(article=article, headline=headline, sentences=tuple(sentences), parses=tuple(parses))


def _split(doc: Doc) -> Iterator[Tokens]:
    yield from doc.sents


def _is_heading(paragraph: str) -> bool:
    return len(paragraph.split()) <= 12 and not paragraph.rstrip().endswith(FINAL)
