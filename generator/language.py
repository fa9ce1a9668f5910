"""Text to Document: sentences, tokens, tags, dependencies and names. The only module that knows spaCy.

spaCy takes seconds to import and load, so both happen on the first call of `parse`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from generator.errors import SettingsError
from generator.model import Article, Sentence, Span
from generator.splitting import ANALYSED, MOST_TOKENS, PIECE, PLAIN_MARKS, Piece, pieces_of, ranges_of, sentences_at

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens
else:
    Token = Tokens = object

__all__ = [
    "Document",
    "Token",
    "Tokens",
    "parse",
    "sentence_bounds",
    "sentence_id",
    "sentence_tokens",
    "text_of_doc",
    "words_of",
]

LONG_RUN = re.compile(r"\S{500}")  # no language, and as many tokens as marks; each such run is one token


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Document:
    """An article with its parse; `parses[i]` holds the tokens of sentence i, and 0 is the headline.

    The tokens' text has plain quotation marks; offsets are the same as in the sentence's own text. A dateline is
    part of the sentence's text but has no tokens, nor have sentences of more than MOST_TOKENS or beyond the first
    ANALYSED characters.
    `origins[i]` is where sentence i begins, in characters of the parsed text.
    """

    article: Article
    headline: Sentence
    sentences: tuple[Sentence, ...]
    parses: tuple[Tokens, ...]
    origins: tuple[int, ...]

    def tokens(self, sentence: int) -> Tokens:
        """Return the tokens of a sentence; 0 is the headline."""
        return self.parses[sentence]

    def body(self) -> Iterator[tuple[Sentence, Tokens]]:
        """Yield the analysed sentences of running text (no headings) with their tokens."""
        for sentence in self.sentences:
            if not sentence.heading and len(self.parses[sentence.id]):
                yield sentence, self.parses[sentence.id]

    def sentence(self, id_: int) -> Sentence:
        """Return a sentence by its id; 0 is the headline."""
        return self.sentences[id_ - 1] if id_ else self.headline

    def id_of(self, token: Token) -> int:
        """Return the id of the sentence that a token stands in."""
        return sentence_id(token)

    def span(self, first: Token, last: Token | None = None) -> Span:
        """Return the span from one token to another of the same sentence, both included."""
        last = first if last is None else last
        sentence = self.id_of(first)
        base = self.origins[sentence]
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
        base = self.origins[span.sentence]
        first = bisect_left(range(len(parse)), base + span.start, key=lambda i: parse[i].idx)
        after = bisect_right(range(len(parse)), base + span.end, key=lambda i: parse[i].idx + len(parse[i].text))
        return list(parse[first:after])


def sentence_id(token: Token) -> int:
    """Return the id of the sentence that a token stands in."""
    ids: list[int] = token.doc.user_data["sentence_ids"]
    return ids[token.i]


def sentence_bounds(token: Token) -> tuple[int, int]:
    """Return the indexes of the first token of a token's sentence and of the one after its last.

    spaCy's own `token.sent` walks through the whole paragraph each time it is asked.
    """
    bounds: list[tuple[int, int]] = token.doc.user_data["bounds"]
    return bounds[token.i]


def sentence_tokens(token: Token) -> Tokens:
    """Return the tokens of a token's sentence, as `token.sent` does, but without its walk."""
    start, end = sentence_bounds(token)
    tokens: Tokens = token.doc[start:end]
    return tokens


def text_of_doc(token: Token) -> str:
    """Return the parsed text that a token stands in; spaCy's own `token.doc.text` builds it anew each time."""
    text: str = token.doc.user_data["text"]
    return text


def words_of(first: Token, last: Token) -> str:
    """Return the words from one token to another, with plain quotation marks."""
    return text_of_doc(first)[first.idx : last.idx + len(last.text)]


@cache
def _pipeline(name: str) -> Language:
    import spacy

    try:
        return spacy.load(name)
    except OSError as error:
        choices = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        problem = f"no spaCy pipeline {name!r}: installed are {choices}"
        raise SettingsError("briefings.yml", problem, "Install it or name another.") from error


def parse(article: Article, pipeline: str) -> Document:
    """Split an article into sentences and parse them, paragraph by paragraph, with the named spaCy pipeline.

    Of a longer article the first ANALYSED characters are parsed, and no sentence of more than MOST_TOKENS is analysed;
    the returned article's notes then say so.
    """
    nlp = _pipeline(pipeline)
    ranges = ranges_of(article)
    sentences = sentences_at(article, ranges)
    pieces = [Piece(article.title[:PIECE].translate(PLAIN_MARKS), 0, (0,)), *pieces_of(article, ranges)]
    parses: list[Tokens] = []
    origins: list[int] = []
    long = 0
    for piece, doc in zip(pieces, nlp.pipe((_tokenised(nlp, p, ranges) for p in pieces), batch_size=8), strict=True):
        numbers = doc.user_data["sentence_ids"] = [piece.ids[0]] * len(doc)
        doc.user_data["text"] = piece.text
        bounds = doc.user_data["bounds"] = [(0, len(doc))] * len(doc)
        starts, ends = [t.idx for t in doc], [t.idx + len(t.text) for t in doc]
        for id_ in piece.ids:
            _, start, end = ranges[id_ - 1] if id_ else (0, 0, len(article.title))
            first, after = bisect_left(starts, start - piece.start), bisect_right(ends, end - piece.start)
            tokens = doc[first : max(first, after)]
            numbers[tokens.start : tokens.end] = [id_] * len(tokens)
            bounds[tokens.start : tokens.end] = [(tokens.start, tokens.end)] * len(tokens)
            long += len(tokens) > MOST_TOKENS
            parses.append(tokens if len(tokens) <= MOST_TOKENS else doc[0:0])
            origins.append(start - piece.start)
    if unread := len(sentences) + 1 - len(parses):
        parses += [nlp.make_doc("")[:]] * unread
        origins += [0] * unread
    headline = Sentence(id=0, paragraph=0, text=article.title, heading=True)
    return Document(
        article=_noted(article, unread, long),
        headline=headline,
        sentences=sentences,
        parses=tuple(parses),
        origins=tuple(origins),
    )


def _noted(article: Article, unread: int, long: int) -> Article:
    """Return an article with notes on the sentences that are not analysed: beyond the first characters, or too long."""
    notes = [f"Only the first {ANALYSED:,} characters were analysed."] if unread else []
    notes += [f"Sentences of more than {MOST_TOKENS} words and marks were not analysed: {long}."] if long else []
    return replace(article, notes=(*article.notes, *notes)) if notes else article


def _tokenised(nlp: Language, piece: Piece, ranges: list[tuple[int, int, int]]) -> Doc:
    """Return a piece's tokens with the sentences marked, to which the parser then keeps."""
    doc = _make_doc(nlp, piece.text)
    starts = {max(ranges[id_ - 1][1] - piece.start, 0) if id_ else 0 for id_ in piece.ids}
    for token in doc:
        token.is_sent_start = token.idx in starts
    return doc


def _make_doc(nlp: Language, text: str) -> Doc:
    """Return the tokens of a text, with one token for each long run without white space, which would take minutes."""
    runs = [found.span() for found in LONG_RUN.finditer(text)]
    if not runs:
        return nlp.make_doc(text)
    tokens: list[tuple[str, bool]] = []
    place = 0
    for start, end in [*runs, (len(text), len(text))]:
        tokens += [(t.text, bool(t.whitespace_)) for t in nlp.make_doc(text[place:start])]
        tokens += [(text[start:end], False)] if end > start else []
        place = end
    made = nlp.make_doc("")
    return type(made)(nlp.vocab, words=[word for word, _ in tokens], spaces=[space for _, space in tokens])
