#!/bin/bash
# Makes a Debian package of a bundle. Called by bundle.sh:
#
#   src/bundle/deb.sh BUNDLE VERSION TARGET-DIRECTORY
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bundle=$1 version=$2 target=$3
root=$target/deb
share=$root/usr/share
architecture=$(dpkg --print-architecture)

rm -rf "$root"
mkdir -p "$root"/DEBIAN "$root"/usr/{bin,lib} "$share"/{applications,doc/naslag,man/nl/man1,lintian/overrides} \
  "$share"/mime/packages "$share"/bash-completion/completions "$share"/icons/hicolor/scalable/apps
cp -a "$bundle" "$root/usr/lib/naslag"
rm -r "$root"/usr/lib/naslag/{bin,LICENSE,naslag.cmd}
ln -s ../lib/naslag/naslag "$root/usr/bin/naslag"
cp "$here"/naslag.desktop "$here"/naslag-pakket.desktop "$share/applications/"
cp "$here/naslag.xml" "$share/mime/packages/"
cp "$here/../main/resources/naslag/web/naslag.svg" "$share/icons/hicolor/scalable/apps/"
cp "$here/completion.bash" "$share/bash-completion/completions/naslag"
cp "$here/lintian-overrides" "$share/lintian/overrides/naslag"
gzip -9nc "$here/naslag.1" >"$share/man/nl/man1/naslag.1.gz"
printf 'naslag (%s) unstable; urgency=medium\n\n  * What is new stands in /usr/lib/naslag/CHANGELOG.md.\n\n -- %s  %s\n' \
  "$version" 'Naslag <naslag@localhost>' 'Thu, 01 Jan 2026 00:00:00 +0000' | gzip -9n >"$share/doc/naslag/changelog.gz"
{
  printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\n'
  printf 'Copyright: 2026 the Naslag authors\nLicense: Apache-2.0\n'
  printf ' On Debian systems the text of this licence is in /usr/share/common-licenses/Apache-2.0.\n'
  printf 'Comment:\n'
  sed 's/^$/./; s/^/ /' "$here/../../NOTICE"
  printf ' .\n The Java in runtime/ is OpenJDK, GPL-2 with the Classpath Exception; its notices are in runtime/legal.\n'
} >"$share/doc/naslag/copyright"
cat >"$root/DEBIAN/control" <<END
Package: naslag
Version: $version
Section: text
Priority: optional
Architecture: $architecture
Depends: libc6
Maintainer: Naslag <naslag@localhost>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Description: offline reference work that finds passages in Dutch texts
 Naslag turns Dutch texts into passages and finds the right one by word, by
 theme or by a child's age. It comes with a corpus on infant mental health and
 with a Java of its own. Nothing that is typed leaves the machine.
END
(cd "$root" && find usr -type f -exec md5sum {} + | LC_ALL=C sort -k2 >DEBIAN/md5sums)
chmod -R u=rwX,go=rX "$root"
find "$root" -newermt 2026-01-02 -exec touch -h -d 2026-01-01T00:00:00Z {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$target/naslag_${version}_$architecture.deb" >/dev/null
rm -rf "$root"
