#!/bin/sh
# How many times an empty Java program a cold lookup takes: the two in turn, and the median of the ratios pair by pair, so
# that a machine whose speed drifts does not matter much. Wanted: at most 5 on JDK 25, at most 7 on 21.
#
#   src/bench/coldstart.sh [RUNS] [WORDS...]       21 runs and "veerkracht" unless told otherwise
#
# NASLAG_JAVA chooses the JDK of both, NASLAG_CACHE=cds the kind of start-up cache that 21 has.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
runs=${1:-21}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- veerkracht
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$here/naslag" zoek "$@" >/dev/null # builds, indexes, and makes the start-up cache
state=$here/target/naslag
[ -f "$state/start" ] || state=${XDG_CACHE_HOME:-$HOME/.cache}/naslag/at$here
jdk=$(sed -n 2p "$state/start")

mkdir "$scratch/classes"
echo 'class Empty { public static void main(String[] a) { System.out.println("leeg"); } }' >"$scratch/Empty.java"
"$jdk/bin/javac" -d "$scratch/classes" "$scratch/Empty.java"

# Wall-clock milliseconds of one run.
time_of() {
  begun=$(date +%s%N)
  "$@" >/dev/null 2>&1
  echo $((($(date +%s%N) - begun) / 1000))
}
run=0
while [ "$run" -le "$runs" ]; do # the first is not counted
  lookup=$(time_of "$here/naslag" zoek "$@")
  empty=$(time_of "$jdk/bin/java" -cp "$scratch/classes" Empty)
  [ "$run" -eq 0 ] || echo "$lookup $empty" >>"$scratch/times"
  run=$((run + 1))
done
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
printf 'JDK       %s\n' "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$jdk/release")"
printf 'lookup    %.0f ms (median of %s)\n' "$(awk '{ print $1 / 1000 }' "$scratch/times" | median)" "$runs"
printf 'empty     %.0f ms\n' "$(awk '{ print $2 / 1000 }' "$scratch/times" | median)"
printf 'ratio     %.2f (median pair by pair)\n' "$(awk '{ print $1 / $2 }' "$scratch/times" | median)"
