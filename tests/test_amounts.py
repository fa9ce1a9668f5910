"""Figures as written to amounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.amounts import comparable, read_amount


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [
        ("100,000", 100_000, 100_000, ""),
        ("100 000", 100_000, 100_000, ""),
        ("17", 17, 17, ""),
        ("five", 5, 5, ""),
        ("0", 0, 0, ""),
        ("2.5 million", 2_500_000, 2_500_000, ""),
        ("two million euros", 2_000_000, 2_000_000, "euros"),
        ("3 hundred thousand men", 300_000, 300_000, "men"),
        ("£1.1m a year", 1_100_000, 1_100_000, "£ a year"),
        ("$5 billion to $7 billion", 5_000_000_000, 7_000_000_000, "$"),
        ("8 per cent", 8, 8, "per cent"),
        ("8%", 8, 8, "per cent"),
        ("41 percent", 41, 41, "per cent"),
        ("9,000 tonnes", 9_000, 9_000, "tonnes"),
        ("about 300", 300, 300, ""),
        ("~300", 300, 300, ""),
        ("only 8 per cent", 8, 8, "per cent"),
        ("at least 70", 70, None, ""),
        ("More than 600 polling stations", 600, None, "polling stations"),
        ("well above 30,000", 30_000, None, ""),
        ("Up to 20,000", None, 20_000, ""),
        ("no more than 30", None, 30, ""),
        ("fewer than 12 boats", None, 12, "boats"),
        ("6,000 to 8,000", 6_000, 8_000, ""),
        ("6,000–8,000 men", 6_000, 8_000, "men"),
        ("between 6,000 and 8,000", 6_000, 8_000, ""),
        ("about 2-3 million", 2_000_000, 3_000_000, ""),
        ("900 to 1,200", 900, 1_200, ""),
    ],
)
def test_a_figure_is_read_as_written(written: str, low: int | None, high: int | None, unit: str) -> None:
    amount = read_amount(written)
    assert amount is not None
    assert (amount.low, amount.high, amount.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "written",
    [
        "", "dozens", "at least", "½", "-5", "1,00", "1.500,00", "12 or 13", "one in ten", "between 300",
        "8,000 to 6,000", "at least 5 to 6", "about 18 were killed and 35 injured",
        "6,000 soldiers were surrounded there that day", "the 300 of them", "9" * 16, "NaN", "1e5", "٣٠٠",
    ],
)  # fmt: skip
def test_what_is_no_plain_number_is_not_read(written: str) -> None:
    assert read_amount(written) is None


@given(st.text())
def test_any_text_is_read_or_not(text: str) -> None:
    amount = read_amount(text)
    assert amount is None or amount.ends


@given(st.integers(0, 10**12))
def test_a_number_with_english_groups_is_read_back(value: int) -> None:
    amount = read_amount(f"{value:,}")
    assert amount is not None
    assert amount.ends == (Decimal(value),)


@pytest.mark.parametrize(
    ("written", "together"),
    [
        (("300", "120"), True),
        (("12 million euros", "30 million"), True),
        (("30 per cent", "8%"), True),
        (("30 per cent", "8"), False),
        (("£5", "$5"), False),
        (("38 stations", "600 boats"), False),
    ],
)
def test_amounts_stand_on_one_scale_if_they_are_of_one_thing(written: tuple[str, ...], together: bool) -> None:
    amounts = tuple(amount for amount in map(read_amount, written) if amount)
    assert len(amounts) == 2
    assert comparable(amounts) == together
