# Every command of the project. Each sets up what it needs; nothing is asked.
#   make run      the portal and its API on http://127.0.0.1:8000 (PORT=... for another)
#   make portal   the portal as files, in build/portal (both: AUDIENCE=public, AS_OF=2026-11-21)
#   make test     every test            make check    lint, types, directions, contract, content
#   make bench    speed and size        make clean    remove what can be made again
#   make reset    remove the database (asks)

PYTHON ?= python3
PORT ?= 8000
AUDIENCE ?= $(or $(STEPLADDER_AUDIENCE),staff)
AS_OF ?=
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run portal test check format bench clean reset lock
.DEFAULT_GOAL := run

# One mark for each set of locked packages that has been installed. Their bytecode is left to whatever imports them:
# most is never imported, and to compile all of it takes as long as to install it.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Stepladder needs Python 3.11 or newer; name one with PYTHON=python3.12" >&2; exit 3; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: requirements/build.txt requirements/run.txt pyproject.toml | $(VENV)/.made
	@echo "Setting up" >&2
	@$(BIN)/python -m pip install --quiet --no-compile --require-hashes --requirement requirements/build.txt --requirement requirements/run.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@$(BIN)/python -m pip install --quiet --no-compile --require-hashes --requirement requirements/dev.txt
	@touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.dev
	@$(BIN)/python -m pip install --quiet --no-compile --require-hashes --requirement requirements/bench.txt
	@touch $@

run: $(VENV)/.run
	@$(BIN)/python scripts/run.py --port $(PORT) --audience $(AUDIENCE) $(if $(AS_OF),--as-of $(AS_OF))

portal: $(VENV)/.run
	@$(BIN)/stepladder build --content content --audience $(AUDIENCE) $(if $(AS_OF),--as-of $(AS_OF)) --out build/portal

test: $(VENV)/.dev
	@$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile --no-loadscope-reorder $(ARGS)

check: $(VENV)/.dev
	@$(BIN)/python scripts/check.py

format: $(VENV)/.dev
	@$(BIN)/ruff check --fix --quiet .
	@$(BIN)/ruff format --quiet .

bench: $(VENV)/.bench
	@$(BIN)/python scripts/bench.py $(ARGS)

clean:
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache $(VENV) tests/node/node_modules
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

reset:
	@printf 'This removes the database var/stepladder.db with everything written in it. Type yes to go on: ' && read answer && [ "$$answer" = yes ] && rm -f var/stepladder.db var/stepladder.db-wal var/stepladder.db-shm && echo Removed. || { echo Left alone.; exit 1; }

# Needs uv. Locks without naming where packages come from.
lock:
	@uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --python-version 3.11 --upgrade pyproject.toml --output-file requirements/run.txt
	@uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --python-version 3.11 --extra dev --constraint requirements/run.txt pyproject.toml --output-file requirements/dev.txt
	@uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --python-version 3.11 --extra dev --extra bench --constraint requirements/dev.txt pyproject.toml --output-file requirements/bench.txt
	@uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --python-version 3.11 --constraint requirements/dev.txt requirements/build.in --output-file requirements/build.txt
	@uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate --python-version 3.11 --upgrade requirements/codegen.in --output-file requirements/codegen.txt
