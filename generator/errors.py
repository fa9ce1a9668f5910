"""What can go wrong, each with one line that says where, what and what to do.

BriefingsError
├── SettingsError      the settings file holds something unknown or impossible
├── SeedError          one seed cannot become a briefing; the others are published
├── EvidenceError      a briefing states what its cited sentences do not hold
├── TemplateError      a template cannot be rendered
├── YamlError          a text is no YAML, or YAML of a kind that is not taken
├── AnswersError       answers made by hand, or saved scores, cannot be read
└── PackingError       there is no built site that could be packed
"""


class BriefingsError(Exception):
    """The root: str() of it is one line for a person."""


class SettingsError(BriefingsError):
    """The settings file holds something unknown or impossible."""


class SeedError(BriefingsError):
    """One seed cannot become a briefing."""

    def __init__(self, path: object, problem: str, remedy: str) -> None:
        """Take the seed's path, what is wrong with it, and what a person can do."""
        self.path, self.problem, self.remedy = str(path), problem, remedy
        super().__init__(f"{path}: {problem}. {remedy}")


class EvidenceError(BriefingsError):
    """A briefing states what its cited sentences do not hold."""


class TemplateError(BriefingsError):
    """A template cannot be rendered."""


class YamlError(BriefingsError):
    """A text is no YAML, or YAML of a kind that is not taken; the message names the line, not the file."""


class AnswersError(BriefingsError):
    """Answers made by hand, or scores saved earlier, cannot be read."""


class PackingError(BriefingsError):
    """There is no built site that could be packed."""
