# `make run` opens the bot, `make test` passes every test; both set up what they need first.
# `make help` lists the rest.

VENV ?= .venv
BIN := $(VENV)/bin
# The first Python on the path that is new enough.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$name && break; done)
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

.PHONY: run test bench check lint format lock clean help

run: $(VENV)/installed  ## open the bot: on Telegram with TELEGRAM_BOT_TOKEN, else in the browser
	@exec $(BIN)/rolecall run

test: $(VENV)/installed-dev  ## pass every test (the browser tests need Chromium)
	$(BIN)/python -m pytest

bench: $(VENV)/installed-dev  ## measure everything on ROLECALL_DATA_SETS; BENCH=name measures one thing
	$(BIN)/python -m tests.benchmarks $(BENCH)

check: lint test  ## everything that CI runs

lint: $(VENV)/installed-dev  ## format, ruff, mypy, import rules, dependencies
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .

format: $(VENV)/installed-dev  ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Both files name versions and hashes for every platform and Python version, and no index or host.
# uv asks the index that pip is set up for; UV_INDEX_URL names another.
lock: $(VENV)/installed-dev  ## choose the newest allowed versions and write both lock files
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate pyproject.toml --group build -o requirements.lock >/dev/null
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock >/dev/null

clean:  ## remove the environment, not the data
	rm -rf $(VENV)

help:  ## say what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Rolecall needs Python 3.11 or newer with the venv module (on Debian and Ubuntu: apt-get install python3 python3-venv)."; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python requirements.lock pyproject.toml
	@echo "Installing Rolecall into $(VENV), which takes a minute or two the first time ..."
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	@echo "Installing the tools for tests and checks into $(VENV) ..."
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@
