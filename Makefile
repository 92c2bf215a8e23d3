# make run: open the program · make test: all tests · make check: style, types, floors · make help: the rest
VENV := .venv
PY := $(VENV)/bin/python
UV ?= uv
# Tests run in this many processes at once: many wait for a terminal or a server, so more than there are cores.
JOBS ?= 4
# Name another Python with: make run PYTHON=python3.12
PYTHON ?=

.PHONY: help run test check faults pictures bench lock clean

help:
	@echo "make run       open the program (on a new machine: on the demo)"
	@echo "make test      run all tests but the long fault trials"
	@echo "make check     ruff, mypy, the laws of the house (contracts and tests/test_laws.py)"
	@echo "make faults    run the fault trials in full (minutes)"
	@echo "make pictures  make the pictures of every place, and the list of its keys, again"
	@echo "make bench     measure"
	@echo "make lock      resolve the lock files again (needs uv)"
	@echo "make clean     remove the environment and all caches"

run: $(VENV)/.okr-run
	@$(PY) -m tui --or-demo

test: $(VENV)/.okr-dev
	$(PY) -m pytest -n $(JOBS) --dist worksteal

check: $(VENV)/.okr-dev
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(PY) -m pytest -q tests/test_laws.py tests/test_light_records.py

faults: $(VENV)/.okr-dev
	$(PY) -m pytest -n $(JOBS) --dist worksteal -m faults

pictures: $(VENV)/.okr-dev
	$(PY) docs/pictures.py
	$(PY) docs/keys.py

bench: $(VENV)/.okr-dev
	$(PY) -m benchmarks

# A stamp says which lock file the environment last followed; it is written only when all went well.
$(VENV)/.okr-run: requirements.lock
	@$(ensure_environment)
	@$(call install,requirements.lock)
	@touch $@

# The development lock holds the other one's pins too, so one install serves both.
$(VENV)/.okr-dev: requirements-dev.lock requirements.lock
	@$(ensure_environment)
	@$(call install,requirements-dev.lock)
	@touch $@ $(VENV)/.okr-run

# Keeps a working environment; replaces one whose Python has gone, is too old, or has no pip.
define ensure_environment
if ! $(PY) -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	chosen=; bare=; \
	for name in $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python3.14); do \
		"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
		if "$$name" -c 'import ensurepip, venv' >/dev/null 2>&1; then chosen=$$name; break; fi; \
		bare=$$name; \
	done; \
	if [ -z "$$chosen" ] && [ -n "$$bare" ]; then \
		echo "$$bare cannot make an environment because its ensurepip is missing: install it" \
			"(on Debian and Ubuntu the package python3-venv), then run make again." >&2; exit 1; \
	elif [ -z "$$chosen" ]; then \
		echo "okr needs Python 3.11 or newer and found none:" \
			"install one, or name it with make PYTHON=/path/to/python3." >&2; exit 1; \
	fi; \
	echo "Making $(VENV) with $$chosen ..."; \
	rm -rf $(VENV); \
	"$$chosen" -m venv $(VENV) || { \
		echo "$$chosen could not make $(VENV): see the lines above." >&2; exit 1; }; \
fi
endef

define install
echo "Installing what $(1) names ..."; \
$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r $(1) || { \
	echo "Could not install what $(1) names: check the network, then run make again." >&2; exit 1; }
endef

# Both lock files serve Python 3.11 and newer on Linux and macOS, and name no index. That of development has the
# extra for sheets too, so that its tests run.
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" $(UV) pip compile --quiet --universal --generate-hashes \
	--no-emit-index-url --no-emit-find-links --python-version 3.11 pyproject.toml

lock:
	$(LOCK) --output-file requirements.lock
	$(LOCK) --extra dev --extra sheets --constraints requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist
