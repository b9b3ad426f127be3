#!/bin/sh
# How long the page's server takes to answer a keystroke on the corpus in use, p50 and p99 at 1, 16 and 64 connections, beside
# a bare server of the JDK in the same run. Wanted at one connection: p50 under 3 ms, p99 under 15 ms.
#
#   src/bench/keystrokes.sh [SECONDS] [COMMAND...]    5 seconds a measurement, of `./naslag start`, unless told otherwise
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-5}
[ $# -gt 0 ] && shift
if [ $# -eq 0 ]; then
  "$here/naslag" zoek veerkracht >/dev/null # builds, indexes
  set -- "$here/naslag" start --poort 0 --zonder-browser
fi
state=$here/target/naslag
[ -f "$state/start" ] || state=${XDG_CACHE_HOME:-$HOME/.cache}/naslag/at$here
jdk=$(sed -n 2p "$state/start" 2>/dev/null) || jdk=${NASLAG_JAVA:-$JAVA_HOME}
exec "$jdk/bin/java" "$here/src/bench/Keystrokes.java" "$seconds" "$@"
