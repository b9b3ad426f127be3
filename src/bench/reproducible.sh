#!/bin/bash
# Builds the release twice from what is committed, in two directories, with another umask, time zone and locale, and
# compares the two zips byte for byte. Names what differs.
#
#   src/bench/reproducible.sh
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# build DIRECTORY UMASK ZONE LOCALE
build() (
  umask "$2"
  git clone -q "$here" "$1"
  cd "$1"
  TZ=$3 LC_ALL=$4 mvn -B -q -Pquick -Dassembly.skipAssembly=false package >&2
)
build "$scratch/een" 022 UTC C.UTF-8
build "$scratch/een andere map/twee" 077 Pacific/Auckland C

one=$(echo "$scratch"/een/target/naslag-[0-9]*.zip)
other=$(echo "$scratch/een andere map"/twee/target/naslag-[0-9]*.zip)
if cmp -s "$one" "$other"; then
  printf 'the same to the byte: %s  %s\n' "$(sha256sum "$one" | cut -c1-16)" "$(basename "$one")"
  exit 0
fi
echo "the two builds differ:" >&2
python3 - "$one" "$other" >&2 <<'END'
import io, sys, zipfile

def entries(zip):
    return [(i.filename, i.date_time, oct(i.external_attr >> 16), i.CRC, i.extra, i.flag_bits) for i in zip.infolist()]

def compare(*zips):
    for a, b in zip(*map(entries, zips)):
        if a != b:
            print(a, b, sep="\n")
            if a[0].endswith(".jar"):
                compare(*(zipfile.ZipFile(io.BytesIO(z.read(a[0]))) for z in zips))

compare(*map(zipfile.ZipFile, sys.argv[1:]))
END
exit 1
