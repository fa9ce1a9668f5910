"""Looks for known vulnerabilities in the locked packages, and says of how many nothing could be learned.

    python scripts/audit.py [--strict] [REQUIREMENTS]

pip-audit says "No known vulnerabilities found" and ends well even if the database knew none of the packages. Here that
is said to be no audit. A vulnerability gives exit status 1. A package that was not audited gives status 2 with
`--strict`; without it the last line alone says NOT AUDITED, so that a run without a network goes on.
"""

import argparse
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements-dev.txt"  # holds those of the program too
LOCKED = re.compile(r"^[\w.-]+==", re.MULTILINE)
SECONDS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """How many packages were looked up, the names of those that were not, and one line for each vulnerability."""

    audited: int = 0
    missed: tuple[str, ...] = ()
    found: tuple[str, ...] = ()

    def status(self, *, strict: bool) -> int:
        """Return the exit status."""
        return 1 if self.found else 2 if strict and (self.missed or not self.audited) else 0

    def __str__(self) -> str:
        """Return a line for each vulnerability, why packages were not audited, and the figures in the last line."""
        lines = [f"VULNERABLE: {line}" for line in self.found]
        if self.missed and self.audited:
            lines.append(f"The database of vulnerabilities told nothing of {', '.join(self.missed)}.")
        elif not self.audited:
            lines.append("The database of vulnerabilities could not be reached, or knows none of the packages.")
        told = f"{self.audited} packages audited, {len(self.found)} known vulnerabilities"
        lines.append(f"{told}, {len(self.missed)} packages NOT AUDITED" if self.missed or not self.audited else told)
        return "\n".join(lines)


def read(report: str, locked: tuple[str, ...]) -> Audit:
    """Return what pip-audit's JSON says of the locked packages; what it says nothing of, or no JSON, is not audited."""
    try:
        packages = [package for package in json.loads(report)["dependencies"] if "vulns" in package]
    except (ValueError, KeyError, TypeError):
        packages = []
    audited = {package["name"] for package in packages}
    found = [
        f"{package['name']} {package['version']}: {flaw['id']}, mended in {_listed(flaw['fix_versions'])}"
        for package in packages
        for flaw in package["vulns"]
    ]
    return Audit(audited=len(audited), missed=tuple(name for name in locked if name not in audited), found=tuple(found))


def _listed(versions: list[str]) -> str:
    return ", ".join(versions) or "no version yet"


def locked_in(requirements: str) -> tuple[str, ...]:
    """Return the names of the packages that a lock file holds."""
    return tuple(dict.fromkeys(name.removesuffix("==") for name in LOCKED.findall(requirements)))


def main() -> int:
    """Audit the lock file and print what was learned."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--strict", action="store_true", help="fail if a package could not be audited")
    parser.add_argument("requirements", nargs="?", type=Path, default=REQUIREMENTS, help="the lock file")
    given = parser.parse_args()
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner", "off"]
    command += ["--format", "json", "--requirement", str(given.requirements)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)  # noqa: S603
        report = done.stdout
        if not report:
            print("\n".join(done.stderr.splitlines()[-3:]), file=sys.stderr)
    except subprocess.TimeoutExpired:
        report = ""
    audit = read(report, locked_in(given.requirements.read_text("utf-8")))
    print(audit)
    return audit.status(strict=given.strict)


if __name__ == "__main__":
    sys.exit(main())
