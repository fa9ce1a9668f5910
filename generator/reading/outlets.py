"""The outlet's name in the furniture of a page: notices of rights, "About The Example", addresses."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.lexicons import patterns, words
from generator.reading.titlebar import looks_like_name

HOST = re.compile(
    r"(?<![\w.])(?:www\.)?([a-z\d][a-z\d-]{2,40}(?:\.[a-z]{2,3})?\.(?:com|org|net|news|info|[a-z]{2}))(?![\w.-]{1,3}\w)",
    re.IGNORECASE,
)
LINE_LIMIT = 200


def outlet_of(furniture: Sequence[str]) -> str | None:
    """Return the name that a page's furniture gives its outlet, or the one host that it names, or None."""
    names = Counter(name for line in furniture if len(line) <= LINE_LIMIT for name in _names(line))
    if names:
        most = max(names.values())
        return _fullest(next(name for name, count in names.items() if count == most), furniture)
    hosts = Counter(host for line in furniture for host in _hosts(line))
    return hosts.most_common(1)[0][0] if len(hosts) == 1 or (hosts and max(hosts.values()) > 2) else None


def usual_name(name: str | None, lines: Sequence[str]) -> str | None:
    """Return "The Example" or "Example" for the "Example Online" of a title bar if the page calls itself so too."""
    if not name or not name.endswith(" Online"):
        return name
    plain = name.removesuffix(" Online")
    return next((short for short in (f"The {plain}", plain) if any(short in line for line in lines)), name)


def _names(line: str) -> Iterable[str]:
    for pattern in patterns("pages", "outlet_lines"):
        if found := pattern.regex.search(line):
            name = _without_company(found["name"])
            if name and looks_like_name(name) and name[0].isupper() and name.lower() not in words("pages", "no_outlet"):
                yield name
                return


def _without_company(name: str) -> str:
    parts = name.split()
    while parts and parts[-1].lower().strip(".,&") in words("pages", "company_words") | {""}:
        parts.pop()
    return " ".join(parts).strip(" .,-")


def _fullest(name: str, furniture: Sequence[str]) -> str:
    """Prefer "The Example" to "Example" where the page writes it so."""
    whole = f"The {name}"
    return whole if sum(whole in line for line in furniture) > 1 else name


def _hosts(line: str) -> Iterable[str]:
    for found in HOST.finditer(line[:LINE_LIMIT]):
        host = found[1].lower()
        if host not in words("pages", "foreign_hosts"):
            yield host
