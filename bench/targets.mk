# The targets of benchmarks; the Makefile includes this file.


.PHONY: bench bench-claims bench-safety bench-hosts bench-record bench-patients bench-start bench-limits

bench-claims: install ## Answers with planted errors: how many are found, how many right ones are flagged [answers=FILES]
	@node bench/claims.ts $(answers)

bench-safety: install ## Messages of danger and of none: how many get a notice, with bounds, and every miss [data=FOLDER]
	@node bench/safety.ts $(data)

bench: install ## Against a bare proxy, then a thousand streams at once; add PROFILE=1 for where the time goes
	@node bench/proxy.ts $(if $(PROFILE),--profile); proxy=$$?; node bench/hosts.ts streams && exit $$proxy

bench-hosts: install ## How hosted modes take failing hosts, dead ones, callers who leave, and a thousand streams at once
	@node bench/hosts.ts

bench-limits: install ## Two replicas and a host that limits their token: how often it is asked, and what callers are told
	@node bench/shared-limit.ts

bench-record: install ## Questions with known answers: is the answer in what is sent? [records=PATHS]
	@node bench/record.ts $(records)

bench-patients: install ## /triage with 10 patients in the store and with 10,000, SQLite and PostgreSQL
	@node bench/patients.ts

bench-start: install server/dist/main.js ## From the start of a process to its first answer, beside a bare Fastify
	@node bench/start.ts
