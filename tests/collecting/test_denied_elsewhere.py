"""Denials in one article of what another one tells, and the many that are of something else."""

import pytest
from collecting.compared import found, sides

DENIED = {
    "a charge": (
        "Sudmark accused Norland of shelling the town of Kesh.",
        "Norland denied shelling the town of Kesh.",
        ["shelling the town of Kesh", "shelling the town of Kesh"],
    ),
    "what is said, and denied with that": (
        "Berg said Norland had sent tanks to Kesh.",
        "Norland denied that it had sent tanks to Kesh.",
        ["Norland had sent tanks to Kesh", "it had sent tanks to Kesh"],
    ),
    "there are none": (
        "Norland soldiers are operating in eastern Sudmark, NATO said.",
        "“There are no Norland soldiers in eastern Sudmark,” Anna Berg said.",
        ["Norland soldiers are operating in eastern Sudmark", "There are no Norland soldiers in eastern Sudmark"],
    ),
    "claims that are rejected": (
        "Sudmark says Norland supplied the rebels in Kesh with weapons.",
        "Norland rejected claims that it had supplied the rebels in Kesh with weapons.",
        ["Norland supplied the rebels in Kesh with weapons", "it had supplied the rebels in Kesh with weapons"],
    ),
    "said not to be so": (
        "The union said the ministry had signed the agreement.",
        "Anna Berg said the ministry had not signed the agreement.",
        ["the ministry had signed the agreement", "the ministry had not signed the agreement"],
    ),
    "a payment": (
        "The bank had paid the fine on Friday, the minister said.",
        "The bank did not pay the fine on Friday, the regulator said.",
        ["The bank had paid the fine on Friday", "The bank did not pay the fine on Friday"],
    ),
}


@pytest.mark.parametrize("case", DENIED, ids=str)
def test_a_denial_meets_the_claim_of_another_article(case: str) -> None:
    one, other, expected = DENIED[case]
    (contradiction,) = found(one, other)
    assert contradiction.kind == "claim"
    assert [says for _, says in sides(contradiction)] == expected
    assert contradiction.sides[1].finding.status == "denied"


MISSED = {
    "another place": (
        "Berg said Norland had sent tanks to Kesh.",
        "Norland denied that it had sent tanks to Lorvik.",
    ),
    "another doer": (
        "Berg said Norland had sent tanks to Kesh.",
        "Holm denied that Sudmark had sent tanks to Kesh.",
    ),
    "another deed": (
        "Berg said Norland had sent tanks to Kesh.",
        "Norland denied that it had sold tanks to Kesh.",
    ),
    "another day": (
        "Berg said that Norland had shelled the town of Kesh on Monday.",
        "Norland denied that it had shelled the town of Kesh on Friday.",
    ),
    "the same claimant": (
        "Norland said that it had sent tanks to Kesh.",
        "Norland denied that it had sent tanks to Kesh.",
    ),
    "what is to come": (
        "Berg said Norland will send tanks to Kesh.",
        "Norland denied that it had sent tanks to Kesh.",
    ),
    "what is only possible": (
        "Berg said Norland might send tanks to Kesh.",
        "Norland denied that it sent tanks to Kesh.",
    ),
    "a condition": (
        "Berg said talks would fail if Norland sent tanks to Kesh.",
        "Norland denied that it sent tanks to Kesh.",
    ),
    "two denials": (
        "Holm said that Norland had not sent tanks to Kesh.",
        "Norland denied that it had sent tanks to Kesh.",
    ),
    "no denial": (
        "Berg said Norland had sent tanks to Kesh.",
        "Norland declined to deny that it had sent tanks to Kesh.",
    ),
    "none of them elsewhere": (
        "Norland soldiers are operating in eastern Sudmark, NATO said.",
        "There are no Norland soldiers in Lorvik, Anna Berg said.",
    ),
    "few shared words": (
        "The union said that talks had ended.",
        "The minister said that the strike had not ended.",
    ),
}


@pytest.mark.parametrize("case", MISSED, ids=str)
def test_a_denial_of_something_else_is_no_contradiction(case: str) -> None:
    assert found(*MISSED[case]) == ()


def test_a_denial_weeks_later_is_not_set_against_the_claim() -> None:
    texts = "Berg said Norland had sent tanks to Kesh.", "Norland denied that it had sent tanks to Kesh."
    assert len(found(*texts, days=("2014-03-25", "2014-03-30"))) == 1
    assert found(*texts, days=("2014-02-01", "2014-03-30")) == ()


def test_one_denial_of_what_two_articles_tell_is_one_contradiction() -> None:
    (contradiction,) = found(
        "Berg said Norland had sent tanks to Kesh.",
        "Norland had sent tanks to Kesh, the monitors said.",
        "Norland denied that it had sent tanks to Kesh.",
    )
    assert next(side.finding.by for side in contradiction.sides) == "Berg"
    assert len(contradiction.sides) == 3
