"""Small projects for attacks on whole runs: a few short invented articles, and what stands in their folders."""

import os
from pathlib import Path

PARTS = ".aide-memoire-*.part"
ARTICLES = {
    "seeds/quay.txt": """Ministers meet in Vessel Bay | World | The Quay Post | 12.05.2021

Ministers meet in Vessel Bay

Foreign Minister Ada Lorne met her counterpart Piet Halder in Vessel Bay on Tuesday to discuss herring quotas.

Lorne said that 300 boats had crossed the line. Halder put the number at 120 and proposed a joint patrol.
""",
    "seeds/patrol.txt": """Halder presses for a patrol | World | The Quay Post | 14.05.2021

Halder presses for a patrol

Piet Halder told reporters on Thursday that a joint patrol could begin in June.

Ada Lorne said she would answer within a week. It is unclear whether the fishermen will accept the plan.
""",
    "seeds/north/gulls.txt": """Gulls return to the north shore | Nature | The Norland Echo | 20.05.2021

Gulls return to the north shore

Some 4,000 gulls have returned to the north shore, the warden Mira Stend said on Wednesday.

"We had almost lost them," Stend said.
""",
}
LATER = ARTICLES["seeds/patrol.txt"].replace("within a week", "within a month").replace("in June", "in July")


def write_project(root: Path, articles: dict[str, str] = ARTICLES) -> Path:
    """Write the articles of a project; the program's own templates are used."""
    for name, text in articles.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def files_below(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder by its path in it, hidden ones too."""
    found = (Path(parent, name) for parent, _, names in os.walk(folder) for name in names)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(found)}
