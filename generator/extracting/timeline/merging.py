"""Makes one event of what an article tells twice: by the same day and word, by another word, or by a wider time.

"Friday's attack" and "the bombing last week" point to what is told of Friday; a verb and its noun are one word.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.extracting.timeline.clausing import clause_of
from generator.extracting.timeline.event_dates import Dated
from generator.language import Token
from generator.lexicons import lexicon, words
from generator.model import Event

SAME_EVENT = 0.5  # share of the shorter event's content words that the longer one must hold
SAYING = words("verbs", "say")
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})
BESIDE = frozenset({"poss", "compound", "nmod", "amod"})
GENERAL = words("dates", "general")
RECENT = 100  # events that a new one is held against, and events of wider times that are sought day by day
WEEK = timedelta(days=7)
ALIKE: dict[str, str] = {word.removesuffix("ing"): group[0] for group in lexicon("dates")["alike"] for word in group}


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event with the stem of its head, whether that is a noun ("a rally" is an indefinite one), and its content.

    It is `nominal` if the date belongs to its noun ("the Sunday talks", "the talks on Sunday"), and `pointing` if the
    date owns it ("Sunday's talks").
    """

    event: Event
    head: str
    noun: bool
    indefinite: bool
    pointing: bool
    nominal: bool
    days: tuple[date, date]
    key: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        """Return the numbers among the content words; tellings with other numbers are of other events."""
        return frozenset(word for word in self.key if word[0].isdigit())


def told_once(tellings: Iterable[Telling]) -> list[Event]:
    """Return the events of an article, each once, with all the places that tell of it as evidence."""
    by_days: dict[tuple[date, date], list[Telling]] = {}
    for new in tellings:
        known = by_days.setdefault(new.days, [])
        recent = range(max(0, len(known) - RECENT), len(known))
        at = next((k for k in recent if _same(new, known[k])), None)
        if at is None:
            known.append(new)
        else:
            known[at] = _merged(known[at], new)
    return [event for told in _with_wider(by_days) for event in _events(told)]


def _with_wider(by_days: dict[tuple[date, date], list[Telling]]) -> list[list[Telling]]:
    """Return the tellings day by day, those of a wider time put to the day within it on which the same is told."""
    day_by_day = [told for days, told in by_days.items() if days[0] == days[1]]
    left = RECENT
    for told in by_days.values():
        wider = [t for t in told if _may_be_wide(t)][:left]
        left -= len(wider)
        for wide in wider:
            days = next((d for d in day_by_day if d is not told and any(_within(wide, t) for t in d)), None)
            if days is not None:
                at = next(k for k, t in enumerate(days) if _within(wide, t))
                days[at] = replace(days[at], event=_added(days[at].event, wide.event))
                told.remove(wide)
    return list(by_days.values())


def _may_be_wide(telling: Telling) -> bool:
    """Tell whether an event may be one told of a single day elsewhere: "the attack" of a week, or "Monday's attack"."""
    weekday = telling.pointing and telling.event.rule == "date.weekday"
    return telling.noun and not telling.indefinite and (weekday or telling.days[0] != telling.days[1])


def _within(wide: Telling, one: Telling) -> bool:
    """Tell whether an event of a week or month, or of "Monday's" a week off, is the one told of a day."""
    off = wide.pointing and wide.event.rule == "date.weekday" and abs(one.days[0] - wide.days[0]) == WEEK
    if not (off or (wide.days[0] != wide.days[1] and wide.days[0] <= one.days[0] <= wide.days[1])):
        return False
    if one.pointing or not one.event.event or (wide.event.planned != one.event.planned and not off):
        return False
    return wide.noun and not wide.indefinite and _points_to(wide, one)


def _points_to(noun: Telling, other: Telling) -> bool:
    """Tell whether another telling has the happening that a noun names: "the attack" in "a bomb killed three"."""
    told = {_kind(word) for word in (other.key | {other.head})}
    return _kind(noun.head) in told and other.head not in SAYING


def _kind(stem: str) -> str:
    """Return the first of the words that may tell of the same happening, else the word itself."""
    return ALIKE.get(stem, stem)


def _added(event: Event, other: Event) -> Event:
    return replace(event, evidence=(*event.evidence, *other.evidence))


def _events(tellings: list[Telling]) -> list[Event]:
    """Return the events of one day; "Friday's decision" points to the one thing told of Friday, where there is one."""
    worded = [t for t in tellings if t.event.event]
    told = [t for t in worded if not t.pointing]
    if len(told) != 1 or told[0].noun or told[0].head in SAYING:
        return [t.event for t in (*told, *(t for t in worded if t.pointing))]
    event = told[0].event
    apart = []
    for pointing in (t for t in worded if t.pointing):
        if pointing.head in GENERAL or not pointing.noun:
            event = _added(event, pointing.event)
        else:
            apart.append(pointing.event)
    return [event, *apart]


def telling_of(dated: Dated, event: Event) -> Telling:
    """Return the telling of a dated event."""
    noun = dated.head.pos_ not in {"VERB", "AUX"}
    indefinite = any(t.lower_ in {"a", "an", "another"} for t in dated.head.children)
    pointing = dated.timex.text.endswith(("'s", "’s")) and dated.days[0] == dated.days[1]
    root = next((t for t in dated.tokens if t.head not in dated.tokens), dated.tokens[0])
    owner = root.head.head if root.dep_ == "pobj" and not indefinite else root.head
    nominal = noun and owner.i == dated.head.i and root.dep_ in BESIDE | {"pobj"}
    head, key = _stem(dated.head), _key(dated)
    return Telling(
        event=event,
        head=head,
        noun=noun,
        indefinite=indefinite,
        pointing=pointing,
        nominal=nominal,
        days=dated.days,
        key=key,
    )


def _merged(one: Telling, other: Telling) -> Telling:
    """Keep the wording with a verb, or else the earlier one, and all evidence."""
    best = other if not one.event.event or (one.noun and not other.noun and other.event.event) else one
    evidence = (*one.event.evidence, *other.event.evidence)
    planned = one.event.planned and other.event.planned
    return replace(best, event=replace(best.event, evidence=evidence, planned=planned), key=one.key | other.key)


def _key(dated: Dated) -> frozenset[str]:
    """Return the content words by which two tellings of one event are recognised."""
    gone = {t.i for t in dated.tokens}
    own = [t for t in clause_of(dated.head, ()) if t.pos_ in CONTENT and t.i not in gone]
    return frozenset(_stem(t) for t in own)


def _stem(token: Token) -> str:
    """Return what a verb and its noun share: "met" and "meeting" are both "meet"."""
    return token.lemma_.lower().removesuffix("ing")


def _same(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings with the same days are of one event: same head, and enough words shared."""
    nouns = [t for t in (one, other) if t.noun]
    if len(nouns) == 2:
        told_anew = one.indefinite and other.indefinite and one.key & other.key <= {one.head}
        alike = _kind(one.head) == _kind(other.head)
        return (alike and not told_anew) or one.event.rule == other.event.rule == "date.day"
    if nouns and (
        one.head == other.head or (nouns[0].nominal and _points_to(nouns[0], *(t for t in (one, other) if not t.noun)))
    ):
        return True
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return False
    own, others = (t.key - {t.head} if one.head in SAYING else t.key for t in (one, other))
    return one.head == other.head and len(own & others) >= SAME_EVENT * min(len(own), len(others))
