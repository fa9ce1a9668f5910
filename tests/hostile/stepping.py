"""Counts the steps in which a backtracking engine matches: the parse tree of `re`, run one step at a time.

Python's own engine tells no steps, and time says little on a busy machine. This one takes the same tree, tries the
same ways in the same order, and so finds the same matches (a test holds it to that). It does without the engine's
short cuts, so its count is the larger one, but for a constant.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from re import _compiler, _constants, _parser
from typing import Any

Text = str | bytes
Groups = Mapping[object, Any]
Op = Callable[["Machine", list[Any], Any, Groups], None] | None
UNITS = (_constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY, _constants.IN)


class TooManySteps(Exception):  # noqa: N818
    """The limit was reached: the pattern grows too fast on this text."""


class Machine:
    """One run over one text; `steps` counts what was tried."""

    def __init__(self, text: Text, limit: float = float("inf")) -> None:
        self.text, self.limit, self.steps = text, limit, 0

    def run(self, op: Op, at: int, groups: Groups, fits: Callable[[int], bool]) -> tuple[int, Groups] | None:
        """Return where the first match ends that `fits`, and its groups, or None."""
        stack: list[Any] = [(op, at, groups)]
        while stack:
            op, at, groups = stack.pop()
            self.steps += 1
            if self.steps > self.limit:
                raise TooManySteps
            if op is not None:
                op(self, stack, at, groups)
            elif fits(at):
                return at, groups
        return None


def any_end(_: int) -> bool:
    return True


@cache
def program(pattern: re.Pattern[Any]) -> Op:
    """Return the first operation of a pattern; each knows the one that follows it, and None is the end."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    return sequence(tree, tree.state.flags, None)


def scan(pattern: re.Pattern[Any], text: Text, limit: float = float("inf")) -> tuple[list[tuple[int, int]], int]:
    """Return the spans that `finditer` finds, and the steps."""
    first, machine, spans = program(pattern), Machine(text, limit), []
    start, empty_at = 0, -1
    while start <= len(text):
        found = machine.run(first, start, {}, lambda end, start=start, barred=empty_at: not end == start == barred)
        if found:
            spans.append((start, found[0]))
            start, empty_at = found[0], found[0] if found[0] == start else -1
        else:
            start += 1
    return spans, machine.steps


def whole(pattern: re.Pattern[Any], text: Text, limit: float = float("inf")) -> tuple[bool, int]:
    """Return whether `fullmatch` matches, and the steps."""
    machine = Machine(text, limit)
    found = machine.run(program(pattern), 0, {}, len(text).__eq__)
    return found is not None, machine.steps


def sequence(items: Iterable[Any], flags: int, follow: Op) -> Op:
    """Return the operation that matches the items and then goes on to `follow`."""
    for kind, content in reversed(list(items)):
        follow = BUILDERS[kind](kind, content, flags, follow)
    return follow


def compiled(node: tuple[Any, Any], flags: int) -> re.Pattern[Any]:
    """Return one node of a tree as a pattern of its own: what a set holds is `re`'s to say."""
    state = _parser.State()
    state.flags = flags
    return _compiler.compile(_parser.SubPattern(state, [node]), flags)


def unit(kind: Any, content: Any, flags: int, follow: Op) -> Op:
    fits, known = compiled((kind, content), flags).match, {}

    def op(machine: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        here = machine.text[at : at + 1]
        if here not in known:
            known[here] = bool(fits(here))
        if known[here]:
            stack.append((follow, at + 1, groups))

    return op


def place(kind: Any, content: Any, flags: int, follow: Op) -> Op:
    holds = compiled((kind, content), flags).match

    def op(machine: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        if holds(machine.text, at):
            stack.append((follow, at, groups))

    return op


def branch(_: Any, content: Any, flags: int, follow: Op) -> Op:
    ways = [(_opening(items, flags), sequence(items, flags, follow)) for items in reversed(content[1])]
    open_ways: dict[Text, list[Op]] = {}

    def op(machine: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        here = machine.text[at : at + 1]
        if here not in open_ways:
            open_ways[here] = [way for opens, way in ways if opens(here)]
        stack.extend([(way, at, groups) for way in open_ways[here]])
        machine.steps += len(ways) - len(open_ways[here])

    return op


def _opening(items: Any, flags: int) -> Callable[[Text], object]:
    """Return whether a way can begin with a character, so that those that cannot are counted without a turn each."""
    return compiled(items[0], flags).match if len(items) and items[0][0] in UNITS else lambda _: True


def group(_: Any, content: Any, flags: int, follow: Op) -> Op:
    number, added, removed, items = content
    flags = _compiler._combine_flags(flags, added, removed)
    if number is None:
        return sequence(items, flags, follow)

    def close(_: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        stack.append((follow, at, {**groups, number: (groups["open", number], at)}))

    inner = sequence(items, flags, close)

    def op(_: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        stack.append((inner, at, {**groups, ("open", number): at}))

    return op


def again(_: Any, number: int, flags: int, follow: Op) -> Op:
    def op(machine: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        start, end = groups.get(number, (0, -1))
        said, here = machine.text[start:end], machine.text[at : at + end - start]
        machine.steps += len(here)
        if number in groups and (said.lower() == here.lower() if flags & re.IGNORECASE else said == here):
            stack.append((follow, at + end - start, groups))

    return op


def look(kind: Any, content: Any, flags: int, follow: Op) -> Op:
    direction, items = content
    inner, back = sequence(items, flags, None), items.getwidth()[0] if direction < 0 else 0

    def op(machine: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        found = machine.run(inner, at - back, groups, any_end) if at >= back else None
        if bool(found) == (kind is _constants.ASSERT):
            stack.append((follow, at, found[1] if found else groups))

    return op


def atomic(_: Any, items: Any, flags: int, follow: Op) -> Op:
    return possessive(_, (1, 1, items), flags, follow)


def possessive(_: Any, content: Any, flags: int, follow: Op) -> Op:
    low, high, items = content
    inner = sequence(items, flags, None)

    def op(machine: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        turns = 0
        while turns < high and (found := machine.run(inner, at, groups, any_end)):
            turns, stuck = turns + 1, found[0] == at
            at, groups = found
            if stuck and turns >= low:
                break
        if turns >= low:
            stack.append((follow, at, groups))

    return op


def repeat(kind: Any, content: Any, flags: int, follow: Op) -> Op:
    low, high, items = content
    lazy = kind is _constants.MIN_REPEAT
    if len(items) == 1 and items[0][0] in UNITS:
        return run_of_units(items, low, high, lazy, flags, follow)
    op = endless(items, lazy, flags, follow) if high is _constants.MAXREPEAT else follow
    for _ in range(0 if high is _constants.MAXREPEAT else high - low):
        op = once_more(items, lazy, flags, op, follow)
    for _ in range(low):
        op = sequence(items, flags, op)
    return op


def endless(items: Any, lazy: bool, flags: int, follow: Op) -> Op:
    def turn(machine: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        more(machine, stack, at, groups)

    more = once_more(items, lazy, flags, turn, follow)
    return more


def once_more(items: Any, lazy: bool, flags: int, turn: Op, follow: Op) -> Callable[..., None]:
    """Return the choice between one more turn, then `turn`, and `follow`; after an empty turn there is no other."""
    key = object()

    def close(_: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        stack.append((follow if groups[key] == at else turn, at, groups))

    nullable = items.getwidth()[0] == 0
    inner = sequence(items, flags, close if nullable else turn)

    def op(_: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        ways = [(follow, at, groups), (inner, at, {**groups, key: at} if nullable else groups)]
        stack.extend(reversed(ways) if lazy else ways)

    return op


def run_of_units(items: Any, low: int, high: Any, lazy: bool, flags: int, follow: Op) -> Op:
    """Return a repeat of single characters; how many fit is asked of `re` at once and counted one by one."""
    longest = compiled((_constants.POSSESSIVE_REPEAT, (low, high, items)), flags).match

    def give_back(machine: Machine, stack: list[Any], left: tuple[int, int], groups: Groups) -> None:
        least, most = left
        machine.steps += lazy
        if least < most:
            rest = (least + 1, most) if lazy else (least, most - 1)
            stack.append((give_back, rest, groups))
        stack.append((follow, least if lazy else most, groups))

    def op(machine: Machine, stack: list[Any], at: int, groups: Groups) -> None:
        if found := longest(machine.text, at):
            machine.steps += low if lazy else found.end() - at
            give_back(machine, stack, (at + low, found.end()), groups)

    return op


BUILDERS: dict[Any, Callable[[Any, Any, int, Op], Op]] = {
    **dict.fromkeys(UNITS, unit),
    _constants.AT: place,
    _constants.BRANCH: branch,
    _constants.SUBPATTERN: group,
    _constants.GROUPREF: again,
    _constants.ASSERT: look,
    _constants.ASSERT_NOT: look,
    _constants.ATOMIC_GROUP: atomic,
    _constants.POSSESSIVE_REPEAT: possessive,
    _constants.MAX_REPEAT: repeat,
    _constants.MIN_REPEAT: repeat,
}
