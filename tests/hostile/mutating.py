"""Mutants of a module: its own syntax tree with one rule changed, so that no mutant is a copy made by hand.

What is changed: a member is left out of a set, table or list of rules; an entity is the bare character; of a regular
expression a branch, a look around, a member of a class, an anchor or a bound is left out or moved; in code a call or
one side of a condition is left out.
"""

import ast
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from types import CodeType

Undo = Callable[[], None]
Edit = Callable[[], Undo]
PIECE = re.compile(
    r"\\[pP]\{[^}]*\}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\x[0-9a-f]{2}|\\.|\{\d*,?\d*\}|\(\?<?[=!:]|.", re.DOTALL
)
SHAPED = re.compile(r"[\[(\\^$|]")


def mutants(source: str, characters: frozenset[str]) -> Iterator[tuple[str, CodeType]]:
    """Yield mutants of a module, each with a line that tells what was changed.

    `characters` are the names of constants that are sets of characters, not expressions.
    """
    tree = ast.parse(source)
    for told, edit in list(_edits(tree, characters)):
        undo = edit()
        yield told, compile(ast.fix_missing_locations(tree), f"<{told}>", "exec")
        undo()


def _edits(tree: ast.Module, characters: frozenset[str]) -> Iterator[tuple[str, Edit]]:
    for statement in tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str()) as each) if name in characters:
                yield from _of_characters(name, each)
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield from _of_data(statement, name)
            case ast.FunctionDef() | ast.ClassDef():
                yield from _of_code(statement)


def _of_characters(name: str, each: ast.Constant) -> Iterator[tuple[str, Edit]]:
    for place, character in enumerate(each.value):
        yield f"{name} without {character!r}", _set(each, "value", each.value[:place] + each.value[place + 1 :])


def _of_data(statement: ast.Assign, name: str) -> Iterator[tuple[str, Edit]]:
    for node in ast.walk(statement):
        match node:
            case ast.Tuple(elts=members) | ast.Set(elts=members) if len(members) > 1:
                for place, member in enumerate(members):
                    yield f"{name} without {ast.unparse(member)}", _drop(members, place)
            case ast.Dict(keys=keys, values=values):
                yield from _of_table(name, keys, values)
            case ast.keyword(arg="characters", value=ast.Constant() as each):
                for changed in _shorter_class(each.value):
                    yield f"{name}: [{each.value}] as [{changed}]", _set(each, "value", changed)
            case ast.Constant(value=str() as text) if SHAPED.search(text) and not _is_class(node, statement):
                for changed in _expressions(text):
                    yield f"{name}: {text} as {changed}", _set(node, "value", changed)


def _of_table(name: str, keys: list[ast.expr | None], values: list[ast.expr]) -> Iterator[tuple[str, Edit]]:
    for key, each in zip(keys, values, strict=True):
        if isinstance(key, ast.Constant) and isinstance(each, ast.Constant):
            yield f"{name}: {key.value!r} as it is", _set(each, "value", key.value)


def _is_class(node: ast.Constant, statement: ast.Assign) -> bool:
    inside = (k.value for k in ast.walk(statement) if isinstance(k, ast.keyword) and k.arg in ("characters", "becomes"))
    parts = (part for joined in ast.walk(statement) if isinstance(joined, ast.JoinedStr) for part in ast.walk(joined))
    keys = (key for table in ast.walk(statement) if isinstance(table, ast.Dict) for key in (*table.keys, *table.values))
    return any(node is each for each in (*inside, *parts, *keys))


def _of_code(statement: ast.stmt) -> Iterator[tuple[str, Edit]]:
    for parent in ast.walk(statement):
        for field, child in ast.iter_fields(parent):
            for place, node in enumerate(child) if isinstance(child, list) else [(None, child)]:
                put = _put(parent, field, child, place)
                match node:
                    case ast.Call(args=[first, *_]) if not isinstance(parent, ast.Raise):
                        yield f"{ast.unparse(node)} as {ast.unparse(first)}", partial(put, first)
                    case ast.BoolOp(values=values):
                        for nth in range(len(values)):
                            other = values[not nth] if len(values) == 2 else None
                            edit = _drop(values, nth) if other is None else partial(put, other)
                            yield f"{ast.unparse(node)} without part {nth + 1}", edit
                    case ast.IfExp(body=body, orelse=other):
                        for new in (body, other):
                            yield f"{ast.unparse(node)} as {ast.unparse(new)}", partial(put, new)
                    case ast.If(test=ast.expr() as test):
                        yield f"if {ast.unparse(test)}: never", _set(node, "test", ast.Constant(value=False))


def _put(parent: ast.AST, field: str, child: object, place: int | None) -> Callable[[ast.AST], Undo]:
    def put(new: ast.AST) -> Undo:
        if not isinstance(child, list) or place is None:
            return _set(parent, field, new)()
        old, child[place] = child[place], new
        return lambda: child.__setitem__(place, old)

    return put


def _set(node: ast.AST, field: str, value: object) -> Edit:
    def edit() -> Undo:
        old = getattr(node, field)
        setattr(node, field, value)
        return lambda: setattr(node, field, old)

    return edit


def _drop(members: list[ast.expr], place: int) -> Edit:
    def edit() -> Undo:
        member = members.pop(place)
        return lambda: members.insert(place, member)

    return edit


def _shorter_class(members: str) -> Iterator[str]:
    """Yield the inside of a class with one member or range left out."""
    pieces = re.findall(rf"(?:{PIECE.pattern})(?:-(?:{PIECE.pattern}))?", members, re.DOTALL)
    for place in range(len(pieces)) if len(pieces) > 1 else ():
        yield "".join(pieces[:place] + pieces[place + 1 :])


def _expressions(text: str) -> Iterator[str]:
    """Yield a regular expression with one part of it left out or changed."""
    pieces = PIECE.findall(text)
    opened, bars, skip_to = [-1], {-1: []}, 0  # where groups begin, and the bars in each
    for place, piece in enumerate(pieces):
        if place < skip_to:
            continue
        before, after = "".join(pieces[:place]), "".join(pieces[place + 1 :])
        if piece == "[" and "]" in pieces[place + 2 :]:
            skip_to = pieces.index("]", place + 2) + 1
            yield from _classes(pieces, place, skip_to - 1)
        elif piece.startswith("("):
            opened.append(place)
            bars[place] = []
        elif piece == "|":
            bars[opened[-1]].append(place)
        elif piece == ")":
            start = opened.pop()
            if pieces[start] not in ("(", "(?:"):
                yield "".join(pieces[:start]) + after
            yield from _branches(pieces, start + 1, place, bars[start])
        elif piece in ("^", "$", r"\b"):
            yield before + after
        elif bound := re.fullmatch(r"\{(\d+)\}", piece):
            yield from (f"{before}{{{int(bound[1]) + step}}}{after}" for step in (-1, 1))
    yield from _branches(pieces, 0, len(pieces), bars[-1])


def _classes(pieces: list[str], place: int, end: int) -> Iterator[str]:
    start = place + 1 + (pieces[place + 1] == "^")
    for shorter in _shorter_class("".join(pieces[start:end])):
        yield "".join(pieces[:start]) + shorter + "".join(pieces[end:])


def _branches(pieces: list[str], start: int, end: int, bars: list[int]) -> Iterator[str]:
    """Yield an expression without one of the branches that bars divide between two places."""
    edges = [start - 1, *bars, end]
    for nth in range(len(edges) - 1) if bars else ():
        kept = ["".join(pieces[a + 1 : b]) for a, b in pairwise(edges)]
        kept.pop(nth)
        yield "".join(pieces[:start]) + "|".join(kept) + "".join(pieces[end:])
