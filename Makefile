# Each job is one script in scripts/, standard library only. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run test check bench dev demo format schema messages lock clean
PYTHON ?= python3
export PORT HOST PART FORCE
script = @$(PYTHON) scripts

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## set everything up and serve it at http://localhost:8000 (PORT=, HOST=)
	$(script)/run.py

test: ## every test on every database and in a browser (PART=sqlite|postgres|frontend|journeys)
	$(script)/test.py

check: ## format, lint, types, floors, API contract, migrations, translations, budgets
	$(script)/check.py

bench: ## how fast the feed and the tracked link are, beside the bare minimum
	$(script)/setup.py test && .venv/bin/python scripts/bench.py

dev: ## both servers with hot reload
	$(script)/dev.py

demo: ## a fresh demo company (asks first; FORCE=1 does not)
	$(script)/demo.py

format: ## put every file into the house format
	$(script)/format.py

schema: ## backend/openapi.yaml, then the browser's types from it
	$(script)/schema.py

messages: ## collect translatable texts, back end and front end
	$(script)/messages.py

lock: ## requirements/*.txt from pyproject.toml
	$(script)/lock.py

clean: ## remove what can be made again (not var/, which holds your data)
	$(script)/clean.py
