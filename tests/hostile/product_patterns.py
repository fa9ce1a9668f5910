"""Every regular expression of the program: in its modules, in its functions, and in its lexicons.

Those of the library `regex` name properties of characters, which `re` does not know. They are tried with a few
characters that have the property in its place: what can grow is a pattern's structure, and that stays.
"""

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import regex
from attacks import CANDIDATES
from test_lexicons import all_patterns

import generator

LIBRARIES = {"re": re, "regex": regex}
FOLDER = Path(generator.__file__).parent
TAKING = {"compile", "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"}
ESCAPED = re.escape("Ann Lee")
BY_LEXICON = "entry['pattern']"  # what all patterns of the lexicons are compiled from


@cache
def product_patterns() -> dict[str, re.Pattern[Any]]:
    """Return the patterns by where they stand."""
    found = {pattern.name: pattern.regex for pattern in all_patterns()}
    for module in _modules():
        for name, value in vars(module).items():
            for number, pattern in enumerate(_held(value)):
                found.setdefault(f"{module.__name__}.{name}[{number}]", pattern)
        found |= written_in_functions(inspect.getsource(module), module)
    return {where: found[where] for where in _firsts(found)}


def written_in_functions(source: str, module: ModuleType) -> dict[str, re.Pattern[Any]]:
    """Return the patterns that functions write out, or return; ValueError for one that cannot be read there."""
    found = {}
    for function in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)):
        where = f"{module.__name__}.{function.name}"
        if function.returns and "re.Pattern" in ast.unparse(function.returns):
            found[where] = getattr(module, function.name)()
            continue
        for call in _calls(function, {name for name, held in LIBRARIES.items() if vars(module).get(name) is held}):
            pattern = LIBRARIES[ast.unparse(call.func.value)].compile(_text(call.args[0], where), _flags(call))
            found[f"{where}:{call.lineno}"] = next(_held(pattern))
    return found


def imported_names() -> set[str]:
    """Return the names under which modules know `re` or take things out of it."""
    found = set()
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {name.asname or name.name for name in node.names if name.name in LIBRARIES}
            elif isinstance(node, ast.ImportFrom) and node.module in LIBRARIES:
                found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(generator.__path__, "generator."):
        if info.name != "generator.__main__":
            yield importlib.import_module(info.name)


def _held(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, regex.Pattern):
        yield without_properties(value)
    elif isinstance(value, dict):
        yield from _held((*value, *value.values()))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _held(part)


def without_properties(pattern: regex.Pattern[str]) -> re.Pattern[str]:
    """Return a pattern of `regex` as one of `re`, with characters in place of properties."""
    flags, text, in_set = pattern.flags & (re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE), "", False
    for part in re.findall(r"\\[pP]\{[^}]*\}|\\.|.", pattern.pattern, re.DOTALL):
        in_set = part == "[" or (in_set and part != "]")
        if part[:3].lower() == "\\p{":
            having = "".join(re.escape(c) for c in CANDIDATES if regex.fullmatch(part, c)) or "\ue000"
            part = having if in_set else f"[{having}]"
        text += part
    return re.compile(text, flags)


def _calls(function: ast.FunctionDef, libraries: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and ast.unparse(node.func.value) in libraries
            and node.func.attr in TAKING
            and ast.unparse(node.args[0]) != BY_LEXICON
        ):
            yield node


def _text(node: ast.expr, where: str) -> Any:
    """Return a pattern's text; in place of what is escaped stands a name."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part, where) for part in node.values)
    if isinstance(node, ast.FormattedValue) and ast.unparse(node.value).startswith("re.escape("):
        return ESCAPED
    raise ValueError(f"{where}: this pattern cannot be tried, make it a constant of the module: {ast.unparse(node)}")


def _flags(call: ast.Call) -> int:
    given = (node for part in (*call.args[1:], *call.keywords) for node in ast.walk(part))
    named = {node.attr for node in given if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "re"}
    return sum(getattr(re, name) for name in sorted(named) if name.isupper())


def _firsts(found: dict[str, re.Pattern[Any]]) -> Iterator[str]:
    seen = set()
    for where, pattern in found.items():
        if pattern not in seen:
            seen.add(pattern)
            yield where
