"""Every phrase pattern is held against its own examples."""

from importlib.resources import files

import pytest

from generator.lexicons import Pattern, lexicon, patterns

TOPICS = sorted(
    path.name.removesuffix(".yml") for path in files("generator.lexicons").iterdir() if path.name.endswith(".yml")
)


def all_patterns() -> list[Pattern]:
    found = []
    for topic in TOPICS:
        for name, value in lexicon(topic).items():
            if isinstance(value, list) and value and isinstance(value[0], dict) and "pattern" in value[0]:
                found += patterns(topic, name)
    return found


@pytest.mark.parametrize("pattern", all_patterns(), ids=lambda p: p.name)
def test_a_pattern_finds_its_matches_and_nothing_in_its_rejects(pattern: Pattern) -> None:
    assert pattern.matches
    assert [text for text in pattern.matches if not pattern.regex.search(text)] == []
    assert [text for text in pattern.rejects if pattern.regex.search(text)] == []
