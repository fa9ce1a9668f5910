"""An actor's network as a picture: those it appears with, in rows, each edge named by what connects the two.

The rows are the layout, so no library for graphs is needed: what a dossier tells is one actor's ties, a star, which a
layout by forces would only make harder to read.
"""

from collections import Counter

from generator.collection import Companion, Dossier
from generator.publishing.escaping import Markdown
from generator.publishing.pictures.drawing import LEADING, SIZE, SMALL, WIDTH, Drawing, figure
from generator.publishing.pictures.lettering import Lettering, letter
from generator.publishing.wording import count

SHOWN = 10  # companions
SPINE = 6.0  # from the left edge to the line from which all edges start
EDGE_END = 168.0
NAME = 182.0
PITCH = 21.0  # from one edge to the next
AIR = 9.0  # between companions
RADIUS = 4.5
THINNEST, THICKER, THICKEST = 1.5, 0.75, 5  # an edge of one tie, what each more adds, the most ties that do


def network_picture(dossier: Dossier, name: str = "network") -> Markdown:
    """Return the picture of whom an actor appears with, the strongest first; empty for fewer than two companions.

    `name` makes the ids of the figure, unique on a page.
    """
    shown = dossier.company[:SHOWN]
    if len(shown) < 2:
        return Markdown()
    drawing = Drawing()
    actor = letter(dossier.name, SIZE, WIDTH - SPINE - 12, 2, bold=True)
    base = 15 + LEADING * len(actor.lines)
    rows, ended = [], base
    for companion in shown:
        rows.append((companion, ended))
        ended += _height(companion) + AIR
    drawing.line(SPINE, 11, SPINE, _edges(rows[-1][0], rows[-1][1])[-1][0], "line", 1.5)
    drawing.dot(SPINE, 11, RADIUS + 1)
    drawing.text(SPINE + 14, 15, actor, "strong")
    for companion, top in rows:
        _draw_companion(drawing, companion, top)
    drawing.height = ended
    description = "; ".join(f"{companion.name}: {', '.join(_ties(companion))}" for companion in shown)
    title = f"Who appears with {dossier.name}"
    return figure(drawing, name=name, title=title, description=f"{description}.", caption=_caption(dossier))


def _caption(dossier: Dossier) -> str:
    shown, left = dossier.company[:SHOWN], len(dossier.company) - SHOWN
    parts = ["Lines are named by what the articles report; the more often, the thicker."]
    if not all(companion.ties for companion in shown):
        together = "Dotted: named in the same briefings."
        parts = [*parts, together] if any(companion.ties for companion in shown) else [together]
    if left > 0:
        parts.append(f"{left} more {'is' if left == 1 else 'are'} left out.")
    return " ".join(parts)


def _ties(companion: Companion) -> dict[str, int]:
    """Return what connects an actor with a companion, in words, with how often; the most frequent first."""
    found = Counter(tie.link for tie in companion.ties)
    if not found:
        return {f"in {count(len(companion.briefings), 'briefing')}": 0}
    return {link if often == 1 else f"{link}, {often} times": often for link, often in found.most_common()}


def _name(companion: Companion) -> Lettering:
    return letter(companion.name, SIZE, WIDTH - NAME, 2)


def _height(companion: Companion) -> float:
    return max(PITCH * len(_ties(companion)), LEADING * len(_name(companion).lines))


def _edges(companion: Companion, top: float) -> list[tuple[float, str, int]]:
    """Return the height of each edge with its words and how many ties it stands for."""
    ties = _ties(companion)
    first = top + (_height(companion) - PITCH * len(ties)) / 2 + PITCH - 4
    return [(first + PITCH * step, words, often) for step, (words, often) in enumerate(ties.items())]


def _draw_companion(drawing: Drawing, companion: Companion, top: float) -> None:
    edges = _edges(companion, top)
    middle = (edges[0][0] + edges[-1][0]) / 2
    for y, words, often in edges:
        thick = THINNEST + THICKER * (min(often, THICKEST) - 1) if often else 1
        drawing.line(SPINE, y, EDGE_END, y, "line" if often else "line broken", thick)
        drawing.text(SPINE + 10, y - 5, words, "quiet", SMALL)
    if len(edges) > 1:
        drawing.line(EDGE_END, edges[0][0], EDGE_END, edges[-1][0], "line", THINNEST)
    drawing.dot(EDGE_END, middle, RADIUS, hollow=not companion.ties)
    lettering = _name(companion)
    drawing.text(NAME, middle + 4 - LEADING * (len(lettering.lines) - 1) / 2, lettering)
