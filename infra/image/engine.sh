# Sourced by the scripts beside it: `engine` is docker or podman, whichever runs here, or CONTAINER_ENGINE.
engine=${CONTAINER_ENGINE:-}
if [ -z "$engine" ]; then
  if docker info >/dev/null 2>&1; then engine=docker
  elif command -v podman >/dev/null; then engine=podman
  else
    echo 'Neither docker nor podman runs here: start one, or name it in CONTAINER_ENGINE.' >&2
    exit 1
  fi
fi
