"""What a dossier holds of its actor, from all articles."""

from typing import Any

from told import actor, found_in, span, told

from generator.collecting import collect
from generator.collection import Dossier
from generator.model import Briefing, Dispute, Event, Position, Proposal, Quote, Statement


def dossier(name: str, *briefings: Briefing) -> Dossier:
    return next(d for d in collect(briefings).dossiers if d.name == name)


def at(text: str, words: str, sentence: int = 1) -> dict[str, Any]:
    line = text.strip().splitlines()[sentence - 1].strip()
    return {"evidence": (span(line, words, sentence),), "rule": "test"}


def whole(text: str, sentence: int) -> dict[str, Any]:
    return at(text, text.strip().splitlines()[sentence - 1].strip(), sentence)


def test_roles_are_those_of_all_articles_as_stated_oldest_first() -> None:
    new = told("new.txt", actor("Anna Berg", roles=["Prime Minister"]), published="2021-06-01")
    old = told("old.txt", actor("Anna Berg", roles=["Foreign Minister", "party leader"]), published="2021-05-01")
    roles = dossier("Anna Berg", new, old).roles
    assert [role.finding.text for role in roles] == ["Foreign Minister", "party leader", "Prime Minister"]
    assert [role.briefing.article.path for role in roles] == ["old.txt", "old.txt", "new.txt"]


def test_other_names_are_listed_most_used_first_and_once_whatever_their_capitals() -> None:
    one = told("1.txt", actor("Anna Berg", aliases=("Berg", "the minister")))
    other = told("2.txt", actor("Anna M. Berg", aliases=("Berg", "The Minister")))
    another = told("3.txt", actor("Anna Berg", aliases=("Berg",)))
    assert dossier("Anna Berg", one, other, another).names == ("Berg", "Anna M. Berg", "The Minister")


def test_quotes_by_and_about_are_told_apart() -> None:
    text = "“Holm has lost his way,” Berg said."
    quote = Quote(text="Holm has lost his way,", by="Anna Berg", **at(text, "Holm has lost his way,"))
    briefing = told(
        "1.txt", found_in(text, "Anna Berg", "Berg"), found_in(text, "Lars Holm", "Holm"), text=text, quotes=(quote,)
    )
    assert [q.finding for q in dossier("Anna Berg", briefing).quotes] == [quote]
    assert [q.finding for q in dossier("Lars Holm", briefing).quoted_about] == [quote]
    assert dossier("Anna Berg", briefing).quoted_about == ()


def test_a_quote_is_about_who_is_called_something_in_it() -> None:
    text = "Berg called Holm a “gambler”."
    quote = Quote(text="gambler", by="Anna Berg", **at(text, "gambler"))
    actors = (found_in(text, "Anna Berg", "Berg"), found_in(text, "Lars Holm", "Holm"))
    assert dossier("Lars Holm", told("1.txt", *actors, text=text, quotes=(quote,))).quoted_about


def test_a_quote_is_not_about_who_only_hears_it_or_about_a_state_where_it_plays() -> None:
    text = "Berg told Holm “there is peace in northern Norway”."
    quote = Quote(
        text="there is peace in northern Norway",
        by="Anna Berg",
        to="Lars Holm",
        **at(text, "there is peace in northern Norway"),
    )
    actors = (
        found_in(text, "Anna Berg", "Berg"),
        found_in(text, "Lars Holm", "Holm"),
        found_in(text, "Norway", kind="government", country="NO"),
    )
    briefing = told("1.txt", *actors, text=text, quotes=(quote,))
    assert dossier("Lars Holm", briefing).quoted_about == ()
    assert dossier("Norway", briefing).quoted_about == ()


def test_positions_stand_in_time_order() -> None:
    def claim(path: str, published: str, says: str) -> Briefing:
        position = Position(by="Anna Berg", says=says, **whole("Berg said so.", 1))
        dispute = Dispute(kind="figure", about="boats", positions=(position,), **whole("Berg said so.", 1))
        return told(path, actor("Anna Berg"), published=published, text="Berg said so.", disputes=(dispute,))

    found = dossier("Anna Berg", claim("a.txt", "2021-06-01", "300"), claim("b.txt", "2021-05-01", "200"))
    assert [stance.position.says for stance in found.stances] == ["200", "300"]


REPLY = """
    Berg offered a plan for the strait.
    Holm rejected the plan.
    """


def proposal(text: str, reply: str, rule: str = "proposal.reply", **more: Any) -> Proposal:
    statement = Statement(text=reply, **{**whole(text, 2), "rule": rule})
    return Proposal(title="Plan for the strait", by=("Anna Berg",), replies=(statement,), **more, **whole(text, 1))


def offered(text: str, **more: Any) -> Briefing:
    actors = (
        found_in(text, "Anna Berg", "Berg"),
        found_in(text, "Lars Holm", "Holm"),
        found_in(text, "Carl Dahl", "Dahl"),
    )
    told_ = proposal(text, text.strip().splitlines()[1].strip(), **more)
    return told("1.txt", *actors, text=text, proposals=(told_,))


def test_a_proposal_is_made_received_and_answered() -> None:
    briefing = offered(REPLY, to=("Lars Holm",))
    assert [p.finding.title for p in dossier("Anna Berg", briefing).proposed] == ["Plan for the strait"]
    assert [p.finding.title for p in dossier("Lars Holm", briefing).addressed] == ["Plan for the strait"]
    assert [r.statement.text for r in dossier("Lars Holm", briefing).answered] == ["Holm rejected the plan."]
    assert dossier("Anna Berg", briefing).answered == ()


def test_who_answers_is_named_next_before_the_verb_of_the_reply() -> None:
    briefing = offered("Berg offered a plan.\nDahl said that Holm had rejected Berg's plan.")
    assert dossier("Lars Holm", briefing).answered
    assert not dossier("Carl Dahl", briefing).answered


def test_who_answers_may_stand_behind_by() -> None:
    assert dossier("Lars Holm", offered("Berg offered a plan.\nThe plan was rejected by Holm.")).answered


def test_a_state_in_which_somebody_answers_does_not_answer() -> None:
    text = "Berg offered a plan.\nRebels in northern Norland rejected the plan."
    actors = found_in(text, "Anna Berg", "Berg"), found_in(text, "Norland", kind="government"), found_in(text, "Rebels")
    made = proposal(text, text.splitlines()[1])
    briefing = told("1.txt", *actors, text=text, proposals=(made,))
    assert dossier("Rebels", briefing).answered
    assert not dossier("Norland", briefing).answered


def test_a_state_that_answers_by_itself_is_named() -> None:
    text = "Berg offered a plan.\nNorland rejected the plan."
    actors = found_in(text, "Anna Berg", "Berg"), found_in(text, "Norland", kind="government")
    briefing = told("1.txt", *actors, text=text, proposals=(proposal(text, text.splitlines()[1]),))
    assert dossier("Norland", briefing).answered


def test_to_have_given_no_answer_yet_is_no_answer() -> None:
    briefing = offered("Berg offered a plan.\nHolm has not answered.", rule="proposal.no-reply")
    assert not dossier("Lars Holm", briefing).answered


def dated(text: str, event: str, *actors: Any) -> Briefing:
    found = Event(start="2021-05-11", end="2021-05-11", as_written="on Tuesday", event=event, **at(text, "on Tuesday"))
    return told("1.txt", *actors, text=text, timeline=(found,))


def test_a_dated_event_is_of_those_whom_its_words_name() -> None:
    text = "Berg met Holm on Tuesday, Dahl said."
    actors = [
        found_in(text, f"{given} {name}", name)
        for given, name in (("Anna", "Berg"), ("Lars", "Holm"), ("Carl", "Dahl"))
    ]
    briefing = dated(text, "Berg met Holm", *actors)
    assert dossier("Anna Berg", briefing).events
    assert dossier("Lars Holm", briefing).events
    assert not dossier("Carl Dahl", briefing).events


def test_a_dated_event_names_nobody_by_a_part_of_a_name_or_a_title() -> None:
    text = "Norway's envoy and the US President met in Bergen on Tuesday; Norway, the US and Berg were silent."
    actors = [
        found_in(text, "Norway", kind="government", country="NO"),
        found_in(text, "Norway's envoy"),
        found_in(text, "US", kind="government", country="US"),
        found_in(text, "Anna Berg", "Berg"),
        actor("Carl Dahl", roles=["US President"]),
    ]
    briefing = dated(text, "Norway's envoy and the US President met in Bergen", *actors)
    assert dossier("Norway's envoy", briefing).events
    assert not any(dossier(name, briefing).events for name in ("Norway", "US", "Anna Berg"))


def test_a_finding_that_names_two_names_of_one_actor_stands_once() -> None:
    text = "Kyiv and Ukraine agreed."
    actors = (actor("Kyiv", "government", "UA"), actor("Ukraine", "government", "UA"))
    deal = Proposal(title="Deal", by=("Kyiv", "Ukraine"), state="agreed", **whole(text, 1))
    assert len(dossier("Ukraine", told("1.txt", *actors, text=text, proposals=(deal,))).proposed) == 1
