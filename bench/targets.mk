# The targets of benchmarks; the Makefile includes this file.

.PHONY: bench bench-hosts

bench: install ## Requests a second and added time against a bare proxy; add PROFILE=1 for where the time goes
	@node bench/proxy.ts $(if $(PROFILE),--profile)

bench-hosts: install ## How hosted modes take failing hosts, dead ones, callers who leave and a thousand streams
	@node bench/hosts.ts
