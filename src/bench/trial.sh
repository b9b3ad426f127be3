#!/bin/bash
# The reliability trial: commands are killed in the middle, run on disks that are too small, run two at once, and given
# queries and files that mean harm. Ends with a table; with status 1 when anything went wrong.
#
#   src/bench/trial.sh [KILLS] [SEED]        300 kills and a seed of the day unless told otherwise; 30 takes three minutes
#
# It runs the release that Maven packed (target/naslag-*.zip; NASLAG_CLASSPATH names another), on a JDK from 24 on.
#
# What the kills cover: an agent (Kill.java) ends the JVM just before a change that it makes to the disk by the JDK's file
# channels and paths, which all of Naslag and Lucene use: a write, sync, truncation, rename, deletion, new directory, mode,
# or file opened. A first run counts these changes; the kills are spread over them, each run at other ones by its seed,
# and every fourth leaves half of a write. What they do not cover: a power failure, which loses writes that were not
# synced and may reorder them; the shell launcher; another file system than the one of $TMPDIR.
#
# After each kill: a search answers (the index is read or made again); every file that a person sees is as before the
# command or as after it; the same command then succeeds, and leaves what it leaves when nothing kills it.
set -uo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
kills=${1:-300}
seed=${2:-$(date +%j)}
scratch=$(mktemp -d)
trap 'umount "$scratch"/disk 2>/dev/null; rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 NASLAG_INDEX=$scratch/index XDG_CACHE_HOME=$scratch/cache
unset NASLAG_CORPUS

java=${NASLAG_JAVA:-$(for home in "${JAVA_HOME-}" /usr/lib/jvm/*; do
  v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null)
  [ "${v:-0}" -lt 24 ] || { echo "$home" && break; }
done)}
[ -x "$java/bin/javac" ] || { echo "no JDK from 24 on" >&2 && exit 2; }
classpath=${NASLAG_CLASSPATH-}
if [ -z "$classpath" ]; then
  (cd "$scratch" && "$java/bin/jar" xf "$here"/target/naslag-[0-9]*.zip) || exit 2
  classpath=$(echo "$scratch"/naslag-*/lib)/*
fi
mkdir "$scratch/agent"
(cd "$scratch/agent" && "$java/bin/javac" -d . "$here/src/bench/Kill.java" &&
  printf 'Premain-Class: Kill\nCan-Retransform-Classes: true\nBoot-Class-Path: kill.jar\n' >manifest &&
  "$java/bin/jar" cfm kill.jar manifest ./*.class) || exit 2

# naslag AGENT-ARGUMENT COMMAND...; its output is in $scratch/said
naslag() {
  local agent=()
  [ -z "$1" ] || agent=(-javaagent:"$scratch/agent/kill.jar=$1")
  shift
  timeout 600 "$java/bin/java" "${agent[@]}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx400m \
    -Dnaslag.home="$here" -cp "$classpath" naslag.cli.Main "$@" >"$scratch/said" 2>&1 </dev/null
}

wrong=0
table=()
problem() {
  wrong=$((wrong + 1))
  printf 'WRONG  %s\n' "$*" >&2
  sed 's/^/       /' "$scratch/said" | head -n 5 >&2
}
row() { table+=("$(printf '%-34s %7s  %s' "$1" "$2" "$3")"); }

# ---- What there is at the start of each command: $scratch/start, copied to $scratch/work

text() { for _ in 1 2 3 4 5 6; do printf 'Een kind dat %s, leert de wereld kennen met zijn handen. Zijn vader kijkt ernaar.\n\n' "$1"; done; }
start=$scratch/start work=$scratch/work
mkdir -p "$start/bron" "$start/corpus"
cp "$here/corpus/thesaurus.yaml" "$start/corpus/"
for what in graaft klimt bouwt zwemt tekent; do
  { printf '%s leert veel\n\n' "${what^}" && text "$what"; } >"$start/bron/$what.txt"
  { printf -- '---\ntitle: Over %s\ncreator: Jo\ndate: 2020\nrights: CC BY 4.0\n---\n\n## Begin\n\n' "$what" && text "$what"; } \
    >"$start/corpus/$what.md"
done
printf 'Een aandachts- punt over  dubbele spaties.\n\nNog een aandachts- punt.\n' >>"$start/corpus/graaft.md"
printf 'prefLabel;broader\nslakkenhuis;\nmierenhoop;\n' >"$start/begrippen.csv"
fresh() { rm -rf "$work" "$scratch/index" && cp -a "$start" "$work" && cd "$work" || exit 2; }

fresh
naslag "" importeer bron --zonder-vragen --corpus gevolgd
naslag "" pak --corpus corpus --voor zelf --naar een.naslag
text wandelt >>corpus/klimt.md && sleep 1
naslag "" pak --corpus corpus --voor zelf --naar twee.naslag
naslag "" haal een.naslag --naar gehaald
naslag "" haal een.naslag --naar gewisseld && naslag "" haal twee.naslag --naar gewisseld
cp -a gevolgd gehaald .gehaald.* gewisseld .gewisseld.* ./*.naslag "$start/" 2>/dev/null
{ printf 'Graaft leert meer\n\n' && text "graaft en harkt"; } >"$start/bron/graaft.txt"
rm "$start/bron/tekent.txt"

# ---- Kills

# The files that a person sees, with digests; not what holds times: copies, reports, parcels.
visible() {
  find . -type f -not -path '*/.*' -not -name '*.bak' -not -name '*.naslag' -not -name '*.html' -exec sha256sum {} + | LC_ALL=C sort
}

# kill_in NAME CORPUS SHARE COMMAND...: kills it in SHARE of a hundred at points spread over its changes, and checks
kill_in() {
  local name=$1 corpus=$2 share=$((kills * $3 / 100)) before after points status expected n point found killed=0 bad=$wrong
  shift 3
  [ "$share" -gt 0 ] || share=1
  fresh
  before=$(visible)
  naslag "count:$scratch/count" "$@"
  expected=$?
  after=$(visible)
  points=$(cat "$scratch/count")
  [ "$expected" = 0 ] || [ "$expected" = 3 ] || problem "$name ended with $expected without a kill"
  for ((n = 0; n < share; n++)); do
    point=$((1 + (n * points + (seed * 7919 + n * 104729) % points) / share))
    fresh
    if [ $((n % 4)) = 3 ]; then naslag "torn:$point" "$@"; else naslag "$point" "$@"; fi
    [ $? = 137 ] || continue # two threads may come to fewer changes than were counted
    killed=$((killed + 1))
    half=$(visible | LC_ALL=C comm -23 - <(LC_ALL=C sort -u <(echo "$before") <(echo "$after")))
    [ -z "$half" ] || problem "$name, killed at $point of $points: half a file: $half"
    if [ -d "$corpus" ]; then
      naslag "" zoek handen --corpus "$corpus"
      found=$?
      [ "$found" = 0 ] || { [ "$found" = 1 ] && [ ! -d "$start/$corpus" ]; } ||
        problem "$name, killed at $point of $points: a search ended with $found"
    fi
    naslag "" "$@"
    status=$?
    [ "$status" = "$expected" ] || [ "$status" = 0 ] || { [ "$name" = nieuw ] && [ "$(visible)" = "$after" ]; } ||
      problem "$name, killed at $point of $points: the next run ended with $status"
    [ "$(visible)" = "$after" ] || problem "$name, killed at $point of $points: the next run left something else: $(diff <(visible) <(echo "$after") | head -n 3)"
  done
  row "killed: $name" "$killed" "of $points changes to the disk; $((wrong - bad)) wrong"
}
kill_in "importeer" nieuw 15 importeer bron --zonder-vragen --corpus nieuw
kill_in "importeer --bijwerken (sync)" gevolgd 15 importeer bron --bijwerken --zonder-vragen --corpus gevolgd
kill_in "indexeer" corpus 14 indexeer --corpus corpus
kill_in "controleer --verbeter" corpus 11 controleer --verbeter --corpus corpus
kill_in "thesaurus importeer" corpus 8 thesaurus importeer begrippen.csv --corpus corpus
kill_in "nieuw" eigen 8 nieuw eigen
kill_in "pak" corpus 8 pak --corpus corpus --voor zelf --naar uit.naslag --vervang
kill_in "haal" gehaald 14 haal twee.naslag --naar gehaald --vervang
# Making a page takes ten seconds, so that a short trial leaves it out.
[ "$kills" -lt 100 ] || kill_in "pak --als html" corpus 1 pak --corpus corpus --voor zelf --als html --naar uit.html

# Going back exchanges the two, so that a second run undoes the first: either of them is right.
gone_back() {
  local share=$(((kills * 6 + 99) / 100)) points n point killed=0 bad=$wrong
  fresh
  naslag "count:$scratch/count" haal --terug --naar gewisseld
  points=$(cat "$scratch/count")
  for ((n = 0; n < share; n++)); do
    point=$((1 + (n * points + seed % points) / share))
    fresh
    naslag "$point" haal --terug --naar gewisseld
    killed=$((killed + 1))
    naslag "" zoek handen --corpus gewisseld || problem "haal --terug, killed at $point of $points: nothing is found"
    naslag "" haal --terug --naar gewisseld || problem "haal --terug, killed at $point of $points: the next run failed"
    [ "$(find . -maxdepth 1 -name '*gewisseld*' | wc -l)" = 2 ] || problem "haal --terug, killed at $point of $points: $(ls -A)"
  done
  row "killed: haal --terug" "$killed" "of $points changes to the disk; $((wrong - bad)) wrong"
}
gone_back

# ---- Disks that are too small

small_disks() {
  local sizes=$((kills / 60 + 1)) bad=$wrong ran=0 full=0 n command
  mkdir -p "$scratch/disk"
  mount -t tmpfs -o size=1m tmpfs "$scratch/disk" 2>/dev/null || { row "small disks" 0 "skipped: no right to mount one" && return; }
  for ((n = 0; n < sizes; n++)); do
    for command in "importeer bron --zonder-vragen --corpus nieuw" "indexeer --corpus corpus" "nieuw eigen" \
      "controleer --verbeter --corpus corpus" "haal twee.naslag --naar gehaald" "pak --corpus corpus --voor zelf --naar uit.naslag"; do
      rm -rf "$scratch"/disk/* "$scratch"/disk/.[!.]*
      mount -o remount,size=20m "$scratch/disk"
      cp -a "$start/." "$scratch/disk/" && cd "$scratch/disk" || exit 2
      mount -o "remount,size=$(($(du -sk . | cut -f1) + 8 + n * n * 12 + n * 20))k" "$scratch/disk"
      before=$(visible)
      # shellcheck disable=SC2086 # words of a command
      NASLAG_INDEX=$scratch/disk/index naslag "" $command
      status=$?
      ran=$((ran + 1))
      if [ "$status" = 4 ]; then
        full=$((full + 1))
        grep -q "schijf is vol" "$scratch/said" || problem "$command on a full disk gave another reason"
        [ "$(visible | grep -v ' ./index')" = "$before" ] || problem "$command on a full disk changed something"
      elif [ "$status" != 0 ] && [ "$status" != 3 ]; then problem "$command on a small disk ended with $status"; fi
      mount -o remount,size=40m "$scratch/disk"
      # shellcheck disable=SC2086
      NASLAG_INDEX=$scratch/disk/index naslag "" ${command/uit.naslag/uit.naslag --vervang}
      status=$?
      [ "$status" = 0 ] || [ "$status" = 3 ] || { [[ $command == nieuw* && $full = 0 ]]; } ||
        { [[ $command == nieuw* ]] && [ -f eigen/LEESMIJ.md ]; } || problem "$command, once there was room, ended with $status"
    done
  done
  cd / && umount "$scratch/disk"
  row "small disks" "$ran" "$full were full; $((wrong - bad)) wrong"
}
small_disks

# ---- Two at once

two_at_once() {
  local pairs=$((kills / 30 + 1)) bad=$wrong n one other
  for ((n = 0; n < pairs; n++)); do
    fresh
    (scratch=$scratch/een && mkdir -p "$scratch" && cp -r "${scratch%/een}/agent" "$scratch/" && naslag "$([ $((n % 2)) = 0 ] || echo $((n * 9 + 5)))" importeer bron --zonder-vragen --corpus corpus) &
    one=$!
    case $((n % 3)) in
      0) naslag "" importeer bron --zonder-vragen --corpus corpus ;;
      1) naslag "" indexeer --opnieuw --corpus corpus ;;
      2) naslag "" zoek handen --corpus corpus ;;
    esac
    other=$?
    [ "$other" = 0 ] || [ "$other" = 3 ] || problem "beside another one, a command ended with $other"
    wait "$one"
    rm -rf "$scratch/een"
    naslag "" importeer bron --zonder-vragen --corpus corpus || problem "after two at once an import failed"
    naslag "" zoek handen --corpus corpus || problem "after two at once nothing is found"
    [ "$(find corpus/eigen -name '*.md' | wc -l)" = 4 ] || problem "after two at once: $(ls corpus/eigen)"
  done
  row "two at once" "$pairs" "every second with a kill; $((wrong - bad)) wrong"
}
two_at_once

# ---- Queries and files that mean harm

hostile_queries() {
  local most=$((kills / 10 > 12 ? kills / 10 : 12)) bad=$wrong n=0 query
  fresh
  local queries=('"' '(((((' 'a AND OR' '*' '?' '~' 'kind~99' '"a b"~999999' 'thema:' 'leeftijd:[TOT' '-' '--' '%s%n%x' '$(reboot)'
    '../../../etc/passwd' '<script>alert(1)</script>' "'; DROP TABLE" $'\e[2J' '😀😀😀' 'ÅÅÅ' '١٢٣ jaar' '-9 maanden tot' '9999999999 jaar'
    '0/0' "$(printf 'a%.0s' {1..4000})" "$(printf 'kind %.0s' {1..900})" "$(printf '(%.0s' {1..1500})" "$(printf 'NIET %.0s' {1..300})"
    '[* TO *]' 'bron:*' 'a* b* c* d* e* f*' '*a*b*c*d*e*f*')
  for query in "${queries[@]}"; do
    [ $((n++)) -lt "$most" ] || break
    naslag "" zoek --corpus corpus -- "$query"
    case $? in 0 | 1 | 2) ;; *) problem "the query ${query:0:40} ended with another status" ;; esac
    ! grep -qE 'Exception|\bat naslag\.' "$scratch/said" || problem "the query ${query:0:40} shows a stack"
  done
  row "hostile queries" "$((n < ${#queries[@]} ? n : ${#queries[@]}))" "$((wrong - bad)) wrong"
}
hostile_queries

hostile_files() {
  local bad=$wrong rounds=$((kills / 100 + 1)) n kind count
  for ((n = 0; n < rounds; n++)); do
    fresh
    mkdir kwaad
    for kind in txt md html pdf docx odt rtf pptx epub; do
      head -c $((4000 + n * 977)) /dev/urandom >"kwaad/ruis.$kind"
      : >"kwaad/leeg.$kind"
      head -c 3000 "$here/docs/pagina.png" >"kwaad/beeld.$kind"
      { printf '%%PDF-1.7\n' && head -c 2000 /dev/urandom; } >"kwaad/kop-pdf.$kind"
      { printf 'PK\003\004' && head -c 2000 /dev/urandom; } >"kwaad/kop-zip.$kind"
      { printf '{\\rtf1 ' && printf '{%.0s' {1..20000}; } >"kwaad/diep-rtf.$kind"
      { printf '<html><body>' && printf '<div>%.0s' {1..20000}; } >"kwaad/diep-html.$kind"
      head -c 2000000 /dev/zero | tr '\0' 'a' >"kwaad/lang.$kind"
    done
    count=$(find kwaad -type f | wc -l)
    before=$(visible)
    naslag "" importeer kwaad --zonder-vragen --corpus nieuw
    case $? in 0 | 3) ;; *) problem "an import of harmful files ended with another status" ;; esac
    ! grep -qE '\bat naslag\.' "$scratch/said" || problem "an import of harmful files shows a stack"
    naslag "" importeer bron --zonder-vragen --corpus nieuw || problem "after harmful files an import failed"
    cp kwaad/* corpus/
    naslag "" zoek handen --corpus corpus || problem "a corpus with harmful files in it is not searched"
    for kind in ruis.docx kop-zip.epub leeg.txt; do
      cp "kwaad/$kind" kwaad.naslag
      naslag "" haal kwaad.naslag --naar gehaald
      [ $? = 4 ] || problem "haal took $kind for a parcel"
    done
    head -c $(($(wc -c <twee.naslag) * (n + 1) / (rounds + 1))) twee.naslag >half.naslag
    naslag "" haal half.naslag --naar gehaald
    [ $? = 4 ] || problem "haal took a half parcel"
  done
  row "hostile files" "$((rounds * count))" "imported, in a corpus, as parcels; $((wrong - bad)) wrong"
}
hostile_files

printf '\n%-34s %7s\n' "trial (seed $seed)" times
printf '%s\n' "${table[@]}"
printf '%-34s %7s\n' "wrong" "$wrong"
[ "$wrong" = 0 ]
