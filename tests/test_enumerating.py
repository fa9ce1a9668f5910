"""Parts are listed in words."""

from generator.enumerating import listed


def test_the_last_part_is_joined_with_an_and() -> None:
    assert [listed(parts) for parts in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == ["", "a", "a and b", "a, b and c"]
