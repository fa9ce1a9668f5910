"""Rules note where they declined, while someone listens and never otherwise."""

from articles import PIPELINE, article_of

from generator.language import parse
from generator.tracing import Declined, declined, listening


def test_a_note_holds_the_sentence_and_the_word_at_which_a_rule_declined() -> None:
    document = parse(article_of("Veldt spoke.\n\nNorra did not deny it."), PIPELINE)
    deny = next(t for t in document.tokens(2) if t.text == "deny")
    with listening() as notes:
        declined("dispute.denied", deny, "the verb is negated")
    declined("dispute.denied", deny, "nobody listens any more")
    assert notes == [Declined(sentence=2, rule="dispute.denied", word="deny", why="the verb is negated")]


def test_who_listens_inside_hears_only_what_is_said_inside() -> None:
    token = parse(article_of("Veldt spoke."), PIPELINE).tokens(1)[0]
    with listening() as outer:
        with listening() as inner:
            declined("inner", token, "")
        declined("outer", token, "")
    assert [[note.rule for note in notes] for notes in (outer, inner)] == [["outer"], ["inner"]]
