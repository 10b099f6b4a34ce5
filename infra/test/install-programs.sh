#!/usr/bin/env bash
# Installs what the tests of images need and this machine lacks, from Debian's packages.
set -euo pipefail
declare -A packages=(
  [podman]=podman [runc]=runc [buildah]=buildah [iptables]=iptables [mmdebstrap]=mmdebstrap [haproxy]=haproxy
  [promtool]=prometheus [docker-registry]=docker-registry [psql]=postgresql-client
)
missing=()
for program in "${!packages[@]}"; do
  PATH=$PATH:/usr/sbin command -v "$program" >/dev/null || missing+=("${packages[$program]}")
done
[ ${#missing[@]} = 0 ] && exit 0
command -v apt-get >/dev/null || { echo "The tests of images need ${missing[*]}." >&2; exit 1; }
apt-get update -qq
# None of them is to run as a service of this machine.
DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "${missing[@]}"
