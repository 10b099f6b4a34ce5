# The targets of images, chart and Terraform; the Makefile includes this file.

VERSION := $(shell sed -n 's/.*"version": "\(.*\)".*/\1/p' server/package.json)
IMAGE ?= carepath/chat-api:$(VERSION)
LOCAL_LLM_IMAGE ?= carepath/local-llm:$(VERSION)

.PHONY: docker-build-chat docker-push-chat docker-build-local-llm docker-push-local-llm

docker-build-chat: ## Builds the service's image with docker or podman: make docker-build-chat [IMAGE=registry/name:tag]
	@infra/image/build.sh chat '$(IMAGE)'

docker-push-chat: docker-build-chat ## Builds it and pushes it: make docker-push-chat IMAGE=registry/name:tag
	@infra/image/push.sh '$(IMAGE)'

docker-build-local-llm: ## Builds the image of local models: make docker-build-local-llm [LOCAL_LLM_IMAGE=registry/name:tag]
	@infra/image/build.sh local-llm '$(LOCAL_LLM_IMAGE)'

docker-push-local-llm: docker-build-local-llm ## Builds it and pushes it
	@infra/image/push.sh '$(LOCAL_LLM_IMAGE)'

.PHONY: install-infra k8s-apply k8s-check tf-check
install-infra: install
	@infra/install-tools.sh

k8s-apply: install-infra ## Installs or upgrades it on the cluster of kubectl: HF_API_TOKEN=… make k8s-apply [ENV=demo|production] [PUBLIC_HOST=…]
	@infra/chart/apply.sh

k8s-check: install-infra tf-check ## The chart over all its value files, every object held against the API of Kubernetes
	@vitest run --config infra/vitest.config.ts --project quick image chart compose observability

tf-check: install-infra ## The Terraform: its form, its variables, and the settings that it hands on
	@if command -v terraform >/dev/null; then terraform fmt -check -recursive -diff infra/terraform; \
	else echo 'terraform is not on this machine: its form is not checked.'; fi
	@vitest run --config infra/vitest.config.ts --project quick terraform

.PHONY: infra-test
infra-test: k8s-check ## Builds the images twice and runs them: hardened, on PostgreSQL, as a rolling pair, as the chart has them
	@infra/test/install-programs.sh
	@vitest run --config infra/vitest.config.ts --project containers
