"""An article that is twice as long costs twice the steps, whatever its words: counted, so that no busy machine matters.

Steps are the calls that the program makes, and the calls that it makes of Python's own functions; the parser, which is
linear, is left out.
"""

import cProfile
import pstats
from collections.abc import Callable
from pathlib import Path

import pytest
from articles import PIPELINE
from long_articles import KINDS, LIKE_OTHERS, grown

import generator
from generator.briefing import brief
from generator.checking import check_briefing
from generator.sentences import LONGEST
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
