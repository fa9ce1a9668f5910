"""What holds for every collection, whoever is in it."""

from hypothesis import given, settings
from hypothesis import strategies as st
from told import actor, told

from generator.collecting import collect
from generator.collecting.persons import person_name
from generator.collection import Dossier, Join
from generator.model import Actor, Briefing, Event, Proposal, Span, Statement

GIVEN = ("Anna", "Lars", "Alma", "A.", "L.", "Anna Maria", "Lars M.", "Ana")
FAMILY = ("Berg", "Holm", "al-Haddad", "O’Neill")
OTHERS = (
    "officials",
    "US officials",
    "the minister",
    "Norway",
    "Kyiv",
    "Fjord Safety Board",
    "FSB",
    "Supreme Court",
    "Anna Berg",
    "—",
    "Ü",
)
KINDS = st.sampled_from(("person", "group", "organisation", "government", "place"))
STATES = st.sampled_from((None, None, "NO", "US"))
ROLES = st.lists(st.sampled_from(("Foreign Minister", "striker", "spokeswoman", "President")), max_size=2)
FULL = st.builds(lambda given, family: f"{given} {family}", st.sampled_from(GIVEN), st.sampled_from(FAMILY))
PERSONS = st.builds(
    lambda name, country, roles: actor(name, "person", country, roles=roles),
    st.one_of(FULL, st.sampled_from((*FAMILY, "Anna", "Dr. Berg", "President Holm"))),
    STATES,
    ROLES,
)
BODIES = st.builds(
    lambda name, kind, country, aliases: actor(name, kind, country, aliases=aliases),
    st.sampled_from(OTHERS),
    KINDS,
    STATES,
    st.lists(st.sampled_from(("FSB", "board", "Berg", "NFB")), max_size=2).map(tuple),
)
CASTS = st.lists(st.one_of(PERSONS, BODIES), max_size=5, unique_by=lambda a: a.name)
DAYS = st.sampled_from((None, "2021-05-12", "2021-05-13"))
LINES = st.sampled_from(("", "Berg met Holm.\nAnna Berg said no.", "Talks between Berg and Holm."))


def article(path: str, cast: list[Actor], published: str | None, text: str) -> Briefing:
    names = tuple(a.name for a in cast)
    evidence = {"evidence": (Span(sentence=0, start=0, end=1),), "rule": "test"}
    plan = Proposal(title="Plan", by=names[:2], to=names[2:3], replies=(Statement(text="No.", **evidence),), **evidence)
    event = Event(start="2021-05-01", end="2021-05-01", as_written="then", event=" ".join(names) or "it", **evidence)
    return told(path, *cast, published=published, text=text, proposals=(plan,), timeline=(event,))


COLLECTIONS = st.lists(st.tuples(CASTS, DAYS, LINES), max_size=6).map(
    lambda told_: [article(f"seeds/{n}.txt", *one) for n, one in enumerate(told_)]
)
NAMES = st.sampled_from(("Anna Berg", "Berg", "Lars Holm", "A. Berg", "officials", "The Bergs"))
JOINS = st.lists(
    st.builds(
        lambda name, names, apart, articles: Join(
            name=name, names=tuple(names), apart=tuple(apart), articles=tuple(articles)
        ),
        NAMES,
        st.lists(NAMES, max_size=2),
        st.lists(NAMES, max_size=1),
        st.lists(st.sampled_from(("seeds/0", "1.txt", "none")), max_size=1),
    ),
    max_size=3,
    unique_by=lambda join: join.name.casefold(),
).map(tuple)


@settings(deadline=None)
@given(COLLECTIONS, JOINS)
def test_every_actor_of_every_article_leads_to_exactly_one_dossier(
    briefings: list[Briefing], joins: tuple[Join, ...]
) -> None:
    found = collect(briefings, joins)
    holding = [(s.briefing.article.path, s.finding.name, d.name) for d in found.dossiers for s in d.actors]
    listed = [(b.article.path, a.name) for b in briefings for a in b.findings.actors]
    assert sorted((path, name) for path, name, _ in holding) == sorted(listed)
    assert all(found.known_as[path, name] == dossier for path, name, dossier in holding)


@settings(deadline=None)
@given(COLLECTIONS, JOINS)
def test_no_two_dossiers_share_a_name(briefings: list[Briefing], joins: tuple[Join, ...]) -> None:
    names = [dossier.name.casefold() for dossier in collect(briefings, joins).dossiers]
    assert len(names) == len(set(names))


@settings(deadline=None)
@given(COLLECTIONS, JOINS, st.randoms(use_true_random=False))
def test_the_order_of_articles_and_entries_never_matters(
    briefings: list[Briefing], joins: tuple[Join, ...], random
) -> None:
    mixed = random.sample(briefings, len(briefings))
    one, other = collect(briefings, joins), collect(mixed, joins)
    assert (one.dossiers, one.doubts, one.known_as) == (other.dossiers, other.doubts, other.known_as)


@settings(deadline=None)
@given(COLLECTIONS)
def test_two_given_names_never_share_a_dossier(briefings: list[Briefing]) -> None:
    for dossier in collect(briefings).dossiers:
        names = [person_name(s.finding.name) for s in dossier.actors if s.finding.kind == "person"]
        given_ = {name.given[0] for name in names if name and name.given}
        full = {name for name in given_ if len(name) > 1}
        assert len(full) <= 1
        assert all(name.startswith(short) for name in full for short in given_ - full)


@settings(deadline=None)
@given(COLLECTIONS)
def test_kinds_that_differ_never_share_a_dossier_save_a_state_and_its_government(briefings: list[Briefing]) -> None:
    for dossier in collect(briefings).dossiers:
        kinds = {s.finding.kind for s in dossier.actors}
        assert len(kinds) == 1 or kinds <= {"government", "place"}


@settings(deadline=None)
@given(COLLECTIONS, JOINS, st.integers(0, 5))
def test_removing_an_article_removes_every_trace_of_it(
    briefings: list[Briefing], joins: tuple[Join, ...], number: int
) -> None:
    path = f"seeds/{number}.txt"
    rest = [b for b in briefings if b.article.path != path]
    found = collect(rest, joins)
    assert all(path != used for dossier in found.dossiers for used in paths(dossier))


def paths(dossier: Dossier) -> set[str]:
    """Return the paths of all articles that a dossier points to."""
    made = (*dossier.proposed, *dossier.addressed, *dossier.answered, *dossier.events)
    sourced = (*dossier.actors, *dossier.roles, *dossier.quotes, *dossier.quoted_about, *dossier.stances, *made)
    ties = [tie.source for companion in dossier.company for tie in companion.ties]
    shared = [briefing for companion in dossier.company for briefing in companion.briefings]
    return {s.briefing.article.path for s in (*sourced, *ties)} | {b.article.path for b in shared}


@settings(deadline=None)
@given(COLLECTIONS)
def test_a_doubt_names_dossiers_that_exist(briefings: list[Briefing]) -> None:
    found = collect(briefings)
    names = {dossier.name for dossier in found.dossiers}
    assert all(set(doubt.names) <= names and len(doubt.names) > 1 for doubt in found.doubts)
