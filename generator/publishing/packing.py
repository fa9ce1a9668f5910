"""The built site as one ZIP file, to be handed on and read without a network.

The same site gives the same bytes on each run (on one version of zlib, which compresses): names are sorted, and every
file has the same date and rights. See https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT for the format.
"""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.errors import PackingError
from generator.writing import clear_parts, whole

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that the format can say
UNIX, PLAIN_FILE = 3, 0o100644 << 16
# The page for missing addresses and the list of addresses are for web servers; from disk their links lead nowhere.
FOR_SERVERS = {"404.html", "sitemap.xml", "sitemap.xml.gz"}
# One of these holds the search index as a script, without which a browser lets no page opened from disk search.
INDEXES = ("search/search_index.js", "search.js")


def pack(site: Path, output: Path) -> int:
    """Write a ZIP of a built site, all in one folder named like the site's, and return the number of files in it.

    It is written whole or not at all. Raises PackingError if there is no site that can be read from disk, or if the
    output would lie inside it, and WritingError if the output cannot be written.
    """
    if not (site / "index.html").is_file():
        raise PackingError(site, "holds no built site", "Build it first: make site.")
    if not any((site / index).is_file() for index in INDEXES):
        raise PackingError(site, "was built without search from disk", "Keep the plugin `offline`, and build again.")
    if output.resolve().is_relative_to(site.resolve()):
        raise PackingError(output, "lies inside the site and would be packed into itself", "Name a place outside.")
    if output.is_dir():
        raise PackingError(output, "is a folder", "Name a file.")
    files = list(_files(site))
    clear_parts(output.parent)
    with whole(output) as file, ZipFile(file, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name in files:
            archive.writestr(_entry(f"{site.resolve().name}/{name}"), _read(site / name))
    return len(files)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        problem = f"cannot be read ({error.strerror or error})"
        raise PackingError(path, problem, "Build the site again, then pack it.") from error


def _files(site: Path) -> Iterator[str]:
    """Yield the paths of what a reader needs, in order; hidden files and links to elsewhere are left out."""
    for path in sorted(site.rglob("*"), key=lambda p: p.relative_to(site).as_posix()):
        name = path.relative_to(site).as_posix()
        hidden = any(part.startswith(".") for part in name.split("/"))
        if name not in FOR_SERVERS and not hidden and not path.is_symlink() and path.is_file():
            yield name


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, EARLIEST)
    entry.create_system, entry.external_attr, entry.compress_type = UNIX, PLAIN_FILE, ZIP_DEFLATED
    return entry
