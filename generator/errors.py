"""What can go wrong, each with one line that says where, what and what to do.

BriefingsError
├── SettingsError      the settings file holds something unknown or impossible
├── SeedError          one seed cannot become a briefing; the others are published
├── EvidenceError      a briefing states what its cited sentences do not hold
├── TemplateError      a template cannot be rendered
├── AnswersError       answers made by hand, or saved scores, cannot be read
├── PackingError       there is no built site that could be packed
├── WritingError       a file cannot be written, or a folder of ours cannot be read
└── BusyError          another run works on the same project

YamlError              a text is no YAML, or YAML of a kind that is not taken; who reads the file says which it is
"""

from dataclasses import dataclass

SHOWN = 60  # characters of what somebody wrote, in a message that repeats it
LONGEST = 1_000  # characters of a problem on a person's line; an error of a library may repeat a whole article


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with a file, and what a person can do. str() is the one line `file: problem. remedy`."""

    file: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        problem = self.problem if len(self.problem) <= LONGEST else f"{self.problem[:LONGEST]}…"
        return visible(f"{self.file}: {problem}. {self.remedy}")


class BriefingsError(Exception):
    """The root: `told` is the problem, and str() of it one line for a person."""

    def __init__(self, file: object, problem: str, remedy: str) -> None:
        """Take the file, what is wrong with it, and what a person can do, as a sentence with its full stop."""
        super().__init__(str(file), problem, remedy)
        self.told = Problem(file=str(file), problem=" ".join(problem.split()), remedy=remedy)

    def __str__(self) -> str:
        return str(self.told)


class SettingsError(BriefingsError):
    """The settings file holds something unknown or impossible."""


class SeedError(BriefingsError):
    """One seed cannot become a briefing."""


class EvidenceError(BriefingsError):
    """A briefing states what its cited sentences do not hold."""


class TemplateError(BriefingsError):
    """A template cannot be rendered."""


class YamlError(ValueError):
    """A text is no YAML, or YAML of a kind that is not taken; the message names the line, not the file."""


class AnswersError(BriefingsError):
    """Answers made by hand, or scores saved earlier, cannot be read."""


class PackingError(BriefingsError):
    """There is no built site that could be packed."""


class WritingError(BriefingsError):
    """A file cannot be written, or a folder of ours cannot be read."""


class BusyError(BriefingsError):
    """Another run works on the same project."""


def shown(given: object) -> str:
    """Return what somebody wrote, as a message repeats it: short, and what is no text without quotation marks."""
    told = repr(given) if isinstance(given, str) else "nothing" if given is None else str(given)
    return told if len(told) <= SHOWN else f"{told[:SHOWN]}…"


def visible(text: str) -> str:
    """Return a text as one line in which what a terminal would obey, or could not show, is written as an escape.

    Names of files are written by strangers, and so are the words of an article that a message repeats.
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
