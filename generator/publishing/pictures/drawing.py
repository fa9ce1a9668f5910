"""A drawing in progress, and what becomes of it: one figure with inline SVG that needs no script, style or font.

It is built with the XML library of the standard library, which escapes each text and attribute as it writes. Shapes
have the colour of the text around them; the classes are those of the style sheet's part "Pictures".
"""

from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from generator.publishing.escaping import Markdown, clean
from generator.publishing.pictures.lettering import Lettering

WIDTH = 380  # units across, about one CSS pixel each on a phone
SIZE = 12.0  # units of text
SMALL = 11.0
LEADING = 15.0  # units from one line of text to the next


@dataclass(slots=True)
class Drawing:
    """The elements of a picture, in the order in which they are painted.

    It is the one thing here that changes: a picture is drawn from the top down, each part starts where the one
    before it ended, and the last one sets the height.
    """

    width: float = WIDTH
    height: float = 0
    root: ET.Element = field(default_factory=lambda: ET.Element("g"))

    def line(self, x1: float, y1: float, x2: float, y2: float, kind: str = "line", thick: float = 1) -> None:
        """Draw a straight line."""
        ends = {"x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke-width": thick}
        self._add("line", kind, ends, stroke="currentColor")

    def dot(self, x: float, y: float, radius: float, hollow: bool = False, told: str = "") -> None:
        """Draw a dot; `told` is what it says to who points at it."""
        size = {"cx": x, "cy": y, "r": radius - 0.75 if hollow else radius}
        self._titled(self._shape("circle", size, hollow), told)

    def bar(
        self, x: float, y: float, wide: float, high: float, hollow: bool = False, told: str = "", square: bool = False
    ) -> None:
        """Draw a bar with round ends, or a square one, from its upper left corner."""
        inset = 0.75 if hollow else 0
        box = {"x": x + inset, "y": y + inset, "width": wide - 2 * inset, "height": high - 2 * inset}
        ends = {} if square else {"rx": min(box["width"], box["height"]) / 2}
        self._titled(self._shape("rect", {**box, **ends}, hollow), told)

    def arrowhead(self, x: float, y: float) -> None:
        """Draw the head of an arrow to the right, whose tip is at a point."""
        back = number(x - 6)
        path = f"M{back} {number(y - 4.5)}L{number(x)} {number(y)}L{back} {number(y + 4.5)}"
        self._add("path", "mark", {"stroke-width": 1.5}, d=path, stroke="currentColor", fill="none")

    def text(
        self, x: float, y: float, words: Lettering | str, kind: str = "", size: float = SIZE, anchor: str = "start"
    ) -> None:
        """Write text; `y` is the base of its first line. What is cut stands whole in the text's title."""
        made = words if isinstance(words, Lettering) else Lettering(whole=clean(words), lines=(clean(words),))
        element = self._add("text", kind, {"font-size": size}, fill="currentColor")
        if anchor != "start":
            element.set("text-anchor", anchor)
        self._titled(element, made.whole if made.cut else "")
        for step, line in enumerate(made.lines):
            tspan = ET.SubElement(element, "tspan", {"x": number(x), "y": number(y + step * LEADING)})
            tspan.text = line

    def _shape(self, tag: str, sizes: dict[str, float], hollow: bool) -> ET.Element:
        if not hollow:
            return self._add(tag, "mark", sizes, fill="currentColor")
        return self._add(tag, "mark hollow", {**sizes, "stroke-width": 1.5}, fill="none", stroke="currentColor")

    def _titled(self, element: ET.Element, words: str) -> None:
        if told := clean(words):
            ET.SubElement(element, "title").text = told

    def _add(self, tag: str, kind: str, sizes: dict[str, float], **attributes: str) -> ET.Element:
        named = {"class": kind} if kind else {}
        return ET.SubElement(
            self.root, tag, {**named, **{name: number(size) for name, size in sizes.items()}, **attributes}
        )


def number(value: float) -> str:
    """Return a number with at most one decimal, the same on every machine."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def figure(*drawings: Drawing, name: str, title: str, description: str, caption: str) -> Markdown:
    """Return a drawing as a figure: HTML in one line, which Markdown passes as it is.

    Of two drawings the first is for narrow screens, the second for wide ones and paper. `name` makes the ids, so it
    must be the picture's own on a page; they begin with an underscore, as no heading's id does. The words are not
    searched, since a table on the page says the same.
    """
    outer = ET.Element("figure", {"class": "picture", "data-search-exclude": "true"})
    for drawing, kind in zip(drawings, ("narrow", "wide") if len(drawings) > 1 else ("",), strict=True):
        outer.append(_svg(drawing, kind, "-".join(filter(None, (f"_{name}", kind))), title, description))
    ET.SubElement(outer, "figcaption").text = clean(caption)
    return Markdown(ET.tostring(outer, encoding="unicode"))


def _svg(drawing: Drawing, kind: str, name: str, title: str, description: str) -> ET.Element:
    ids = {part: f"{name}-{part}" for part in ("title", "desc")}
    wide, high = number(drawing.width), number(drawing.height)
    size = {"viewBox": f"0 0 {wide} {high}", "width": wide, "height": high}
    labelled = {"role": "img", "aria-labelledby": " ".join(ids.values())}
    svg = ET.Element("svg", {**({"class": kind} if kind else {}), **size, **labelled})
    for part, words in (("title", title), ("desc", description)):
        ET.SubElement(svg, part, {"id": ids[part]}).text = clean(words)
    svg.extend(drawing.root)
    return svg
