"""Tells whether a title and a surname mean someone who is named in full elsewhere: "Mrs. Berg" and "Anna Berg"."""

from generator.resolving.genders import sex_of
from generator.resolving.names import Name
from generator.resolving.settling import has_given_name, parts, surnames


def titled_first(persons: list[Name]) -> set[str]:
    """Return the surnames that stand with a title before anyone is named in full by them.

    News names people in full first. "President Berg" in the first sentence and "Anna Berg" without a title
    later are two people.
    """
    apart = set()
    named: set[str] = set()
    titled = {s for n in persons if parts(n) > 1 and n.trust == 3 for s in [*surnames(n), *_family_first(n)]}
    titled |= _addressed_alike(persons)
    for name in persons:
        if parts(name) > 1:
            named |= set(surnames(name))
        elif name.trust == 3 and name.text not in named | titled:
            apart.add(name.text)
    return apart


def _addressed_alike(persons: list[Name]) -> set[str]:
    """Return the surnames that "Mrs. Berg" and the only "Anna Berg" share: the form of address fits the given name."""
    full: dict[str, set[str]] = {}
    for name in persons:
        if parts(name) > 1:
            for surname in surnames(name):
                full.setdefault(surname, set()).add(name.tokens[0].lower_)
    alike = set()
    for name in persons:
        given = full.get(name.text, set())
        if (
            name.title is not None
            and len(given) == 1
            and sex_of(name.title.lower_) in {sex_of(g) for g in given} - {None}
        ):
            alike.add(name.text)
    return alike


def _family_first(name: Name) -> list[str]:
    """Return the first word of a name where it may be the family's, as in Chinese: no known given name."""
    return [] if has_given_name(name) else [name.tokens[0].text]
