"""The builders that make pages of Markdown: the real MkDocs with the site's theme, CommonMark, Zensical."""

import logging
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from markdown_it import MarkdownIt
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.nav import get_navigation
from projects import QUIET, ROOT

from generator.publishing import site
from generator.settings import Settings

STANDING = """\
\"\"\"The project's hook without its first step: the pages to be built stand there already.\"\"\"

from generator.mkdocs_hook import on_env, on_post_build
"""


def project_for(folder: Path) -> Path:
    """Make a project of the site's own settings, theme and written pages, which builds the pages that stand there."""
    for part in ("overrides", "docs"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("briefings", "screenshots"))
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert settings.count("generator/mkdocs_hook.py") == 1
    settings = settings.replace("generator/mkdocs_hook.py", "standing.py")
    (folder / "mkdocs.yml").write_text(re.sub(r"^watch:\n(?:  - .*\n)+", "", settings, flags=re.MULTILINE), "utf-8")
    (folder / "standing.py").write_text(STANDING)
    return folder


def write_pages(project: Path, pages: Mapping[str, str]) -> None:
    """Write the files of a collection into a project, as the program does."""
    assert site.write(pages, Settings(root=project)).kept == ()


class PageByPage:
    """MkDocs with the theme, the plugins and the hooks of the site, building one page at a time in this process."""

    def __init__(self, project: Path) -> None:
        """Take a project as `project_for` makes it; where the pages link to need not be there."""
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        self.config = load_config(str(project / "mkdocs.yml"))
        self.config = self.config.plugins.on_config(self.config)
        self.static = list(get_files(self.config))
        self.config.plugins.on_pre_build(config=self.config)
        self.env = self.config.theme.get_env()
        self.env = self.config.plugins.on_env(self.env, config=self.config, files=Files(self.static))

    def build(self, path: str, text: str, others: Iterable[str]) -> tuple[str, list[dict[str, str]]]:
        """Return the HTML of a page and its entries of the search index; `others` are the pages that it may link to."""
        contents = {**dict.fromkeys(others, ""), path: text}
        files = Files([*self.static, *(File.generated(self.config, name, content=contents[name]) for name in contents)])
        nav = get_navigation(files, self.config)
        page = files.src_uris[path].page
        assert page
        index = self.config.plugins["material/search"].search_index
        index.entries.clear()
        _populate_page(page, self.config, files)
        _build_page(page, self.config, files.documentation_pages(), nav, self.env)
        return Path(page.file.abs_dest_path).read_text("utf-8"), list(index.entries)


def commonmark(text: str) -> str:
    """Return the HTML that a renderer of CommonMark with GitHub's tables makes of a page, its front matter left out."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text.split("\n---\n", 1)[1])


def whole(builder: str, project: Path, **variables: str) -> Path:
    """Build a project with the real command of a builder, strictly, and return the folder of its site."""
    command = [sys.executable, "-m", builder, "build", "--strict"]
    done = subprocess.run(command, cwd=project, env=QUIET | variables, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"
