# The targets of local models; the Makefile includes this file.

.PHONY: install-local test-local check-local bench-local

install-local: install ## The library that runs local models: make install-local [GPU=cuda|vulkan|none]
	@node local-llm/scripts/install.ts $(GPU)

test-local: install-local
	@vitest run --config local-llm/vitest.config.ts

check-local: install-local
	@tsc -p local-llm/tsconfig.json

bench-local: install-local ## The process of local models against the library called directly
	@node local-llm/bench/local.ts

test: test-local
check: check-local
