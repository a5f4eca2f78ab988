# One door for trying, checking and building hanoiplan. `make help` lists what there is.
# Needs Python 3.11 or newer with venv, git and make; every target does its own set-up.

PY := .venv/bin/python
READY := .venv/.ready
WORDS := $(wildcard translations/*/LC_MESSAGES/hanoiplan.po)
COMPILED := $(WORDS:.po=.mo)
SOURCES := hanoiplan ui tests installer

# Compiled modules are kept: whatever starts the program would else compile all of them anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help setup demo run test lint types walls sweep kills bench printers walk pictures words format wheel installer bare lock clean

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup: $(READY) $(COMPILED) ## system packages, .venv, locked packages, compiled words

$(READY): requirements.lock pyproject.toml installer/setup.sh installer/system_packages.py
	@sh installer/setup.sh
	@touch $@

%.mo: %.po | $(READY)
	@$(PY) installer/compile_words.py

demo: setup ## the whole job in build/demo: import, check in, print, pictures
	@$(PY) -m installer.demo

run: setup ## open the program
	@.venv/bin/hanoiplan

test: lint types ## everything a change must pass: lint, types, walls, tests
	@.venv/bin/lint-imports --no-logo
	@$(PY) -m pytest -q -m "not slow" --numprocesses auto --maxprocesses 4 --dist loadfile

lint: setup
	@.venv/bin/ruff check $(SOURCES)
	@.venv/bin/ruff format --check $(SOURCES)

types: setup
	@.venv/bin/mypy

walls: setup ## who may import whom, and the habits of the house
	@.venv/bin/lint-imports --no-logo
	@$(PY) -m pytest -q -m "not slow" tests/house

sweep: setup ## the long tests that `make test` leaves out
	@$(PY) -m pytest -q -m slow

kills: setup ## fifty power cuts while scans are simulated
	@$(PY) -m pytest -q -m slow tests/journeys/test_simulate.py

bench: setup ## how fast it is, on this machine
	@$(PY) -m pytest -q -s tests/benchmarks/bench_*.py

printers: setup ## what arrives at a virtual printer (needs cups, cups-ipp-utils, dbus)
	@$(PY) -m pytest -q -s tests/benchmarks/printers/bench_printers.py

walk: setup ## the five-minute path, a badge drawn by mouse, the desk on the day; pictures in build/walk
	@mkdir -p build && $(PY) -m pytest -q tests/journeys/test_five_minutes.py tests/journeys/test_designing_a_badge.py tests/journeys/test_the_desk_on_the_day.py --basetemp=build/walk

pictures: setup ## the pictures of the README, taken anew
	@$(PY) -m installer.pictures

words: setup ## gather the words of the program into translations/
	@$(PY) -m installer.words

format: setup ## put the sources into the one format
	@.venv/bin/ruff check --fix --select I $(SOURCES)
	@.venv/bin/ruff format $(SOURCES)

wheel: setup ## the installable package in dist/
	@$(PY) -m build --wheel --no-isolation --outdir dist .

installer: setup ## the program for other computers in dist/: folder, .deb, archive for a stick
	@$(PY) installer/system_packages.py --to-build
	@$(PY) -m installer.build

bare: setup ## what `make installer` made, tried in a Debian without Python (root, debootstrap)
	@$(PY) -m pytest -q -s -m slow tests/installer/test_bare.py

lock: setup ## choose versions anew and write requirements.lock
	@sh installer/lock.sh

clean: ## remove what can be made again, except .venv
	@rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@rm -f $(COMPILED)
	@find $(SOURCES) -type d -name __pycache__ -prune -exec rm -rf {} +
