"""Article to sentences, and to the pieces in which they are parsed: bounded, and without datelines."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Article, Sentence
from generator.sentences import dateline, is_heading, sentence_ranges

PLAIN_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " "})
ANALYSED = 100_000  # characters; parsing takes a second for some 15,000, and no news article is longer
MOST_TOKENS = 500  # of a sentence; one with more is a table or a row of marks, since it has 2,000 characters at most
PIECE = 10_000  # characters parsed at once, so that memory stays bounded
DATELINE_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """What is parsed at once: sentences of one paragraph, from `start` (after a dateline) on, with plain marks."""

    text: str
    start: int
    ids: tuple[int, ...]


def split(article: Article) -> tuple[Sentence, ...]:
    """Split an article in any language into sentences, by punctuation alone."""
    return sentences_at(article, ranges_of(article))


def sentences_at(article: Article, ranges: list[tuple[int, int, int]]) -> tuple[Sentence, ...]:
    """Return the sentences of an article that stand at the ranges found by `ranges_of`."""
    headings = [is_heading(paragraph) for paragraph in article.paragraphs]
    return tuple(
        Sentence(id=id_, paragraph=number, text=article.paragraphs[number - 1][start:end], heading=headings[number - 1])
        for id_, (number, start, end) in enumerate(ranges, 1)
    )


def ranges_of(article: Article) -> list[tuple[int, int, int]]:
    """Return the paragraph (from 1) of each sentence, and its start and end in characters of it."""
    return [
        (number, start, end)
        for number, paragraph in enumerate(article.paragraphs, 1)
        for start, end in sentence_ranges(paragraph.translate(PLAIN_MARKS))
    ]


def pieces_of(article: Article, ranges: list[tuple[int, int, int]]) -> Iterator[Piece]:
    """Yield the pieces of the first ANALYSED characters; `ranges` are those of `ranges_of`."""
    groups: list[list[int]] = []
    read = 0
    for id_, (number, start, end) in enumerate(ranges, 1):
        read += end - start
        if read > ANALYSED:
            break
        opening = ranges[groups[-1][0] - 1] if groups else None
        if opening and opening[0] == number and end - opening[1] <= PIECE:
            groups[-1].append(id_)
        else:
            groups.append([id_])
    for ids in groups:
        number, start, _ = ranges[ids[0] - 1]
        if number <= DATELINE_PARAGRAPHS and (ids[0] == 1 or ranges[ids[0] - 2][0] < number):
            start += _dateline(article, number, start)
        end = ranges[ids[-1] - 1][2]
        yield Piece(article.paragraphs[number - 1][start:end].translate(PLAIN_MARKS), start, tuple(ids))


def _dateline(article: Article, number: int, start: int) -> int:
    paragraph = article.paragraphs[number - 1][start:].translate(PLAIN_MARKS)
    rest = "\n".join((article.title, paragraph[80:PIECE], *article.paragraphs[number : number + 20]))
    return dateline(paragraph[:PIECE], rest)
