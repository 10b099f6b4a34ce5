#!/usr/bin/env bash
# Makes stand-ins for the two public images that ours are built from, of Debian's packages and the npm of this machine,
# for machines that reach no registry of images: infra/test/build-bases.sh FOLDER. They are called
# localhost/carepath-test/base and localhost/carepath-test/build.
set -euo pipefail
out=$1 root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$out"

system=base-files,libc6,libstdc++6,libgcc-s1,libgomp1,ca-certificates,netbase,tzdata
if [ ! -e "$out/base.tar" ]; then
  mmdebstrap --quiet --variant=extract --include="$system" --format=tar bookworm "$out/base.tar"
  mmdebstrap --quiet --variant=extract --include="$system,bash,dash,coreutils,findutils,sed,libtinfo6,libselinux1,libacl1,libattr1,libgmp10,libpcre2-8-0" \
    --format=tar bookworm "$out/build.tar"
fi

rm -rf "$out/npm" && mkdir -p "$out/npm/bin" "$out/npm/lib/node_modules"
cp "$root"/node_modules/node-linux-*/bin/node "$out/npm/bin/node"
cp -r "$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")" "$out/npm/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$out/npm/bin/npm"
# Those that this machine trusts: a registry of packages may stand behind a certificate of its own.
cp /etc/ssl/certs/ca-certificates.crt "$out/ca-certificates.crt"

printf 'FROM scratch\nADD base.tar /\n' > "$out/base.Containerfile"
printf '%s\n' 'FROM scratch' 'ADD build.tar /' 'COPY npm/ /usr/local/' 'COPY ca-certificates.crt /etc/ssl/certs/' \
  'ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt PATH=/usr/local/bin:/usr/bin:/bin' > "$out/build.Containerfile"
for image in base build; do
  podman build --quiet --timestamp 0 --file "$out/$image.Containerfile" --tag "localhost/carepath-test/$image" "$out"
done
