# Every recipe runs the Node that package-lock.json pins, whatever Node is on the machine.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)
.DEFAULT_GOAL := help
.PHONY: help run run-signed-in run-chat page test check format test-triage bench-web bench-privacy

help: ## What there is
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

run: install page server/dist/main.js ## Installs what is missing, loads the demo patients, serves on 127.0.0.1:8002
	@exec node --max-semi-space-size=16 server/bin/carepath.mjs serve --demo

run-signed-in: install page ## The same with AUTH=on, and a demo provider with three people to sign in as
	@exec node server/demo/run-signed-in.ts

run-chat: run ## The same as run

test: install ## Installs what is missing and runs every test
	@vitest run

check: install ## Types, lint, format, boundaries, dead code
	@tsc -p tsconfig.json
	@tsc -p web/tsconfig.json
	@tsc -p e2e/tsconfig.json
	@biome check --error-on-warnings .
	@node scripts/check-rooms.ts
	@knip

format: install ## Formats every file
	@biome check --write .

m ?= What medications am I taking?
mrn ?= P000123
test-triage: install ## Asks the running service: make test-triage m='...' [mrn=P000123] [mode=extract]
	@carepath ask --mrn '$(mrn)' $(if $(mode),--mode '$(mode)') --url http://127.0.0.1:$${PORT:-8002} -- "$$QUESTION"
# As it was typed: make would read a dollar as a variable of its own, here and where it hands m itself on.
test-triage: export QUESTION := $(value m)
unexport m

bench-web: install page ## The first view on a slow processor, and the frames of a long conversation
	@node e2e/bench/web.ts

bench-privacy: install ## What identifies somebody: how much is found, what is left in prompts, what it costs
	@node bench/privacy.ts

# `npm ci` makes it too; here it is made anew where a source has changed since.
server/dist/main.js: package-lock.json $(shell find server/src contract -type f -not -name '*.test.ts') | install
	@node server/build/bundle.mjs

page: install web/dist/index.html ## Builds the page where it is missing or stale
web/dist/index.html: web/index.html web/vite.config.ts package-lock.json $(shell find web/src web/build contract -type f -not -name '*.test.ts')
	@npm run build -w web --silent -- --logLevel warn
	@touch $@

# The packages of the lockfile, and nothing else.
.PHONY: install
install: node_modules/.installed
node_modules/.installed: package-lock.json package.json $(wildcard */package.json)
	@npm ci --no-audit --no-fund --loglevel=error
	@touch $@

include bench/targets.mk local-llm/targets.mk infra/targets.mk
