"""Holds every statement against the sentences it cites.

A number, a name or a quoted string that the cited sentences (or the headline) do not hold is a problem, and so is a
statement that cites nothing. Briefings are held to this law before they become pages, and pages as they are published.
"""

from generator.checking.evidence import problems_in
from generator.checking.findings import check_briefing, leave_out_what_does_not_hold
from generator.checking.pages import check_page

__all__ = ["check_briefing", "check_page", "leave_out_what_does_not_hold", "problems_in"]
