"""What the fuzzer tries: the suite's own articles, changed by edits that are data, so that hypothesis can shrink them.

An input is a file's name and bytes. Edits work on bytes for the readers, and on words for what follows reading, where
broken bytes would only try the readers once more.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from hypothesis import strategies as st
from test_escaping import FRAGMENTS, HOSTILE

from generator.reading import ENDINGS

ROOT = Path(__file__).parents[2]
FOLDERS = ("tests/gold", "tests/reading", "seeds")
NO_ARTICLES = (".py", ".pyc", ".yml", ".yaml", ".json")
LARGEST = 300_000  # bytes of a file for the readers; more than the text limit of an article
LONGEST = 4_000  # words of an article for the whole analysis
KINDS = ("cut", "keep", "repeat", "insert", "replace", "graft", "turn")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252", "koi8-r", "shift-jis", "utf-7")
WORD = re.compile(r"\s*\S+")
MARKUP = """
<html>|<head>|<body>|<article>|<p>|</p>|<div>|</div>|<h1>|<title>|</title>|<meta charset=utf-8>|<meta charset="|<br>
<script>|</script>|<style>|<template>|<svg>|<math>|<table>|<tr>|<td>|<ul><li>|<a href="|<img src=x alt="|<base href="//x
<!--|-->|<![CDATA[|<!DOCTYPE html>|<!ENTITY x "y">|&x;|&amp|&#0;|&#x110000;|&#xd800;|<plaintext>|<noscript>|<frameset>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"|"headline":|[[[[[[[[|{"a":{"a":
<time datetime="|<meta property="og:title" content="|<link rel=canonical href="|---|+++|title: |date: |tags: [|"|'|%YAML
!!python/object:|&a [*a,*a]|# |## |> |```|~~~|[x]: http://x|[^1]: x|    |===|Related articles|Share|By Jane Doe
© 2014|(Reuters) - |30.03.2014|3/4/2014|31 February|99999999999999999999|Advertisement|Read more|Comments|1. Home|\t
""".strip().replace("\n", "|").split("|")  # fmt: skip
BYTES = (
    *(bytes([number]) for number in range(256)),
    *(text.encode() for text in MARKUP),
    *(text.encode("utf-8", "surrogatepass") for text in FRAGMENTS),
    b"\r", b"\r\n\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf4\x90\x80\x80",
    b"\xe2\x80\xae", b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"<p>" * 300, b"</div>" * 300, b"[" * 500, b"A" * 2_000,
)  # fmt: skip
WORDS = """
Anna Berg|Mr. Osei|the minister|Norland|Sudmark|US officials|the rebels|UN|a plan|the deal|talks|troops|it|he|she|they
no one|who|which|that|said|denied|proposed|called for|demanded|rejected|agreed|will meet|must|should|hopes|accused
According to|reportedly|it was unclear whether|whether|if|but|and|or|of|to|not|never|12,000|40|1.5 million|%|two
at least|more than|€3bn|on Sunday|on 3 May|in June|last week|by 2030|30 February|in Oslo|U.S.|’s|“|”|"|'|(|)|[|]|,|;
:|—|-|.|?|!|...|。|مرحبا|Київ|\n\n|\n|1.|•|“We will not sign,”|told reporters|a ceasefire|10-point|the number of|killed
spokesman for|Foreign Minister|yesterday|next Tuesday|GMT|agree to a|deadline|vote|if and when|neither|nor|both|none
""".strip().replace("\n", "|").split("|")  # fmt: skip
TOKENS = (*((f" {word}",) for word in WORDS), *((text,) for text in FRAGMENTS))
Edit = tuple[str, int, int, int]
Items = TypeVar("Items", bytes, tuple[str, ...])


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file that is tried."""

    name: str
    data: bytes


def articles() -> tuple[Input, ...]:
    """Return the articles that the suite itself holds, in order."""
    paths = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())
    kept = (path for path in paths if path.suffix not in NO_ARTICLES and path.name != "README.md")
    return tuple(Input(name=f"a{path.suffix}", data=path.read_bytes()) for path in kept)


def files(corpus: Sequence[Input]) -> st.SearchStrategy[Input]:
    """Return files for the readers: edited articles in several encodings, under any ending, and plain noise."""
    names = st.sampled_from([f"a{ending}" for ending in (*ENDINGS, "", ".TXT", ".dat")])
    edited = st.builds(_edited_file, st.sampled_from(corpus), st.sampled_from(corpus), _edits(len(BYTES)))
    recoded = st.builds(_recoded, edited, st.sampled_from(ENCODINGS))
    renamed = st.builds(lambda name, file: Input(name=name, data=file.data), names, st.one_of(edited, recoded))
    return st.one_of(edited, renamed, st.builds(Input, name=names, data=st.binary(max_size=2_000)))


def prose(corpus: Sequence[Input]) -> st.SearchStrategy[Input]:
    """Return articles for the whole program: edited word by word, and made of words that rules know."""
    edited = st.builds(_edited_prose, st.sampled_from(corpus), st.sampled_from(corpus), _edits(len(TOKENS)))
    words = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), min_size=3, max_size=120).map(" ".join)
    return edited | words.map(lambda text: Input(name="a.txt", data=text.encode("utf-8", "surrogatepass")))


def texts(_: Sequence[Input]) -> st.SearchStrategy[Input]:
    """Return text for the escape: fragments of languages that mean something, and any characters."""
    long = st.lists(HOSTILE, min_size=1, max_size=6).map("".join)
    between = st.lists(HOSTILE, min_size=1, max_size=6).map(" x ".join)
    return st.one_of(HOSTILE, long, between).map(lambda text: Input(name="a.txt", data=to_bytes(text)))


def to_bytes(text: str) -> bytes:
    """Return text as bytes, halves of characters too."""
    return text.encode("utf-8", "surrogatepass")


def to_text(data: bytes) -> str:
    """Return what `to_bytes` made bytes of."""
    return data.decode("utf-8", "surrogatepass")


def _edits(tokens: int) -> st.SearchStrategy[list[Edit]]:
    places, lengths = st.integers(0, LARGEST), st.one_of(st.integers(0, 40), st.integers(0, 5_000))
    edit = st.tuples(st.sampled_from(KINDS), places, lengths, st.integers(0, tokens - 1))
    return st.lists(edit, min_size=1, max_size=8)


def _edited_file(file: Input, other: Input, edits: Iterable[Edit]) -> Input:
    data = file.data
    for kind, place, length, token in edits:
        data = _edit(data, other.data, kind, place, length, BYTES[token], token)[:LARGEST]
    return Input(name=file.name, data=data)


def _edited_prose(file: Input, other: Input, edits: Iterable[Edit]) -> Input:
    words, others = (tuple(WORD.findall(each.data.decode("utf-8", "replace"))) for each in (file, other))
    for kind, place, length, token in edits:
        words = _edit(words, others, kind, place, length % 200, TOKENS[token], token)[:LONGEST]
    return Input(name="a.txt", data=to_bytes("".join(words)))


def _edit(items: Items, other: Items, kind: str, place: int, length: int, token: Items, number: int) -> Items:
    """Return items (bytes or words) after one edit."""
    start = place % (len(items) + 1)
    end = start + length
    match kind:
        case "cut":
            return items[:start] + items[end:]
        case "keep":
            return items[start : start + max(length, 40)]
        case "repeat":
            return items[:end] + items[start:end] * (number % 50) + items[end:]
        case "insert":
            return items[:start] + token + items[start:]
        case "replace":
            return items[:start] + token + items[end:]
        case "graft":
            origin = place * 31 % (len(other) + 1)
            return items[:start] + other[origin : origin + length] + items[start:]
    return items[:start] + items[start:end][::-1] + items[end:]


def _recoded(file: Input, encoding: str) -> Input:
    return Input(name=file.name, data=file.data.decode("utf-8", "replace").encode(encoding, "replace"))
