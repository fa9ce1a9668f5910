"""The template engine: every value that a template prints is escaped, and a failing template names its line.

Jinja's own escape is for HTML and would leave Markdown active, so `finalize` escapes for Markdown instead. Only the
type `Markdown` passes as it is, and any way of joining such pieces inside a template gives plain text, which is
escaped: a template can by mistake escape too much, never too little. What Jinja would print without asking `finalize`,
or escape for HTML, is no part of the language here.
"""

import re
import traceback
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Macro

from generator.enumerating import listed
from generator.errors import TemplateError
from generator.publishing import correcting, headings, merging, pictures, standing, wording
from generator.publishing.escaping import Markdown, address, finalize
from generator.publishing.grouping import tag_section
from generator.publishing.remarks import remarks
from generator.settings import Settings

OWN_TEMPLATES = Path(__file__).parents[2] / "templates"
UNESCAPED = ("autoescape", "call", "filter")
UNDOING = ("e", "escape", "forceescape", "safe", "striptags", "urlize", "xmlattr")
MACROS = ("pieces.md.j2", "macros.md.j2")  # each may use the macros of those before it


class OnlyEscaped(Extension):
    """Refuses the statements that print what no expression printed; Jinja's extensions are classes."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Yield the tokens of a template. Raises TemplateSyntaxError at a statement that is refused."""
        before = ""
        for token in stream:
            if before == "block_begin" and token.value in UNESCAPED:
                message = f"the statement {token.value!r} would print what was not escaped"
                raise TemplateSyntaxError(message, token.lineno, stream.name, stream.filename)
            before = token.type
            yield token


def render(template: str, values: Mapping[str, Any], settings: Settings) -> str:
    """Return a template filled with values; the project's own templates come before those of this program.

    Raises TemplateError with the template's line.
    """
    environment = _environment(settings.folder("templates").resolve())
    made: dict[str, Callable[..., Markdown]] = {}
    file = template
    try:
        for file in MACROS:
            macros = vars(environment.get_template(file).make_module({**values, **made}))
            made |= {name: _trusted(macro) for name, macro in macros.items() if isinstance(macro, Macro)}
        file = template
        text = environment.get_template(file).render(values, **made)
    except Exception as error:  # a template may call anything with anything
        place = _place(error)
        if place is None and not isinstance(error, JinjaError | UnicodeDecodeError):
            raise
        kind = "" if isinstance(error, JinjaError) else f"{type(error).__name__}: "
        message = " ".join(str(error).split()).rstrip(".")
        raise TemplateError(
            f"{settings.templates}/{place or file}", f"{kind}{message}", "Mend the template."
        ) from error
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


@cache
def _environment(folder: Path) -> Environment:
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder), FileSystemLoader(OWN_TEMPLATES)]),
        finalize=finalize,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - finalize escapes
        extensions=[OnlyEscaped],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for name in UNDOING:
        del environment.filters[name]
    environment.globals.update({name: getattr(wording, name) for name in wording.FOR_TEMPLATES})
    environment.globals.update(pictures.FOR_TEMPLATES)
    environment.globals.update(
        question_kinds=wording.QUESTIONS,
        kinds=wording.KIND_NAMES,
        nobody=wording.NOBODY,
        outlet_itself=wording.OUTLET_ITSELF,
        tag_section=tag_section,
        titled=headings.titled,
        beyond=headings.beyond,
        sides_of=merging.sides_of,
        remarks=remarks,
        role_in_index=merging.role_in_index,
        points_beside=merging.points_beside,
        plain_line=standing.plain_line,
        beside_event=standing.beside_event,
        beside_words=standing.beside_words,
        address=_address,
        listed=listed,
        changes_of=correcting.changes,
    )
    return environment


def _address(url: str | None) -> Markdown | None:
    safe = address(url)
    return Markdown(safe) if safe else None


def _trusted(macro: Macro) -> Callable[..., Markdown]:
    """Let a template print what a macro returns: its values were escaped when the macro printed them."""
    return lambda *args, **kwargs: Markdown(macro(*args, **kwargs))


def _place(error: Exception) -> str | None:
    """Return the template and line where an error arose: the innermost frame that Jinja shows as a template's."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    return next((f"{Path(f.filename).name}:{f.lineno}" for f in frames if f.filename.endswith(".j2")), None)
