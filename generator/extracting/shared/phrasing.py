"""Puts words of the article together: as it spells them, without asides, fit to stand within a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from generator.grammar import noun_phrase
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words

MOST = 14  # tokens of a phrase that a question takes up
HEAVY = frozenset({"relcl", "appos", "acl", "advcl", "parataxis"})
BREAKS = frozenset({",", "–", "—", "--", "_", ";", "("})
CLOSE_TO_THE_LEFT = frozenset("'’,.;:?!)]%")
QUOTATION_MARKS = frozenset({'"', "``", "''"})
SEVERAL = frozenset({"they", "we", "you", "these", "those", "many", "most", "several", "few", "both", "some", "police"})
NO_NAMES: Mapping[int, str] = {}


def words_of(
    document: Document, tokens: Iterable[Token], *, within: bool = False, names: Mapping[int, str] = NO_NAMES
) -> str:
    """Return tokens as text in the article's own spelling.

    With `within`, for words that are to stand within a sentence, a capital that only opens one is lowered.
    `names` holds what is to stand in the place of tokens, by their index.
    """
    text = ""
    last: Token | None = None
    for token in tokens:
        word = document.words(document.span(token))
        if last is not None and _is_apart(last, token, word):
            text += " "
        text += names.get(token.i) or (lowered(token, word) if within and not _is_name(document, token, word) else word)
        last = token
    return text.strip()


def _is_name(document: Document, token: Token, word: str) -> bool:
    """Tell whether a word that opens a sentence is a name: another sentence has its capital after another word."""
    if not word[:1].isupper() or token.pos_ not in {"NOUN", "VERB", "ADJ", "AUX", "PROPN"}:
        return False
    return word in _names_within(document)


@lru_cache(1)
def _names_within(document: Document) -> frozenset[str]:
    """Return the proper nouns that stand behind a word in small letters in running text."""
    proper = ((s, t) for s, tokens in document.body() for t in tokens if t.tag_ in {"NNP", "NNPS"})
    within = ((s, t) for s, t in proper if t.i > sentence_bounds(t)[0] and t.nbor(-1).text[0].islower())
    return frozenset(t.text for s, t in within if t.text in s.text[1:])


def _is_apart(last: Token, token: Token, word: str) -> bool:
    """Tell whether a space goes between two tokens: where the article has one, or where words between were left out."""
    if last.i + 1 == token.i:
        return bool(last.whitespace_)
    return word[0] not in CLOSE_TO_THE_LEFT or word in QUOTATION_MARKS


def outside_quotations(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens that do not stand between quotation marks."""
    inside, own = False, []
    for token in tokens:
        if token.text in QUOTATION_MARKS:
            inside = not inside
        elif not inside:
            own.append(token)
    return own


def lowered(token: Token, word: str) -> str:
    """Return a word without the capital that it bears only because it opens a sentence."""
    opens = all(t.is_punct for t in token.doc[sentence_bounds(token)[0] : token.i])
    named = bool(token.ent_type_) and token.tag_ not in {"NN", "NNS"} and token.ent_type_ != "CARDINAL"
    proper = token.tag_ in {"NNP", "NNPS"} or named or (word.isupper() and len(word) > 1)
    function_word = token.pos_ in {"DET", "PRON", "ADP", "ADV", "SCONJ", "NUM"} and (
        not word.isupper() or len(word) == 1
    )
    return word[0].lower() + word[1:] if opens and (function_word or not proper) else word


def light(head: Token, gone: frozenset[int] = frozenset()) -> list[Token]:
    """Return a head's subtree without what is set off by commas, dashes or brackets."""
    dropped: set[int] = set(gone)
    for token in head.subtree:
        start = token.left_edge.i
        aside = token.i != head.i and token.dep_ in HEAVY and start > 0 and is_break(token.doc[start - 1])
        if aside and not is_listed(token):
            dropped |= {t.i for t in token.subtree} | ({start - 1} if _is_closed(token) else set())
            dropped |= {token.right_edge.i + 1} if _is_closed(token) else set()
    kept = [t for t in head.subtree if t.i not in dropped and not t.is_space]
    while kept and kept[-1].is_punct and kept[-1].text not in {'"', ")", "]"}:
        kept.pop()
    while kept and kept[0].is_punct and kept[0].text not in {'"', "(", "["}:
        kept.pop(0)
    filled = {t.i for t in kept if t.text != ")"}
    empty = [t for t in kept if t.text == "(" and t.i + 1 not in filled]
    kept = [t for t in kept if t not in empty and not (t.text == ")" and empty)]
    opened, closed = (sum(t.text == mark for t in kept) for mark in "()")
    return kept if opened == closed else [t for t in kept if t.text not in {"(", ")"}]


def is_listed(noun: Token) -> bool:
    """Tell whether what the parse takes for a second name goes on a list: "ministers of A, the B and the C met".

    A second name would be closed by a comma before the verb.
    """
    after = noun.right_edge.i + 1
    joined = noun.dep_ == "appos" and bool(list(noun.conjuncts)) and noun.head.i < noun.i
    return joined and after < len(noun.doc) and noun.doc[after].pos_ in {"VERB", "AUX"}


def _is_closed(aside: Token) -> bool:
    """Tell whether an aside stands between two commas after a subject, both of which go with it."""
    after = aside.right_edge.i + 1
    comma = aside.left_edge.nbor(-1).text == "," and after < len(aside.doc) and aside.doc[after].text == ","
    return comma and aside.head.dep_ in {"nsubj", "nsubjpass"} and not list(aside.head.conjuncts)


def hedges_on(hedge: Token, verb: Token) -> bool:
    """Tell whether a hedge is on the verb that is asked, not on a noun within: "the allegedly main sponsor"."""
    return hedge.head == verb or hedge.head.pos_ not in {"ADJ", "NOUN", "PROPN"} or hedge.head.dep_ in {"acomp", "attr"}


def is_break(token: Token) -> bool:
    """Tell whether a mark sets off what follows: a comma, a bracket, a dash; not the hyphen within a word."""
    return token.text in BREAKS or (token.text == "-" and token.i > 0 and bool(token.nbor(-1).whitespace_))


def is_plural(noun: Token) -> bool:
    """Tell whether a noun takes a plural verb."""
    return noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in SEVERAL or bool(noun.conjuncts)


def is_empty(pronoun: Token) -> bool:
    """Tell whether "it" stands for nothing, as in "it was not clear whether it rained"."""
    clauses = {"ccomp", "advcl", "xcomp"}
    clear = any(t.dep_ == "acomp" for t in pronoun.head.children) and any(
        t.dep_ in clauses for t in pronoun.head.subtree
    )
    return pronoun.dep_ == "expl" or (pronoun.lower_ == "it" and clear)


def even(text: str) -> str:
    """Return a text without its quotation marks if one of a pair is missing."""
    plain = text.count('"') % 2 == 0 and text.count("“") == text.count("”") and text.count("``") == text.count("''")
    return text if plain else text.replace("``", "").replace("''", "").translate(dict.fromkeys(map(ord, '"“”')))


def alone(document: Document, noun: Token | None) -> tuple[str, list[Token]] | None:
    """Return a noun with what belongs to it as words that can be read alone, or None."""
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    phrase = light(noun, _hanging(noun))
    phrase = phrase if len(phrase) <= MOST else [t for t in noun_phrase(noun) if not t.is_punct]
    if not phrase or len(phrase) > MOST or any(_points_away(t) for t in phrase):
        return None
    text = words_of(document, phrase, within=True)
    first, _, rest = text.partition(" ")
    bare = noun.tag_ == "NN" and phrase[0] == noun and len(phrase) > 1
    return (f"the {rest}" if first in {"a", "an"} else f"the {text}" if bare else text), phrase


def _hanging(noun: Token) -> frozenset[int]:
    """Return the clauses and prepositional phrases after a noun that hold a word which points away from it."""
    gone: set[int] = set()
    for token in noun.subtree:
        if token.i > noun.i and _points_away(token):
            cut = next(
                (t for t in token.ancestors if t.dep_ in {"relcl", "acl", "prep", "advcl"} and t.i > noun.i), token
            )
            gone |= {t.i for t in cut.subtree}
    return frozenset(gone)


def _points_away(token: Token) -> bool:
    """Tell whether only the sentence tells whom a word means: "his", "we", "whose"."""
    if token.tag_ == "WP$" or (token.tag_ in {"WDT", "WP"} and token.dep_ == "det"):
        return token.head.dep_ in {"nsubj", "nsubjpass"} and token.head.head.dep_ == "relcl"
    return (token.pos_ == "PRON" and token.tag_ not in {"WDT", "WP"}) or token.lower_ in words("questions", "speaker")


@lru_cache(1)
def outlets_own(document: Document) -> frozenset[int]:
    """Return the ids of the sentences in which no quotation runs on from the sentence before or into the next."""
    own: set[int] = set()
    paragraph, inside = 0, False
    for sentence, tokens in document.body():
        inside = inside and sentence.paragraph == paragraph
        paragraph = sentence.paragraph
        opened, closed = sentence.text.count("``"), sentence.text.count("''")
        marks = opened + closed if opened else sum(t.text in QUOTATION_MARKS for t in tokens)
        uneven = marks % 2 == 1
        if not inside and not uneven:
            own.add(sentence.id)
        inside = inside != uneven
    return frozenset(own)
