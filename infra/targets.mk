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
