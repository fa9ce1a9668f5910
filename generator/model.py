"""The nouns: what an article, a finding and a briefing are.

Conventions that hold everywhere: sentence ids count from 1 and 0 is the headline; offsets are in characters
of the sentence's text; dates are ISO days ("2014-03-30"). Everything is immutable, so a value can be cached,
compared and shared without a second thought.
"""

from dataclasses import dataclass, field
from typing import Literal

ActorKind = Literal["person", "group", "organisation", "government", "place"]
ProposalState = Literal["proposed", "demanded", "agreed", "accepted", "rejected", "withdrawn"]
QuestionKind = Literal["outcome", "pending", "unanswered", "disputed", "unconfirmed", "unclear"]
ReviewState = Literal["draft", "corrected", "reviewed"]
Status = Literal[
    "stated", "attributed", "quoted", "disputed", "denied", "hedged", "planned", "computed", "absent", "implied"
]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Words of the article: characters `start` to `end` (exclusive) of the text of one sentence."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A line of the seed that is not part of the article, with the sign by which it was recognised."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A seed as read: its text without page furniture, and what the page says about itself.

    `paragraphs` holds the body in order, lead and subheadings included, headline excluded. `notes` are remarks
    for the reader of the page, such as a date that cannot be decided. `language` is an ISO 639-1 code.
    """

    path: str
    sha256: str
    title: str
    paragraphs: tuple[str, ...]
    published: str | None = None
    outlet: str | None = None
    section: str | None = None
    url: str | None = None
    agencies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    language: str = "en"
    removed: tuple[Removed, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the article; `paragraph` counts from 1, `heading` is true for the headline and subheadings."""

    id: int
    paragraph: int
    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What every finding has: the words it rests on, and the name of the rule that found it.

    `evidence` lists the words the rule fired on, one span or more a sentence. What an editor corrected has the rule
    "editor.changed" or "editor.added".
    """

    evidence: tuple[Span, ...]
    rule: str

    @property
    def cites(self) -> tuple[int, ...]:
        """Ids of the sentences that the finding rests on, ascending, each once."""
        return tuple(sorted({span.sentence for span in self.evidence}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Finding):
    """A sentence of the briefing. Status "absent" says what the article does not report, and cites all of it."""

    text: str
    status: Status = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an actor is named ("Kerry"), described ("the top diplomat") or referred to ("he")."""

    span: Span
    form: Literal["name", "description", "pronoun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Finding):
    """Who acts, speaks, is addressed or is accused.

    `country` is an ISO 3166 alpha-2 code where the text makes it plain.
    """

    name: str
    kind: ActorKind
    country: str | None = None
    roles: tuple[Statement, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Finding):
    """A direct quotation without its marks; `by` and `to` are actor names, or None where the text does not say."""

    text: str
    by: str | None = None
    to: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Finding):
    """A plan, offer, framework, demand or agreement; `by` and `to` are actor names, `when` the words of the text.

    `replies` are the statements of addressees that the article reports; none means that no reply is reported.
    """

    title: str
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    state: ProposalState = "proposed"
    when: str | None = None
    points: tuple[Statement, ...] = ()
    replies: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Finding):
    """One side of a dispute: who (an actor's name, or None) says what.

    For a figure, `says` is the number as written and `as_of` the time it holds for, in the article's words. A side that
    denies or hedges has the status "denied" or "hedged"; a claim that only its denial tells of is "implied".
    """

    by: str | None
    says: str
    as_of: str | None = None
    status: Status = "attributed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Finding):
    """Two or more values for one quantity, or a claim beside its denial; `about` is worded from the article."""

    kind: Literal["figure", "claim"]
    about: str
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Finding):
    """A dated event: the days `start` to `end` (inclusive), the date's words, and the event in words of the article."""

    start: str
    end: str
    as_written: str
    event: str
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field that an editor corrected: what stood there and what stands there now; empty where there is nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What an editor changed in a briefing, and why, in the editor's own words and name.

    `what` names the kind of finding ("quote") or says "article"; `words` are the finding's own as they were, and
    `cites` is the sentence by which the editor names it. `answer` is the path of the article that answers a closed
    question, if the editor names one.
    """

    what: str
    action: Literal["changed", "removed", "closed", "added"]
    why: str
    by: str
    on: str
    words: str = ""
    cites: tuple[int, ...] = ()
    changes: tuple[Change, ...] = ()
    answer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """That a person has held the whole briefing against its article, and when."""

    by: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Finding):
    """What the text itself leaves open. `closed` is the editor's word that it is open no longer; no rule sets it."""

    kind: QuestionKind
    text: str
    closed: Correction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Finding):
    """A number of something, and who gives it (None: the article); kept to compare articles, shown on no page alone.

    `says` is the number as written; it means something from `low` to `high`, where None is an open end. `unit` is
    empty for things that are counted, else a measure ("%", "euro"). `counted` words what is counted or measured; `kind`
    and `narrowed` are the lemmas of its noun and of what narrows that, `scope` those of the clause, `around` those of
    the sentence, `places` where ("near border"); names begin with "@". `as_of` is the date's words, `start` and `end`
    are its days.
    """

    by: str | None
    says: str
    low: float | None
    high: float | None
    unit: str
    counted: str
    kind: str
    narrowed: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    as_of: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion(Finding):
    """What somebody (None: the article) says is so or, if it `denies`, is not so; kept to compare articles.

    `says` are the article's words. `subject`, `verb` and `things` are lemmas: who does what, and the other words of
    matter, names with "@". `ahead` marks what is to come, `start` and `end` are the days of a date in it.
    """

    by: str | None
    says: str
    denies: bool
    subject: tuple[str, ...]
    verb: str
    things: tuple[str, ...]
    ahead: bool = False
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything found in one article, section by section, each in the order in which the page shows it.

    `figures` and `assertions` stand on no page and in no download: articles are compared by them.
    """

    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    timeline: tuple[Event, ...] = ()
    questions: tuple[Question, ...] = ()
    bottom_line: tuple[Statement, ...] = ()
    key_points: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    assertions: tuple[Assertion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """An article, its numbered sentences (the headline is not among them) and what was found in them.

    `corrections` are those of an editor that hold, in the order of the edits file; findings have them in already.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    findings: Findings = field(default_factory=Findings)
    analysed: bool = True
    review: Review | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def state(self) -> ReviewState:
        """What a person has done for this briefing: held all of it against its article, corrected some, or nothing."""
        return "reviewed" if self.review else "corrected" if self.corrections else "draft"

    def text(self, sentence: int) -> str:
        """Return the text of a sentence by its id; 0 is the headline."""
        return self.sentences[sentence - 1].text if sentence else self.article.title

    def words(self, span: Span) -> str:
        """Return the article's words at a span."""
        return self.text(span.sentence)[span.start : span.end]
