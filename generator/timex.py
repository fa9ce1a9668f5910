"""A small grammar of English dates: finds the time expressions of a sentence. `days.py` resolves them.

Years alone, durations and vague words ("recently") are no dates here.
"""

import re
from dataclasses import dataclass

from generator.lexicons import lexicon

MONTHS = {m: n for n, m in enumerate(lexicon("dates")["months"], 1)} | lexicon("dates")["month_abbreviations"]
NUMBERS: dict[str, int] = lexicon("dates")["numbers"]
_NAMES = "|".join(m.title() for m in lexicon("dates")["months"])
_SHORT = "|".join(sorted((m.title() for m in lexicon("dates")["month_abbreviations"]), key=len, reverse=True))
_DAYS = "|".join(d.title() for d in lexicon("dates")["weekdays"])
_FEASTS = "|".join(
    sorted((f.title().replace("'S", "['’]s") for f in lexicon("dates")["feasts"]), key=len, reverse=True)
)
_MONTH = rf"(?P<month>(?:{_NAMES})\b|(?:{_SHORT})\b\.?)"
_WHOLE_MONTH = rf"(?P<month>(?:{_NAMES})\b|(?:{_SHORT})\.)"
_WEEKDAY = rf"(?P<weekday>{_DAYS})"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAY2 = r"(?:(?: ?[-–—] ?| and | to )(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)?(?!\d|%|[:,.]\d)"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)\b"
_PART = r"(?P<part>morning|afternoon|evening|night|midday|noon)s?"
_PARTED = rf"(?:,? (?:in the |at )?{_PART})?"
_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)})(?: of)?"
_LEAD = (
    r"(?:(?P<lead>no later than|not later than|as early as|as late as|on|in|by|until|till|over|during|at|around|about)"
    r" (?:the )?)?"
)
_EARLY = r"(?:(?P<early>early|earlier|late|later|mid|middle|beginning|start|end)(?: (?:in|on|of)(?: the)?| the)?[ -])?"
_TIME = "(?:day|morning|afternoon|evening|night)"
_ENDS = r"(?=[,.;:)]|$)"
_WHICH = "last|this|next|this past|this coming"

RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", flags))
    for name, pattern, flags in (
        ("iso", r"(?P<year>(?:1[89]|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)", 0),
        ("day", rf"(?i:{_LEAD})(?:last )?(?:{_WEEKDAY},? )?(?:the )?{_MONTH} {_DAY}{_DAY2}(?:,? {_YEAR})?", 0),
        ("day", rf"(?i:{_LEAD})(?:{_WEEKDAY},? )?(?:the )?{_DAY}{_DAY2} (?:of )?{_MONTH}(?:,? {_YEAR})?", 0),
        ("week", rf"(?i:{_LEAD})[Tt]he week of {_MONTH} {_DAY}(?:,? {_YEAR})?", 0),
        (
            "feast",
            rf"(?i:{_LEAD})(?:(?:last|this|next) )?(?P<feast>{_FEASTS})(?! [a-z]*(?:tree|gift|shopping|season))",
            0,
        ),
        (
            "month",
            rf"(?i:{_LEAD}{_EARLY})(?:(?i:(?P<which>{_WHICH})) )?{_WHOLE_MONTH}"
            rf"(?:,?(?: of)? (?:{_YEAR}|(?i:(?P<whose>last|this|next)) year))?(?! \d)",
            0,
        ),
        (
            "weekday",
            rf"(?i:{_LEAD}{_EARLY})(?:(?i:(?P<which>{_WHICH}|the previous|the following)) )?"
            rf"{_WEEKDAY}(?:'s|’s)?(?i:{_PARTED})(?:'s|’s)?",
            0,
        ),
        (
            "today",
            r"(?:(?:early|earlier|late|later|until|by|on|as of) ){0,3}(?P<word>today|yesterday|tomorrow|tonight|"
            rf"last night|this (?:morning|afternoon|evening))(?:'s|’s)?(?: {_PART})?",
            re.IGNORECASE,
        ),
        (
            "span",
            rf"{_LEAD}{_EARLY}(?:this (?=past|coming))?"
            r"(?P<which>last|past|this|next|coming|previous|the) (?P<unit>weekend|week|month)(?:'s|’s)?",
            re.IGNORECASE,
        ),
        ("monthday", rf"on the {_DAY}(?<=[a-z])(?: of (?P<which>this|last|next) month)?{_ENDS}", 0),
        ("ago", rf"(?:about |some |nearly )?{_NUMBER} (?P<unit>day|week|month)s? ago", re.IGNORECASE),
        (
            "within",
            rf"(?:within|in) (?:the (?:next|coming) )?{_NUMBER} (?P<unit>day|week)s?(?: of {_WEEKDAY}|(?! of\b))",
            re.IGNORECASE,
        ),
        (
            "relative",
            rf"(?:(?:on|earlier|later) ){{0,3}}(?:(?P<same>(?:that|the same) {_TIME}|(?:later|earlier) in the day)|"
            rf"(?P<after>the (?:following|next) {_TIME}|the day after{_ENDS})|"
            rf"(?P<prior>the previous {_TIME}|the (?:day|night) before{_ENDS})|"
            rf"(?:some |about )?{_NUMBER} (?P<unit>day|week)s? (?P<way>later|earlier|after|before){_ENDS})",
            re.IGNORECASE,
        ),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A time expression: characters `start` to `end` of a sentence, the rule that found it, and its parts."""

    start: int
    end: int
    text: str
    rule: str
    parts: dict[str, str]

    @property
    def deictic(self) -> bool:
        """Tell whether the expression counts from the day of speaking ("today", "this week")."""
        return self.rule in {"today", "span", "ago", "within", "relative"}


def time_expressions(text: str) -> tuple[Timex, ...]:
    """Return the time expressions of a sentence, left to right, the longest where several overlap."""
    matches = ((name, match) for name, regex in RULES for match in regex.finditer(text))
    found = [t for t in (_timex(name, match) for name, match in matches) if _is_date(t, text)]
    kept: list[Timex] = []
    for timex in sorted(found, key=lambda t: (-(t.end - t.start), t.start)):
        if all(timex.end <= k.start or timex.start >= k.end for k in kept):
            kept.append(timex)
    return tuple(sorted(kept, key=lambda t: t.start))


def _timex(name: str, match: re.Match[str]) -> Timex:
    """Make an expression of a match; before a possessive the preposition is the noun's, as in "at Friday's talks"."""
    parts = {k: v.lower() for k, v in match.groupdict().items() if v}
    possessive = "lead" in parts and match[0].endswith(("'s", "’s"))
    start = match.end("lead") + 1 if possessive else match.start()
    return Timex(start=start, end=match.end(), text=match.string[start : match.end()], rule=name, parts=parts)


def _is_date(timex: Timex, text: str) -> bool:
    """Tell the months March and May from the verbs, and the week from a period that is only its measure."""
    parts = timex.parts
    if timex.rule == "month" and parts["month"] in {"march", "may", "mar"}:
        return bool(parts.keys() & {"lead", "early", "which", "year", "whose"}) or bool(
            re.search(r"\b(?:since|from|before|after|and|of|through|between|to) $", text[: timex.start])
            or (
                re.search(r"\b(?:the|a|its|their|his|her) $", text[: timex.start], re.IGNORECASE)
                and re.match(r" (?!on\b)[a-z]", text[timex.end :])
            )
        )
    if timex.rule == "span" and parts["which"] == "the":
        return "early" in parts or (parts["unit"] == "weekend" and "lead" in parts)
    return True
