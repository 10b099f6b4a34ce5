#!/usr/bin/env bash
# Pushes an image to the registry in its name: infra/image/push.sh IMAGE. PUSH_FLAGS are handed to the engine.
set -euo pipefail
cd "$(dirname "$0")/../.."
image=$1
case ${image%%/*} in
  *.* | *:* | localhost) ;;
  *) echo "$image names no registry. Name one, as in IMAGE=registry.example.org/$image" >&2; exit 1 ;;
esac
. infra/image/engine.sh
read -ra flags <<<"${PUSH_FLAGS:-}"
"$engine" push "${flags[@]}" "$image"
