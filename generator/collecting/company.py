"""Company: who appears with whom, and what connects them."""

from collections import defaultdict
from collections.abc import Sequence

from generator.collecting.joining import Known
from generator.collection import Companion
from generator.model import Briefing


def companies(briefings: Sequence[Briefing], known_as: Known) -> dict[str, tuple[Companion, ...]]:
    """Return for each dossier's name those it appears with, most shared briefings first; `briefings` oldest first."""
    together: dict[str, dict[str, list[Briefing]]] = defaultdict(lambda: defaultdict(list))
    for briefing in briefings:
        names = sorted({known_as[briefing.article.path, actor.name] for actor in briefing.findings.actors})
        for name in names:
            for other in names:
                if other != name:
                    together[name][other].append(briefing)
    return {
        name: tuple(
            Companion(name=other, briefings=tuple(shared))
            for other, shared in sorted(others.items(), key=lambda item: (-len(item[1]), item[0]))
        )
        for name, others in together.items()
    }
