"""Figures that tests count, printed in the last lines of a run: strings tried, scripts run, kill points."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

PREFIX = "figure: "
Count = Callable[[str, int], None]


@pytest.fixture
def count(record_property: Callable[[str, object], None]) -> Count:
    """Return a function that adds a number to a figure by its name; zero makes it appear.

    It goes through the test's report, so that the sum is right when several processes share the tests.
    """

    def add(name: str, number: int) -> None:
        record_property(f"{PREFIX}{name}", number)

    return add


@pytest.hookimpl(wrapper=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Print each figure with its sum over all tests."""
    yield
    sums: Counter[str] = Counter()
    for report in (*terminalreporter.stats.get("passed", ()), *terminalreporter.stats.get("failed", ())):
        for name, number in report.user_properties:
            if name.startswith(PREFIX):
                sums[name.removeprefix(PREFIX)] += int(number)
    if sums:
        terminalreporter.write_sep("=", "figures")
        for name, number in sorted(sums.items()):
            terminalreporter.write_line(f"{number:>9,} {name}")
