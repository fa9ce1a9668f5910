"""The words around a quotation in which its speaker stands: up to the sentence's end or the next quotation.

The pipeline's sentence splitter is easily misled by quotation marks, so a frame is cut by punctuation, not by
the parse.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import Document, Token, sentence_tokens
from generator.lexicons import words
from generator.quotation import Quotation, quoted_tokens

STRONG = words("quotes", "strong")
CRIES = frozenset({"!", "?"})
FINAL = frozenset({".", "?", "!", ":"})
MARKS = frozenset("\"“”„«»'`") | {"''", "``"}
DASHES = frozenset({"-", "--", "–", "—", "―"})
LEADS_ON = frozenset({",", "?", "!", "-", "--", "—", "–", "…", "..."})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """A quotation with the tokens `before` and `after` it outside any quotation, each within its sentence.

    `opens` tells that the quotation begins a sentence; `leads_on` that the sentence goes on after it.
    `skipped` are the tokens between the previous quotation of the paragraph and `before`.
    """

    quotation: Quotation
    first: Token
    before: list[Token]
    after: list[Token]
    skipped: list[Token]
    leads_on: bool

    @property
    def opens(self) -> bool:
        """Tell whether the quotation begins its sentence."""
        return not self.before


def frames(document: Document, found: tuple[Quotation, ...]) -> Iterator[Frame]:
    """Yield the frame of each quotation."""
    quoted = quoted_tokens(document, found)
    for quotation in found:
        first = next(iter(document.covered(quotation.pieces[0])), None)
        last = next(reversed(document.covered(quotation.pieces[-1])), None)
        if first is not None and last is not None:
            before, skipped = _before(document, first, quoted)
            yield Frame(
                quotation=quotation,
                first=first,
                before=before,
                after=_after(document, last, quoted),
                skipped=skipped,
                leads_on=_leads_on(last),
            )


def _is_mark(token: Token) -> bool:
    return token.text in MARKS


def _before(document: Document, first: Token, quoted: frozenset[tuple[int, int]]) -> tuple[list[Token], list[Token]]:
    """Return the tokens of the sentence before a token, and those before them, back to a quotation."""
    frame: list[Token] = []
    rest: list[Token] = []
    here = frame
    sentence = document.id_of(first)
    for i in range(first.i - 1, -1, -1):
        token = first.doc[i]
        if (document.id_of(token), i) in quoted:
            break
        if (token.text in {".", "?", "!"} or document.id_of(token) != sentence) and here is frame:
            here = rest
        if not _is_mark(token):
            here.append(token)
    return frame[::-1], rest[::-1]


def _after(document: Document, last: Token, quoted: frozenset[tuple[int, int]]) -> list[Token]:
    """Return the tokens after a quotation, within its sentence.

    A signature ("- Jane Doe") and the attribution of a cry ('"Stop!" a man in the crowd shouted.') may be a sentence.
    """
    frame: list[Token] = []
    sentence = document.id_of(last)
    cry = last.text in CRIES
    for i in range(last.i + 1, len(last.doc)):
        token = last.doc[i]
        apart = document.id_of(token) != sentence
        if apart and not frame and cry and _only_says(token):
            sentence = document.id_of(token)
        signature = (frame or [token])[0].text in DASHES
        ended = token.text in FINAL or (document.id_of(token) != sentence and not signature)
        if (document.id_of(token), i) in quoted or ended:
            break
        if not _is_mark(token):
            frame.append(token)
    return frame


def _only_says(first: Token) -> bool:
    """Tell whether a sentence says that somebody spoke, but not what: its verb of saying has no content."""
    sentence = sentence_tokens(first)
    root = sentence.root
    says = root.lemma_.lower() in STRONG and root.tag_ in {"VBD", "VBZ"}
    bare = not any(t.dep_ in {"ccomp", "xcomp", "dobj", "advcl", "conj"} for t in root.children)
    return says and bare and not any(t.text in MARKS for t in sentence)


def _leads_on(last: Token) -> bool:
    """Tell whether a sentence goes on after a quotation: it ends with a comma, a dash, a question or a cry."""
    following = [last.doc[i] for i in range(last.i, min(last.i + 3, len(last.doc)))]
    ends = [t for t in following if not _is_mark(t)][:2]
    return any(t.text in LEADS_ON or t.text.endswith(("?", "!", ",", "—")) for t in ends)


def ends_in_colon(before: list[Token]) -> bool:
    """Tell whether the words before a quotation lead into it by a colon."""
    return bool(before) and before[-1].text == ":"
