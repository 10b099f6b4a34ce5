#!/usr/bin/env bash
# Builds an image: infra/image/build.sh TARGET IMAGE. TARGET is `chat` or `local-llm`.
#   CONTAINER_ENGINE   docker or podman; unset: the one that runs here
#   BUILD_IMAGE, BASE_IMAGE   what it is built in and stands on, instead of the pinned ones
#   PLATFORM           e.g. linux/arm64; unset: that of this machine
#   NPMRC              a file with npm's settings, where packages come from a registry of your own
#   BUILD_FLAGS        more flags for the engine
# The same commit gives the same bytes: every time in it is SOURCE_DATE_EPOCH, which is that of the commit.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=$1 image=$2

. infra/image/engine.sh
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

flags=(--file infra/image/Containerfile --target "$target" --tag "$image")
for name in BUILD_IMAGE BASE_IMAGE; do
  [ -z "${!name:-}" ] || flags+=(--build-arg "$name=${!name}")
done
[ -z "${PLATFORM:-}" ] || flags+=(--platform "$PLATFORM")
[ -z "${NPMRC:-}" ] || flags+=(--secret "id=npmrc,src=$NPMRC")
flags+=(--build-arg "REVISION=$(git rev-parse HEAD)")
flags+=(--label "org.opencontainers.image.version=$(sed -n 's/.*"version": "\(.*\)".*/\1/p' server/package.json)")
read -ra more <<<"${BUILD_FLAGS:-}"

if [ "$(basename "$engine")" = docker ]; then
  # Attestations hold the time of the build.
  docker buildx build "${flags[@]}" "${more[@]}" --provenance=false --sbom=false \
    --output type=docker,rewrite-timestamp=true .
else
  # A layer that is kept from an earlier commit has the times of that one in it.
  "$engine" build "${flags[@]}" "${more[@]}" --no-cache --format oci --timestamp "$SOURCE_DATE_EPOCH" \
    --ignorefile infra/image/Containerfile.dockerignore .
fi
