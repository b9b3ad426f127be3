#!/bin/bash
# Makes the bundle: Naslag with a Java of its own, for people without one. Called by `mvn -Pbundle package`, or by hand:
#
#   src/bundle/bundle.sh RELEASE.zip TARGET-DIRECTORY
#
# JAVA_HOME is a JDK from 25 on; its jlink cuts a Java to size for the machine that it runs on. Leaves in the target
# directory naslag-VERSION-SYSTEM/ and the same as an archive, with SHA256SUMS; on Debian also a .deb.
#
# Every file gets one time, that of the release, before the index and the start-up cache are made: both know the files
# that they were made of by size and time, and stay good wherever the archive is unpacked.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
zip=$(realpath "$1")
mkdir -p "$2"
target=$(cd "$2" && pwd)
: "${JAVA_HOME:?set it to a JDK from 25 on}"

release=$(basename "$zip" .zip)
version=${release#naslag-}
case $(uname -s)-$(uname -m) in
  Linux-x86_64) system=linux-x64 ;;
  Linux-aarch64) system=linux-arm64 ;;
  Darwin-*) system=macos-$(uname -m) ;; # not tested
  *) system=windows-x64 ;;              # not tested: from a bash on Windows, with naslag.cmd as its launcher
esac
name=$release-$system
time=2026-01-01T00:00:00Z
# What Lucene, PDFBox (java.desktop: images and fonts), RDF4J, the page's server, and code pages of old texts ask for.
modules=java.base,java.desktop,java.logging,java.management,java.net.http,java.xml,jdk.charsets,jdk.httpserver,\
jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs

rm -rf "${target:?}/$name" "$target/$release"
(cd "$target" && "$JAVA_HOME/bin/jar" xf "$zip")
mv "$target/$release" "$target/$name"
bundle=$target/$name
chmod 0755 "$bundle/naslag"
"$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales nl,en --strip-debug --no-header-files --no-man-pages \
  --output "$bundle/runtime" 2>"$target/jlink.log" || { cat "$target/jlink.log" >&2 && exit 1; }
mkdir "$bundle/bin"
ln -s ../naslag "$bundle/bin/naslag"
chmod -R u=rwX,go=rX "$bundle"
find "$bundle" -exec touch -h -d "$time" {} +

# Makes the index and trains the start-up cache, in the bundle itself.
NASLAG_BUNDLE=make "$bundle/naslag" indexeer
[ -s "$bundle/lib/naslag.aot-cache" ] || { cat "$bundle/lib/training.log" >&2 && exit 1; }
rm -f "$bundle/lib/training.log" "$bundle/lib/naslag.aot-cache.ok"
chmod -R u=rwX,go=rX "$bundle"
find "$bundle" -exec touch -h -d "$time" {} +

pack() { tar -C "$target" --sort=name --owner=0 --group=0 --numeric-owner --mtime="$time" -cJf "$target/$name.tar.xz" "$name"; }
case $system in
  linux-*) pack ;;
  *) (cd "$target" && "$JAVA_HOME/bin/jar" --create --no-manifest --date="$time" --file "$name.zip" "$name") ;;
esac
if [ "${system%%-*}" = linux ] && command -v dpkg-deb >/dev/null; then
  "$here/deb.sh" "$bundle" "$version" "$target"
fi
rm -f "$target/jlink.log"
(cd "$target" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\0' | sort -z | xargs -0 sha256sum >SHA256SUMS)
