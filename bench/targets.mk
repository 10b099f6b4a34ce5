# The targets of benchmarks; the Makefile includes this file.

.PHONY: bench-hosts

bench-hosts: install ## How hosted modes take failing hosts, dead ones, callers who leave and a thousand streams
	@node bench/hosts.ts
