"""An editor's entries to the actors they mean, and a line for each entry that means nobody."""

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from generator.collecting.gathering import Place, place_of
from generator.collecting.spelling import plain
from generator.collection import Join, Sourced
from generator.errors import Problem
from generator.model import Actor, Briefing

CLOSE = 0.75  # likeness from which a name in the articles is offered for one that nobody bears


def claims(members: Iterable[Sourced[Actor]], joins: Sequence[Join]) -> Mapping[Place, Join]:
    """Return the entry that each actor of an article belongs to; the more special stands before the general.

    That is an entry for some articles, then one in a folder further below; of two alike the first in the file counts.
    """
    by_name: dict[str, list[Join]] = defaultdict(list)
    for join in sorted(joins, key=lambda j: (not j.articles, -j.file.count("/"))):
        for name in {plain(name) for name in (join.name, *join.names)}:
            by_name[name].append(join)
    found = {}
    for member in members:
        place = place_of(member)
        if entry := next((j for j in by_name[plain(place[1])] if holds_for(j, place[0])), None):
            found[place] = entry
    return found


def holds_for(join: Join, path: str) -> bool:
    """Tell whether an entry holds for an article: its path, a part of it, or a pattern with *, in its file's folder."""
    folder = posixpath.dirname(join.file)
    if folder and not path.startswith(f"{folder}/"):
        return False
    return not join.articles or any(_stands_in(part, path) for part in join.articles)


def _stands_in(part: str, path: str) -> bool:
    return fnmatchcase(path, f"*{part.replace('[', '[[]')}*")


def idle_entries(briefings: Sequence[Briefing], joins: Sequence[Join]) -> tuple[Problem, ...]:
    """Return a problem for each name or article in `actors.yml` that no briefing has."""
    return tuple(
        Problem(file=join.file, problem=f"{join.name!r}: {idle}", remedy="Mend it, or take it out.")
        for join in joins
        for idle in _idle(briefings, join)
    )


def _idle(briefings: Sequence[Briefing], join: Join) -> Iterator[str]:
    paths = [b.article.path for b in briefings]
    for part in join.articles:
        if not any(_stands_in(part, path) for path in paths):
            yield f"no article has {part!r} in its path"
    named = {plain(a.name): a.name for b in briefings if holds_for(join, b.article.path) for a in b.findings.actors}
    if join.articles and not any(holds_for(join, path) for path in paths):
        return
    wanted = join.names or (join.name,)
    for name in dict.fromkeys((*wanted, *join.apart)):
        if plain(name) not in named:
            yield f"nobody is called {name!r}{_offer(name, named)}"


def _offer(name: str, named: Mapping[str, str]) -> str:
    close = [named[found] for found in get_close_matches(plain(name), sorted(named), cutoff=CLOSE)]
    return f" in the articles; there are {', '.join(map(repr, close))}" if close else " in the articles"
