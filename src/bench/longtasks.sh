#!/bin/sh
# Traces the page in Chromium while a question is typed and hits are chosen, the timeline is opened, a work is read and the
# way back is taken, wide and narrow. Wanted: no task of 100 ms with the processor slowed six times. Ends with 1 when a step
# has one in each of the rounds, with 0 when there is no Chromium here.
#
#   src/bench/longtasks.sh [ROUNDS] [COMMAND...]    at most 5 rounds, of `./naslag start`, unless told otherwise
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
if ! command -v chromium >/dev/null; then echo "skipped: no chromium here"; exit 0; fi
[ $# -gt 0 ] || set -- 5
. "$here/src/bench/on-page.sh"
exec "$jdk/bin/java" "$here/src/bench/LongTasks.java" "$first" "$@"
