"""Footnotes that show their labels, which are the numbers of the sentences, where Markdown would count anew.

An extension of Python-Markdown (https://python-markdown.github.io/extensions/api/), named in `mkdocs.yml` after
`footnotes`. It works on the tree that any builder with that library makes, so that all show the same numbers.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.publishing.citing import HEADLINE

TARGET, BACK = "#fn:", "fn:"
LAST = 14  # after "footnote-duplicate" (15), which copies the links that lead back


class Labels(Treeprocessor):
    """Writes labels in the place of running numbers."""

    def run(self, root: Element) -> None:
        """Change the text of citations, and the words of the links that lead back to them."""
        for link in root.iter("a"):
            if link.get("class") == "footnote-ref":
                link.text = link.get("href", "").removeprefix(TARGET)
        for note in root.iter("li"):
            label = note.get("id", "").removeprefix(BACK)
            cited = "the headline" if label == HEADLINE else f"sentence {label}"
            for link in note.iter("a"):
                if link.get("class") == "footnote-backref":
                    link.set("title", f"Back to where {cited} is cited")


class LabelsExtension(Extension):
    """Adds the labels to a Markdown converter."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the processor."""
        md.treeprocessors.register(Labels(md), "footnote-labels", LAST)


def makeExtension(**settings: object) -> LabelsExtension:  # noqa: N802
    """Return the extension; Python-Markdown calls this by its name."""
    return LabelsExtension(**settings)
