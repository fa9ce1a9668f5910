"""Joins what belongs together in pairs into groups."""

from collections.abc import Iterable


def groups(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the numbers that pairs connect, directly or through others: each group ascending, by its first number."""
    home: dict[int, int] = {}

    def first_of(number: int) -> int:
        while home.setdefault(number, number) != number:
            home[number] = home[home[number]]
            number = home[number]
        return number

    for one, other in pairs:
        low, high = sorted((first_of(one), first_of(other)))
        home[high] = low
    found: dict[int, list[int]] = {}
    for number in sorted(home):
        found.setdefault(first_of(number), []).append(number)
    return [found[first] for first in sorted(found)]
