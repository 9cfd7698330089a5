# `make demo` and `make test` set up what they need. REPORTS and QUESTION choose what the demonstration reads and asks.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REPORTS ?= examples/nile/reports
QUESTION ?= Can mediators reduce tension between Egypt and Ethiopia?
OUT ?= out

.PHONY: setup demo test lint types bench clean
setup: $(VENV)/.ready

$(VENV)/.ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

demo: setup
	$(BIN)/thucydides ask "$(QUESTION)" $(REPORTS) --case $(OUT)/case --report $(OUT)/report.html

test: setup lint types
	$(BIN)/python -m pytest

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

bench: setup
	$(BIN)/python -m bench

clean:
	rm -rf $(VENV) $(OUT) .mypy_cache .ruff_cache .pytest_cache
