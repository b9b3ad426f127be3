#!/bin/sh
# Takes a picture of the page in Chromium after each key of "baby van 9 maanden wil niet slapen", prints how many hits stayed
# in their place and how many moved, how much was shifted and which passage was open, and writes nine of the pictures side by
# side, and the last one, which the README shows, as pagina.png beside it. Ends with 0 when there is no Chromium here.
#
#   src/bench/frames.sh [FILE.png] [COMMAND...]    docs/typen.png, of `./naslag start`, unless told otherwise
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
if ! command -v chromium >/dev/null; then echo "skipped: no chromium here"; exit 0; fi
[ $# -gt 0 ] || set -- "$here/docs/typen.png"
. "$here/src/bench/on-page.sh"
exec "$jdk/bin/java" "$here/src/bench/LongTasks.java" "$first" "$@"
