#!/bin/bash
# Builds the release twice from what is committed, in two directories, with another umask, time zone, locale and user
# directory, and compares the two zips byte for byte. Names the first entries that differ.
#
#   src/bench/reproducible.sh
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# build DIRECTORY UMASK ZONE LOCALE
build() {
  git clone -q "$here" "$1"
  (
    umask "$2"
    cd "$1"
    find . -not -path './.git/*' -type f -exec chmod "u=rw$([ "$2" = 022 ] && echo ,go=r)" {} + -exec touch -d "2001-02-03 04:05:$2" {} + 2>/dev/null || true
    git checkout -q -- . && chmod +x naslag
    TZ=$3 LC_ALL=$4 mvn -B -q -Pquick -Dassembly.skipAssembly=false package >&2
  )
}
build "$scratch/een" 022 UTC C.UTF-8
build "$scratch/een andere map/twee" 077 Pacific/Auckland C

one=$(echo "$scratch"/een/target/naslag-[0-9]*.zip)
other=$(echo "$scratch/een andere map"/twee/target/naslag-[0-9]*.zip)
if cmp -s "$one" "$other"; then
  printf 'the same to the byte: %s  %s\n' "$(sha256sum "$one" | cut -c1-16)" "$(basename "$one")"
  exit 0
fi
echo "the two builds differ:" >&2
for each in "$one" "$other"; do
  mkdir "$scratch/in-$(basename "$(dirname "$(dirname "$each")")")"
  (cd "$scratch/in-$(basename "$(dirname "$(dirname "$each")")")" && python3 -m zipfile -e "$each" . && python3 -m zipfile -e ./*/lib/naslag.jar jar)
done
diff -rq "$scratch"/in-een "$scratch"/in-twee >&2 || true
python3 - "$one" "$other" >&2 <<'END'
import sys, zipfile
one, other = ([(i.filename, i.date_time, oct(i.external_attr >> 16), i.CRC) for i in zipfile.ZipFile(z).infolist()] for z in sys.argv[1:])
for a, b in zip(one, other):
    if a != b: print(a, b)
END
exit 1
