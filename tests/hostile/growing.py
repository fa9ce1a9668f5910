"""Whether a pattern's steps grow with its text, and no faster: measured on the texts that are worst for it.

Steps are counted per character. Where they grow with the text's length, the pattern is quadratic or worse. A bounded
window, `{1,80}`, lets them grow until the text is longer than the window; so texts are made longer until the growth
ends, or it is clear that it does not.
"""

import re
from typing import Any, NamedTuple

from attacks import Attack, attacks
from stepping import TooManySteps, scan, whole

SHORT, LONG, LONGEST = 48, 192, 3_072  # characters
LIMIT = 250  # steps per character
LEVEL = 1.2  # growth of the steps per character, while a text becomes four times as long, that is none
WORST = 3  # attacks that are followed to long texts


class Growth(NamedTuple):
    """The worst attack on a pattern: its steps per character, and whether they go on growing."""

    pattern: re.Pattern[Any]
    attack: Attack
    steps: float
    grows: bool

    def __str__(self) -> str:
        head, pump, tail = self.attack
        return f"{self.steps:,.0f} steps a character on {head!r} + n * {pump!r} + {tail!r}: {self.pattern.pattern!r}"


def growth(pattern: re.Pattern[Any]) -> Growth:
    """Return the worst that was found for a pattern: one that grows if there is one, and else the slowest."""
    tried = []
    for attack in attacks(pattern):
        tried.append((steps(pattern, attack, SHORT), steps(pattern, attack, LONG), attack))
        if tried[-1][1] > LIMIT:
            return Growth(pattern, attack, LIMIT, True)
    most = sorted(tried, key=lambda t: -t[1])[:WORST]
    fastest = sorted(tried, key=lambda t: t[0] - t[1])[:WORST]
    followed = [_followed(pattern, attack) for _, _, attack in dict.fromkeys((*most, *fastest))]
    return max(followed, key=lambda growth: (growth.grows, growth.steps))


def steps(pattern: re.Pattern[Any], attack: Attack, length: int) -> float:
    """Return the steps per character: of a search for all matches, or of a match of the whole, whichever are more."""
    text = attack.text(length)
    limit = (LIMIT + 1) * len(text)
    try:
        return max(way(pattern, text, limit)[1] for way in (scan, whole)) / len(text)
    except TooManySteps:
        return limit / len(text)


def _followed(pattern: re.Pattern[Any], attack: Attack) -> Growth:
    length, now, before = LONG, steps(pattern, attack, LONG), 0.0
    while length < LONGEST and now <= LIMIT and now > max(LEVEL * before, before + 1):
        length, before = length * 4, now
        now = steps(pattern, attack, length)
    return Growth(pattern, attack, now, now > LIMIT or now > max(LEVEL * before, before + 1))
