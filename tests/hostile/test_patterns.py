"""No pattern of the program takes more than linear time on any text: each is tried by counted steps.

A pattern that fails is named with the text that slows it down; `docs/changing-rules.md` tells how to mend it.
"""

import re
from types import ModuleType

import pytest
import regex
from attacks import attacks
from figures import Count
from growing import growth
from hypothesis import assume, given
from hypothesis import strategies as st
from product_patterns import imported_names, product_patterns, without_properties, written_in_functions
from stepping import TooManySteps, scan, whole

PARTS = 6  # so that several processes can share the patterns
FILE_LIMIT = 60  # steps per character, where a pattern sees a whole file and not one line of it
ON_FILES = tuple(
    f"generator.{place}."
    for place in (
        "cleaning",
        "reading.cleaning",
        "reading.frontmatter",
        "reading.readers",
        "checking.reading_back",
        "mkdocs_hook",
    )
)

CLASSICS = (
    r"(?:\w+\s*)+said",
    r"(a|a)*b",
    r"(?:ab|a|b)*c",
    r"\s+$",
    r".*.*=",
    r"^(\w+\s?)*$",
    r"\[[^\]]*\]\(",
    r"<\w+[^<>]*>",
    r"(?>\w+)-",
    r"\s*[,;]\s*",
    r"(?<=a)b+c|\d+%",
    r"(?<![\w-])(?:(?:on|later) )*the same day",
    r"x\w*y[^z]*z",
    r"\([^()]{2,60}\)\W*$",
)
MENDED = (
    r"(?:\w{1,20}\s){1,3}said",
    r"(?:(?<!a)a+)?b",
    r"(?<!\s)\s+$",
    r"^[^=]*=",
    r"\[[^\[\]]*\]\(",
    r"<\w[^<>]*>",
    r"\b(?>\w+)-",
    r"(?:(?<!\s)\s+)?[,;]\s*",
    r"(?<![\w-])(?:(?:on|later) ){0,3}the same day",
)


@pytest.mark.parametrize("part", range(PARTS))
def test_no_pattern_grows_faster_than_its_text(part: int, count: Count) -> None:
    tried = dict(list(product_patterns().items())[part::PARTS])
    found = {where: growth(pattern) for where, pattern in tried.items()}
    growing = [f"{where}: {worst}" for where, worst in found.items() if worst.grows]
    count("patterns tried", len(tried))
    count("patterns that grow faster than their input", len(growing))
    assert growing == []
    assert [
        str(worst) for where, worst in found.items() if where.startswith(ON_FILES) and worst.steps > FILE_LIMIT
    ] == []


def test_places_where_whole_files_are_read_have_patterns() -> None:
    assert [place for place in ON_FILES if not any(where.startswith(place) for where in product_patterns())] == []


@pytest.mark.parametrize("part", range(PARTS))
def test_steps_are_counted_on_the_way_to_what_re_finds(part: int) -> None:
    for where, pattern in list(product_patterns().items())[part::PARTS]:
        for text in {attack.text(12) for attack in attacks(pattern)[::3]}:
            assert scan(pattern, text)[0] == [found.span() for found in pattern.finditer(text)], (where, text)
            assert whole(pattern, text)[0] == bool(pattern.fullmatch(text)), (where, text)


@pytest.mark.parametrize("pattern", CLASSICS)
def test_patterns_known_to_be_slow_are_found(pattern: str) -> None:
    assert growth(re.compile(pattern)).grows


@pytest.mark.parametrize("pattern", MENDED)
def test_what_mends_them_passes(pattern: str) -> None:
    assert not growth(re.compile(pattern)).grows


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    signs = st.sampled_from(("*", "+", "?", "*?", "+?", "??", "{1,3}", "{2}", "{0,2}?", "*+", "++", "?+", "{2,3}+"))
    return st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, signs).map(lambda two: f"(?:{two[0]}){two[1]}"),
        inner.map(lambda one: f"(?>{one})"),
        inner.map(lambda one: f"(?i:{one})"),
        inner.map(lambda one: f"(?={one})"),
        inner.map(lambda one: f"(?!{one})"),
    )


PLAIN = ("a", "b", "[ab]", "[^a]", ".", r"\b", "^", "$", r"\w", r"\s", "(?<=a)", "(?<!b)", "ab", "")
PATTERNS = st.recursive(st.sampled_from(PLAIN), grown, max_leaves=8)


@given(PATTERNS, st.sampled_from((0, re.IGNORECASE, re.MULTILINE, re.DOTALL)), st.text("abAB \n_", max_size=8))
def test_the_counter_matches_as_re_does(pattern: str, flags: int, text: str) -> None:
    try:
        compiled = re.compile(pattern, flags)
        found, fits = scan(compiled, text, 50_000)[0], whole(compiled, text, 50_000)[0]
    except TooManySteps:
        assume(False)
    assert found == [match.span() for match in compiled.finditer(text)]
    assert fits == bool(compiled.fullmatch(text))


@pytest.mark.parametrize(
    ("pattern", "text", "spans"),
    [(r"(a|b)\1", "abba", [(1, 3)]), (r"(?i)(a)\1", "aA", [(0, 2)]), (r"(?P<q>['\"]).*?(?P=q)", "'a\"' \"", [(0, 4)])],
)
def test_the_counter_knows_what_a_group_said(pattern: str, text: str, spans: list[tuple[int, int]]) -> None:
    assert scan(re.compile(pattern), text)[0] == spans


MODULE = ModuleType("m")
MODULE.re = re  # type: ignore[attr-defined]


def test_a_pattern_in_a_function_is_found_with_its_flags() -> None:
    source = "def f(x):\n    return re.sub(rf'a{re.escape(x)}+', '', x, flags=re.IGNORECASE)\n"
    (pattern,) = written_in_functions(source, MODULE).values()
    assert pattern.fullmatch("AANN LEEE")


def test_a_pattern_that_cannot_be_read_in_its_function_is_refused() -> None:
    with pytest.raises(ValueError, match="make it a constant"):
        written_in_functions("def f(x, y):\n    return re.search(x + y, x)\n", MODULE)


def test_patterns_are_made_by_two_libraries_under_their_own_names() -> None:
    assert imported_names() == {"re", "regex"}


@pytest.mark.parametrize(("pattern", "grows"), [(r"\p{L}+[\p{Nd}_]", True), (r"(?<!\p{L})\p{L}++[\P{L}_]", False)])
def test_a_pattern_with_properties_is_tried_too(pattern: str, grows: bool) -> None:
    assert growth(without_properties(regex.compile(pattern))).grows == grows
