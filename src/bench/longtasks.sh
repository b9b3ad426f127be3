#!/bin/sh
# Traces the page in Chromium while a question is typed and hits are chosen, the timeline is opened, a work is read and the
# way back is taken, wide and narrow. Wanted: no task of 100 ms with the processor slowed six times. Ends with 1 when a step
# has one in each of the rounds, with 0 when there is no Chromium here.
#
#   src/bench/longtasks.sh [ROUNDS] [COMMAND...]    at most 5 rounds, of `./naslag start`, unless told otherwise
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
rounds=${1:-5}
[ $# -gt 0 ] && shift
if ! command -v chromium >/dev/null; then echo "skipped: no chromium here"; exit 0; fi
if [ $# -eq 0 ]; then
  "$here/naslag" zoek veerkracht >/dev/null # builds, indexes
  set -- "$here/naslag" start --poort 0 --zonder-browser
fi
state=$here/target/naslag
[ -f "$state/start" ] || state=${XDG_CACHE_HOME:-$HOME/.cache}/naslag/at$here
jdk=$(sed -n 2p "$state/start" 2>/dev/null) || jdk=${NASLAG_JAVA:-$JAVA_HOME}
exec "$jdk/bin/java" "$here/src/bench/LongTasks.java" "$rounds" "$@"
