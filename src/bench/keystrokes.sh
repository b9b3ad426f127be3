#!/bin/sh
# How long the page's server takes to answer a keystroke on the corpus in use, p50 and p99 at 1, 16 and 64 connections, beside
# a bare server of the JDK in the same run. Wanted at one connection: p50 under 3 ms, p99 under 15 ms.
#
#   src/bench/keystrokes.sh [SECONDS] [COMMAND...]    5 seconds a measurement, of `./naslag start`, unless told otherwise
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -gt 0 ] || set -- 5
. "$here/src/bench/on-page.sh"
exec "$jdk/bin/java" "$here/src/bench/Keystrokes.java" "$first" "$@"
