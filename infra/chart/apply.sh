#!/usr/bin/env bash
# Installs CarePath on the cluster that kubectl points to, or upgrades it. Where it is not ready in time, everything is
# as it was before.
#   ENV           demo or production: whose values in infra/chart/carepath are taken
#   NAMESPACE     carepath
#   IMAGE         registry/name:tag, instead of the chart's own
#   HF_API_TOKEN  is put into the Secret hf-api-secret; unset: stays as it is
#   PUBLIC_HOST   the name of the Ingress
#   VALUES        a file with more values
#   TIMEOUT       10m
set -euo pipefail
cd "$(dirname "$0")"
env=${ENV:-demo} namespace=${NAMESPACE:-carepath}
[ -f "carepath/values-$env.yaml" ] || { echo "There is no carepath/values-$env.yaml: ENV is demo or production." >&2; exit 2; }

# What was set before stays, such as the token, unless it is set anew.
flags=(--namespace "$namespace" --create-namespace --reset-then-reuse-values --values "carepath/values-$env.yaml")
[ -z "${VALUES:-}" ] || flags+=(--values "$VALUES")
if [ -n "${IMAGE:-}" ]; then
  case ${IMAGE##*/} in
    *@sha256:*) flags+=(--set-string "image.repository=${IMAGE%@*},image.digest=${IMAGE##*@}") ;;
    *:*) flags+=(--set-string "image.repository=${IMAGE%:*},image.tag=${IMAGE##*:},image.digest=") ;;
    *) echo 'IMAGE names no tag and no digest.' >&2; exit 2 ;;
  esac
fi
[ -z "${PUBLIC_HOST:-}" ] || flags+=(--set-string "ingress.host=$PUBLIC_HOST" --set ingress.enabled=true)
# As a file that is none: a command line can be read by everybody on this machine.
[ -z "${HF_API_TOKEN:-}" ] || flags+=(--set-file "hfApiToken=/dev/fd/3")

exec ../node_modules/.bin/helm upgrade --install carepath carepath "${flags[@]}" \
  --wait --rollback-on-failure --timeout "${TIMEOUT:-10m}" 3< <(printf %s "${HF_API_TOKEN:-}")
