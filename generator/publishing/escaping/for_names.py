"""Names of files: a portable slug for any seed and any actor, distinct where the names are."""

import hashlib
from functools import lru_cache
from pathlib import PurePosixPath

from slugify import slugify

from generator.publishing.escaping.for_markdown import KEPT

RESERVED = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin",
        "conout",
        "index",
        "readme",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
    }
)
SLUG_LENGTH = 60


@lru_cache(KEPT)
def slug(name: str) -> str:
    """Return the name of a seed's page: its path inside the folder of seeds as a portable file name without suffix.

    It depends on this one name alone, so no other seed can change it. A text file that is named like a page already
    keeps its name ("summit-in-oslo.txt"); any other gets a few digits of its hash, since many names may read alike:
    "Summit in Oslo.html" becomes "summit-in-oslo_0f1e2d3c". No name can forge that, as plain slugs hold no underscore.
    """
    plain = slugify(name.removesuffix(PurePosixPath(name).suffix), max_length=SLUG_LENGTH, word_boundary=True)
    return plain if name == f"{plain}.txt" and plain not in RESERVED else _hashed(plain or "seed", name)


@lru_cache(KEPT)
def name_slug(name: str) -> str:
    """Return the name of a dossier's page, by the actor's name alone: "john-kerry", "o-neill_0f1e2d3c"."""
    plain = slugify(name, max_length=SLUG_LENGTH, word_boundary=True)
    same = plain.replace("-", " ") == name.casefold() and plain not in RESERVED
    return plain if same else _hashed(plain or "actor", name.casefold())


def _hashed(plain: str, name: str) -> str:
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{plain}_{digest[:8]}"
