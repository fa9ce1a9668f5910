"""What a run did and what is wrong, for people by the program and for machines as JSON in schema `report/1`."""

import json
from dataclasses import asdict, dataclass

from generator.errors import Problem

SCHEMA = "report/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a run did: how many briefings stand, the pages it wrote and removed, and what is wrong."""

    briefings: int = 0
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    failures: tuple[Problem, ...] = ()


def report_json(report: Report) -> str:
    """Return a report as one line of JSON in ASCII, so that any name of a file comes through as it is."""
    return json.dumps(
        {
            "schema": SCHEMA,
            "briefings": report.briefings,
            "written": report.written,
            "removed": report.removed,
            "problems": [asdict(problem) for problem in report.failures],
        }
    )
