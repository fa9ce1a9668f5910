"""An article that is twice as long costs twice the steps, whatever its words: counted, so that no busy machine matters.

Steps are the calls that the program makes, and the calls that it makes of Python's own functions; the parser, which is
linear, is left out.
"""

import cProfile
import pstats
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from articles import PIPELINE, article_of
from long_articles import KINDS, LIKE_OTHERS, grown, person

import generator
from generator.briefing import brief
from generator.checking import check_briefing
from generator.collecting import collect
from generator.model import Briefing
from generator.publishing.site import plan
from generator.sentences import LONGEST
from generator.settings import Settings
from generator.splitting import split

SHORT = 2_500  # characters of an article of many sentences
WHOLE = LONGEST - 50  # of an article of one sentence, which is as long as a sentence may be
MOST = 2.4  # times the steps for twice the text: the rest is for words that only the longer text has
USUAL = 250  # steps for a character, which newspapers stay below; a kind with fewer may take as many in the longer text
HOME = str(Path(generator.__file__).parent)
BUILT_IN = "~"


def steps(function: Callable[[], object]) -> int:
    """Return how many calls a function makes within the program and of what Python brings along."""
    profile = cProfile.Profile()
    profile.runcall(function)
    called = pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
    return sum(calls for (file, _, _), (_, calls, *_) in called if file.startswith(HOME) or file == BUILT_IN)


def size_of(kind: str) -> int:
    """Return the n with which an article of a kind is short, or as long as one sentence may be."""
    sentences = split(grown(kind, 100))
    length = sum(len(sentence.text) for sentence in sentences)
    lasting = length // len(sentences) > SHORT // 2 or len(sentences) == 1
    return max(2, (WHOLE if lasting else SHORT) * 100 // length)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in LIKE_OTHERS])
def test_twice_the_article_takes_about_twice_the_steps(kind: str) -> None:
    n = size_of(kind)
    once, twice = (steps(lambda n=n: check_briefing(brief(grown(kind, n), PIPELINE))) for n in (n, 2 * n))
    characters = sum(map(len, grown(kind, n).paragraphs))
    assert twice <= MOST * max(once, USUAL * characters), f"{once:,} steps for n = {n}, {twice:,} for twice that"


def crowd(n: int) -> list[Briefing]:
    """Return the briefing of one article in which n persons give as many numbers of the dead."""
    told = (
        f"On Sunday, {person(i)} said {1000 + i:,} people were killed in Oslo. {person(i)} met Ole." for i in range(n)
    )
    return [brief(article_of(" ".join(told)), PIPELINE)]


def copies(n: int) -> list[Briefing]:
    """Return n briefings of one article that names a few persons, demands and numbers, each of another day."""
    (one,) = crowd(4)
    days = ((2010 + i // 336, i // 28 % 12 + 1, i % 28 + 1) for i in range(n))
    made = ((f"{i}.txt", "{:04}-{:02}-{:02}".format(*day)) for i, day in enumerate(days))
    return [replace(one, article=replace(one.article, path=path, published=day)) for path, day in made]


@pytest.mark.parametrize(("make", "n"), [(crowd, 60), (copies, 50)])
def test_pages_of_twice_the_persons_or_articles_take_about_twice_the_steps_and_bytes(
    make: Callable[[int], list[Briefing]], n: int
) -> None:
    pages: list[dict[str, str]] = []
    made = [make(n), make(2 * n)]
    once, twice = (steps(lambda few=few: pages.append(plan(collect(few), Settings()))) for few in made)
    assert twice <= MOST * once, f"{once:,} steps for n = {n}, {twice:,} for twice that"
    short, long = (sum(map(len, each.values())) for each in pages)
    assert long <= MOST * short, f"{short:,} characters of pages for n = {n}, {long:,} for twice that"
