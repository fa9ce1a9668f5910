"""What the program is made of: locked packages whose code does not run at install, and no pickle that is not locked."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import babel
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from figures import Count

ROOT = Path(__file__).parent.parent
LOCKS = [ROOT / "requirements.txt", ROOT / "requirements-dev.txt"]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", "")
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
ENTRY = re.compile(
    r"^([\w.-]+)==([\w.!+]+)( ; [^\\]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)
COMMENT = re.compile(r"^ *#.*\n", re.MULTILINE)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_file_holds_packages_with_hashes_and_nothing_else(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert len(ENTRY.findall(text)) > 50
    assert COMMENT.sub("", ENTRY.sub("", text)).strip() == ""


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_file_names_no_place_that_packages_were_taken_from(lock: Path) -> None:
    assert re.findall(r".*(?://|file:|index-url|find-links|\.(?:com|net|org|io)\b).*", lock.read_text("utf-8")) == []


def test_packages_are_installed_as_locked_wheels_only() -> None:
    installs = re.findall(r"pip.*install.*|\$\(PIP\) install.*", MAKEFILE)
    locked = [line for line in installs if "--require-hashes" in line and "--only-binary :all:" in line]
    (own,) = set(installs) - set(locked)
    assert len(locked) == 2
    assert own.split()[2:] == ["--no-deps", "--no-build-isolation", "--editable", "."]


def test_nothing_of_ours_runs_at_install() -> None:
    assert SETTINGS["build-system"]["build-backend"] == "setuptools.build_meta"
    assert "backend-path" not in SETTINGS["build-system"]
    assert set(SETTINGS["tool"]["setuptools"]) == {"packages", "package-data"}
    assert [name for name in ("setup.py", "setup.cfg", "MANIFEST.in") if (ROOT / name).exists()] == []


def test_the_rules_for_safe_code_are_on_and_have_few_exceptions() -> None:
    lint = SETTINGS["tool"]["ruff"]["lint"]
    off = [
        *lint["ignore"],
        *(rule for key, rules in lint["per-file-ignores"].items() if "tests" not in key for rule in rules),
    ]
    assert "S" in lint["select"]
    assert [rule for rule in off if rule.startswith("S") and rule[1:2].isdigit()] == []
    code = [path for folder in ("generator", "scripts") for path in sorted((ROOT / folder).rglob("*.py"))]
    excepted = {(path.stem, rule) for path in code for rule in re.findall(r"noqa: (S\d+)", path.read_text("utf-8"))}
    # A command without a shell; an environment of templates that escapes by itself; the audit's own command.
    assert excepted == {("confining", "S603"), ("templating", "S701"), ("audit", "S603")}


LOCK = "jinja2==3.1.6 \\\n    --hash=sha256:0\nmarkdown==3.10 \\\n    --hash=sha256:0\n"
# As pip-audit 2.10 prints them, shortened.
SAMPLES = {
    "clean": [
        {"name": "jinja2", "version": "3.1.6", "vulns": []},
        {"name": "markdown", "version": "3.10", "vulns": []},
    ],
    "unknown": [
        {"name": name, "skip_reason": f"Dependency not found on PyPI and could not be audited: {name} (1.0)"}
        for name in ("jinja2", "markdown")
    ],
    "partly": [
        {"name": "jinja2", "version": "3.1.6", "vulns": []},
        {"name": "markdown", "skip_reason": "Dependency not found on PyPI and could not be audited: markdown (3.10)"},
    ],
    "vulnerable": [
        {
            "name": "jinja2",
            "version": "2.4.1",
            "vulns": [
                {
                    "id": "PYSEC-2019-217",
                    "fix_versions": ["2.10.1"],
                    "aliases": ["CVE-2019-10906"],
                    "description": "...",
                },
                {"id": "PYSEC-2014-8", "fix_versions": [], "aliases": [], "description": "..."},
            ],
        },
        {"name": "markdown", "skip_reason": "Dependency not found on PyPI and could not be audited: markdown (3.10)"},
    ],
}


def audit(folder: Path, said: str, status: int, *options: str) -> tuple[int, list[str]]:
    """Run the real script with a stand-in for pip-audit; return its exit status and what it printed."""
    (folder / "pip_audit.py").write_text(f"import sys\nsys.stdout.write({said!r})\nsys.exit({status})\n", "utf-8")
    (folder / "lock.txt").write_text(LOCK, "utf-8")
    command = [sys.executable, ROOT / "scripts" / "audit.py", *options, folder / "lock.txt"]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(folder)}, capture_output=True, text=True, timeout=60
    )
    return done.returncode, done.stdout.splitlines()


@pytest.mark.parametrize(
    ("sample", "last", "status", "strict"),
    [
        ("clean", "2 packages audited, 0 known vulnerabilities", 0, 0),
        ("unknown", "0 packages audited, 0 known vulnerabilities, 2 packages NOT AUDITED", 0, 2),
        ("partly", "1 packages audited, 0 known vulnerabilities, 1 packages NOT AUDITED", 0, 2),
        ("vulnerable", "1 packages audited, 2 known vulnerabilities, 1 packages NOT AUDITED", 1, 1),
    ],
)
def test_an_audit_fails_for_a_vulnerability_and_never_passes_in_silence(
    tmp_path: Path, sample: str, last: str, status: int, strict: int
) -> None:
    said = json.dumps({"dependencies": SAMPLES[sample], "fixes": []})
    for options, expected in ((), status), (("--strict",), strict):
        code, lines = audit(tmp_path, said, int(sample == "vulnerable"), *options)
        assert (code, lines[-1]) == (expected, last)
    named = [line for line in lines if line.startswith("VULNERABLE")]
    assert named == (
        [
            "VULNERABLE: jinja2 2.4.1: PYSEC-2019-217, mended in 2.10.1",
            "VULNERABLE: jinja2 2.4.1: PYSEC-2014-8, mended in no version yet",
        ]
        if sample == "vulnerable"
        else []
    )


@pytest.mark.parametrize("said", ["", "ERROR:pip_audit._cli:no route to host", "[]", "{}", '{"dependencies": null}'])
def test_an_audit_that_ends_without_a_report_has_audited_nothing(tmp_path: Path, said: str) -> None:
    assert audit(tmp_path, said, 1) == (0, [
        "The database of vulnerabilities could not be reached, or knows none of the packages.",
        "0 packages audited, 0 known vulnerabilities, 2 packages NOT AUDITED",
    ])  # fmt: skip
    assert audit(tmp_path, said, 1, "--strict")[0] == 2


def test_the_audit_is_the_last_thing_that_a_run_says() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines[-1] == "make audit"
    assert "make audit AUDIT=--strict" in (ROOT / ".github" / "workflows" / "audit.yml").read_text("utf-8")


@pytest.fixture(scope="module")
def bills(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Return the list of packages, written twice by the command of the Makefile."""
    (line,) = re.findall(r"\$\(BIN\)/cyclonedx-py (.*)", MAKEFILE)
    folder = tmp_path_factory.mktemp("bills")
    command = [
        Path(sys.executable).with_name("cyclonedx-py"),
        *line.replace("sbom.json", str(folder / "sbom.json")).split(),
    ]
    written = []
    for seed in "12":
        quiet = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
        variables = {**quiet, "PYTHONHASHSEED": seed, "PIP_INDEX_URL": "https://mirror.example/simple"}
        done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        written.append((folder / "sbom.json").read_bytes())
    return written


def test_the_list_of_packages_is_valid_and_the_same_each_time(bills: list[bytes]) -> None:
    first, second = bills
    assert first == second
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(first.decode()) is None
    bill = json.loads(first)
    assert {"serialNumber"}.isdisjoint(bill)
    assert "timestamp" not in bill["metadata"]
    assert b"mirror.example" not in first


def test_the_list_of_packages_is_that_of_the_lock_file_with_its_hashes(bills: list[bytes]) -> None:
    def hashes(component: dict[str, Any]) -> set[str]:
        return {digest["content"] for place in component["externalReferences"] for digest in place["hashes"]}

    listed = [(c["name"], c["version"], hashes(c)) for c in json.loads(bills[0])["components"]]
    locked = [
        (name, version, set(re.findall(r"sha256:(\w+)", digests)))
        for name, version, _, digests in ENTRY.findall(LOCKS[0].read_text("utf-8"))
    ]
    assert sorted(listed) == sorted(locked)


GERMAN = "Die Minister haben sich am Dienstag in der Hauptstadt getroffen und über die Quoten gesprochen. "
ENGLISH = "Foreign Minister Anna Berg met her Danish counterpart Lars Holm in Oslo on Tuesday to discuss quotas. "
SEEDS = {
    "german.txt": f"Treffen in der Hauptstadt\n\n{GERMAN * 3}\n",
    "english.txt": f"Ministers meet in Oslo\n\n{ENGLISH * 2}Berg said that 300 boats had crossed the line.\n",
    "page.html": f"<html><title>Talks</title><body><article><h1>Talks</h1><p>{ENGLISH * 4}</p></article></body></html>",
    "note.md": f"---\ntitle: Talks in Oslo\ndate: 2021-05-12\n---\n\n{ENGLISH}\n",
}


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """Build a project of each kind of seed in processes that are watched; return what they did."""
    folder = tmp_path_factory.mktemp("watched")
    shutil.copytree(ROOT / "templates", folder / "templates")
    (folder / "seeds").mkdir()
    for name, text in SEEDS.items():
        (folder / "seeds" / name).write_text(text, "utf-8")
    command = [sys.executable, ROOT / "tests" / "watch.py", folder]
    variables = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=300)
    briefings, *lines = done.stdout.splitlines()
    assert (done.returncode, briefings) == (0, "4"), done.stdout + done.stderr
    return [line.split("\t") for line in lines]


def test_only_tables_of_a_locked_package_are_unpickled(watched: list[list[str]]) -> None:
    """The language pipeline holds no pickle; what is known of locales is one, in the wheel of Babel."""
    tables = Path(babel.__file__).parent
    unpickled = [Path(name) for kind, name in watched if kind == "unpickled"]
    others = [path for path in unpickled if not (path.is_relative_to(tables) and path.suffix == ".dat")]
    assert unpickled
    assert others == []
    assert {name.partition(".")[0] for kind, name in watched if kind == "class"} <= {"babel", "decimal", "datetime"}
    assert [name for kind, name in watched if kind.startswith("marshal")] == []


def test_a_build_asks_no_network_and_starts_nothing_but_its_reader(watched: list[list[str]], count: Count) -> None:
    asked = [words for words in watched if words[0].startswith(("socket", "os."))]
    count("requests that left", len(asked))
    assert asked == []
    assert {name for kind, name in watched if kind == "started"} <= {sys.executable}


def test_an_unpickling_is_noticed(tmp_path: Path) -> None:
    code = "from watch import START; exec(START.format(pipe='told')); import pickle; pickle.loads(pickle.dumps({}))"
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=variables, check=True, timeout=60)
    assert (tmp_path / "told").read_text("utf-8") == "unpickled\tno file\n"
