"""What tests ask of every picture: what it is made of, what it says and whether it stays inside its frame."""

import re
from xml.etree import ElementTree as ET

from generator.publishing.pictures.lettering import width

ALLOWED = {
    "figure": {"class", "data-search-exclude"},
    "svg": {"class", "viewBox", "width", "height", "role", "aria-labelledby"},
    "title": {"id"},
    "desc": {"id"},
    "line": {"class", "x1", "y1", "x2", "y2", "stroke-width", "stroke"},
    "circle": {"class", "cx", "cy", "r", "fill", "stroke", "stroke-width"},
    "rect": {"class", "x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width"},
    "path": {"class", "d", "stroke-width", "stroke", "fill"},
    "text": {"class", "font-size", "fill", "text-anchor"},
    "tspan": {"x", "y"},
    "figcaption": set(),
}
CLASSES = set("picture line broken mark hollow quiet rule published strong narrow wide".split())
NUMBER = re.compile(r"-?\d+(\.\d)?")


def parsed(picture: str) -> ET.Element:
    """Return a picture's figure; raises for what is no well-formed XML."""
    return ET.fromstring(picture)  # noqa: S314 - our own text


def texts(figure: ET.Element) -> list[tuple[str, str]]:
    """Return each text of a picture with what it says to who points at it (empty if nothing)."""
    return [
        ("".join(tspan.text or "" for tspan in text.iter("tspan")), text.findtext("title", ""))
        for text in figure.iter("text")
    ]


def says(figure: ET.Element, words: str) -> bool:
    """Tell whether a picture says some words, as they are or cut with an ellipsis and whole in a title."""
    return any(
        text == words or (title == words and text.endswith("…") and words.startswith(text.removesuffix("…").rstrip()))
        for text, title in texts(figure)
    )


def check(picture: str) -> ET.Element:
    """Return a picture's figure after asking what must hold of every one."""
    assert "\n" not in picture
    assert isinstance(picture, str)
    figure = parsed(picture)
    for element in figure.iter():
        assert set(element.attrib) <= ALLOWED[element.tag], element.tag
        assert set(element.get("class", "picture").split()) <= CLASSES
        for name in element.attrib.keys() & {
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "width",
            "height",
        }:
            assert NUMBER.fullmatch(element.attrib[name])
    ids = [element.get("id") for element in figure.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    for svg in figure.iter("svg"):
        _check_drawing(svg)
    return figure


def _check_drawing(svg: ET.Element) -> None:
    assert [child.tag for child in svg][:2] == ["title", "desc"]
    assert svg.get("aria-labelledby", "").split() == [svg[0].get("id"), svg[1].get("id")]
    assert all((child.text or "").strip() for child in svg[:2])
    wide, high = (float(size) for size in svg.get("viewBox", "").split()[2:])
    for left, top, right, bottom in boxes(svg):
        assert left >= -0.1, (left, top, right, bottom)
        assert top >= -0.1, (left, top, right, bottom)
        assert right <= wide + 0.1, (left, top, right, bottom)
        assert bottom <= high + 0.1, (left, top, right, bottom)


def boxes(svg: ET.Element) -> list[tuple[float, float, float, float]]:
    """Return the box of each shape and line of text: left, top, right, bottom; widths of text are estimates."""
    found = []
    for element in svg.iter():
        at = {name: float(value) for name, value in element.attrib.items() if NUMBER.fullmatch(value)}
        match element.tag:
            case "circle":
                x, y, r = at["cx"], at["cy"], at["r"] + at.get("stroke-width", 0) / 2
                found.append((x - r, y - r, x + r, y + r))
            case "rect":
                edge = at.get("stroke-width", 0) / 2
                x, y = at["x"], at["y"]
                found.append((x - edge, y - edge, x + at["width"] + edge, y + at["height"] + edge))
            case "line":
                xs, ys = sorted((at["x1"], at["x2"])), sorted((at["y1"], at["y2"]))
                found.append((xs[0], ys[0], xs[1], ys[1]))
            case "text":
                found += _lines(element)
    return found


def _lines(text: ET.Element) -> list[tuple[float, float, float, float]]:
    size, bold = float(text.get("font-size", "")), "strong" in text.get("class", "")
    found = []
    for tspan in text.iter("tspan"):
        wide = width((tspan.text or "").rstrip(), size, bold)
        x, y = float(tspan.get("x", "")), float(tspan.get("y", ""))
        left = x - {"start": 0, "middle": wide / 2, "end": wide}[text.get("text-anchor", "start")]
        found.append((left, y - 0.8 * size, left + wide, y + 0.25 * size))
    return found
