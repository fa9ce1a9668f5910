"""Words what somebody says: how far the words of a claim run, and how the article calls one who has no name."""

from generator.extracting.shared.cutting import content, trimmed
from generator.extracting.shared.scene import Scene
from generator.grammar import noun_phrase
from generator.language import Token, sentence_bounds
from generator.lexicons import words

OPENED = frozenset({"nsubj", "nsubjpass", "expl"})


def run(scene: Scene, first: Token) -> tuple[Token, ...]:
    """Return the words from a token up to a cut, trimmed."""
    kept = content(scene.document, first)
    ends = (place for place, t in enumerate(kept) if place and (_is_aside(t, kept[-1]) or _opens_clause(t)))
    return tuple(trimmed(kept[: next(ends, len(kept))]))


def _opens_clause(joint: Token) -> bool:
    """Tell whether an "and" after a comma opens a clause with its own subject: ", and the army said it had won"."""
    if joint.lower_ not in {"and", "while"} or joint.nbor(-1).text != ",":
        return False
    later = [t for t in joint.head.rights if t.dep_ == "conj" and t.i > joint.i and t.pos_ in {"VERB", "AUX"}]
    return any(c.dep_ in OPENED and c.left_edge.i == joint.i + 1 for t in later for c in t.lefts)


def _is_aside(comma: Token, last: Token) -> bool:
    """Tell whether what follows a comma only says of the words before it what they are: ", the latest in a series"."""
    if comma.text != "," or comma.i + 1 >= sentence_bounds(comma)[1] or comma.nbor().pos_ != "DET":
        return False
    noun = next((t for t in (comma.nbor().head,) if t.dep_ == "appos"), None)
    return noun is not None and noun.right_edge.i >= last.i and noun.head.i < comma.i


def until_next_telling(verb: Token, said: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return words up to an "and" that opens what the same speaker tells next ("denied it and accused the army")."""
    telling = words("verbs", "say") | words("disputes", "accuse")
    for token in said:
        if token.lower_ == "and" and token.i > verb.i and token.i + 1 < sentence_bounds(token)[1]:
            after = next((t for t in token.doc[token.i + 1 : token.i + 3] if t.pos_ != "ADV"), token)
            if after.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and after.lemma_ in telling:
                return tuple(t for t in said if t.i < token.i)
    return said


def until_joint(said: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return words up to a comma with "and" or "but", after which another clause may stand."""
    ends = (
        n for n, t in enumerate(said) if t.text == "," and n + 1 < len(said) and said[n + 1].lower_ in {"and", "but"}
    )
    return said[: next(ends, len(said))]


def worded(scene: Scene, noun: Token) -> str:
    """Return a noun with what stands before it, as the article words it."""
    phrase = noun_phrase(noun)
    return scene.document.words(scene.document.span(phrase[0], phrase[-1]))
