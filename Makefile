# make site   sets everything up, generates the briefings and builds site/
# make test   sets everything up and runs the tests
# make serve  previews the site and refreshes it when a seed or a template is saved
# make lint   checks style, types and the direction of imports
# make evaluate   scores the briefings of tests/gold against answers made by hand; fails below tests/floors/own.json
# make publish-check   builds the site for an address under a sub-path, serves it there and tries it in a browser
# make fuzz   tries broken files and hostile text for MINUTES (10 if not said), and saves what fails in fuzz-failures/
# make audit  looks for known vulnerabilities in the locked packages, and says of how many nothing could be learned
# make sbom   writes the list of all packages that the program runs with, sbom.json, in the form CycloneDX
# make pack   puts the built site into one file, site.zip, to be read without a network
# make lock   pins the newest allowed versions of all dependencies by hash

PYTHON ?= python3
# How many processes share the tests: as many as there are cores.
PROCESSES ?= auto
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" pyproject.toml

# The theme would tell every reader of a build's output about another project.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test lint evaluate publish-check fuzz audit sbom pack lock clean

site: $(VENV)/site.stamp
	$(BIN)/mkdocs build --strict
	@echo "Open site/index.html in a browser."

serve: $(VENV)/site.stamp
	$(BIN)/mkdocs serve

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest --numprocesses $(PROCESSES) --dist worksteal

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

evaluate: $(VENV)/site.stamp
	$(BIN)/python -m generator evaluate tests/gold --floors tests/floors/own.json

# With CI set, a missing browser is a failure and not a reason to pass.
publish-check: $(VENV)/dev.stamp
	CI=true $(BIN)/python -m pytest -m subpath tests/site

MINUTES ?= 10
fuzz: $(VENV)/dev.stamp
	$(BIN)/python tests/hostile/fuzz.py --minutes $(MINUTES)

audit: $(VENV)/dev.stamp
	$(BIN)/python scripts/audit.py $(AUDIT)

# Of the lock file and without a time or a random number, so that the same packages give the same file.
sbom: $(VENV)/dev.stamp
	$(BIN)/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml --spec-version 1.6 \
		--output-reproducible --validate --output-file sbom.json

pack: site
	$(BIN)/python -m generator pack

lock:
	$(LOCK) --upgrade --output-file requirements.txt
	$(LOCK) --extra dev --constraint requirements.txt --output-file requirements-dev.txt

clean:
	rm -rf site .cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

# Wheels alone, since a source would run its own code when it is installed. What is installed must be what is locked.
$(VENV)/site.stamp: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) install --only-binary :all: --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/site.stamp
	$(PIP) install --only-binary :all: --require-hashes -r requirements-dev.txt
	@touch $@
