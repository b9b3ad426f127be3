#!/bin/sh
# Prints the figures of docs/figures.md that come from this checkout: the judged queries, the lines with code of each
# package, the sizes of the jar and the zip. Two minutes of processor time once Naslag is built.
#
#   src/bench/figures.sh [--coldstart] [--tests]
#
#   --coldstart   also how many empty Java programs a cold lookup takes (src/bench/coldstart.sh, 31 pairs)
#   --tests       also what the tests measure: hyphens, compounds, spelling, imports (with Maven)
#
# NASLAG is the command to measure, ./naslag unless set: NASLAG="java -cp CLASSES naslag.cli.Main", say.
# NASLAG_SHARED is where the judged sets of others are, ../shared unless set; without it those figures are left out.
set -eu
cd "$(dirname "$0")/../.."
shared=${NASLAG_SHARED:-../shared}
coldstart= tests=
for option; do
  case $option in
    --coldstart) coldstart=1 ;;
    --tests) tests=1 ;;
    *)
      sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0" >&2
      exit 2
      ;;
  esac
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
NASLAG_INDEX=$scratch/index
export NASLAG_INDEX
unset NASLAG_CORPUS
naslag() { ${NASLAG:-./naslag} "$@"; }

# evaluated NAME KINDS ARGUMENTS: one line for each kind of query, Naslag's measures and in brackets stock Lucene's.
evaluated() {
  name=$1 kinds=$2
  shift 2
  naslag evalueer "$@" >"$scratch/table" 2>"$scratch/err" || {
    cat "$scratch/err" >&2
    echo "$name: evalueer ended with a failure" >&2
    exit 1
  }
  awk -v name="$name" -v kinds=" $kinds " '
    function measures(   i, n, text) {
      n = 0
      for (i = 1; i <= NF; i++) if ($i ~ /^[01],[0-9][0-9][0-9]$/) { value[++n] = $i; sub(",", ".", value[n]) }
    }
    $3 == "Naslag" { kind = $1; queries = $2; measures(); for (i = 1; i <= 5; i++) ours[i] = value[i] }
    $1 == "Lucene" && index(kinds, " " kind " ") {
      measures()
      printf "%-22s %4d queries", name (kind == "alles" ? "" : ", " kind), queries
      split("Success@1 Success@3 MRR@10 nDCG@10 Recall@10", label, " ")
      for (i = 1; i <= 5; i++) printf "  %s %s (%s)", label[i], ours[i], value[i]
      print ""
    }' "$scratch/table"
}

echo "Judged queries: Naslag, and in brackets stock Lucene (DutchAnalyzer, BM25, any word)"
evaluated "corpus/vragen.jsonl" "alles veiligheid" corpus/vragen.jsonl
if [ -d "$shared/eval" ]; then
  naslag importeer "$shared"/texts/*.txt --corpus "$scratch/works" --zonder-vragen >"$scratch/out" 2>&1 ||
    { cat "$scratch/out" >&2; exit 1; }
  evaluated "eval/vragen.jsonl" alles "$shared/eval/vragen.jsonl" --corpus "$scratch/works"
  evaluated "eval/faq-nl" alles "$shared/eval/faq-nl"
  evaluated "eval/faq-nl, typed badly" alles "$shared/eval/faq-nl" --vragen queries_typo.jsonl
  evaluated "eval/help-nl" alles "$shared/eval/help-nl"
else
  echo "left out: $shared/eval is not here"
fi

# Lines that are not blank, comment, import or package line, per package.
echo
echo "Lines with code in src/main/java"
find src/main/java/naslag -name '*.java' | sort | xargs awk '
  FNR == 1 { comment = 0; files++; n = split(FILENAME, part, "/"); room = n > 5 ? part[5] : "(root)"; count[room] += 0 }
  { line = $0; gsub(/^[ \t]+|[ \t\r]+$/, "", line) }
  comment { if (line ~ /\*\//) comment = 0; next }
  line ~ /^\/\*/ { if (line !~ /\*\//) comment = 1; next }
  line == "" || line ~ /^(\/\/|import |package )/ { next }
  { count[room]++; all++; if (length($0) > 100) wide++ }
  END {
    for (room in count) printf "%-12s %6d\n", room, count[room] | "sort"
    close("sort")
    split("dutch age corpus index search show web cli", core, " ")
    for (i in core) sum += count[core[i]]
    printf "%-12s %6d  (dutch, age, corpus, index, search, show, web, cli)\n", "the core", sum
    printf "%-12s %6d  in %d files, %d lines wider than 100 columns\n", "all", all, files, wide
  }'

echo
echo "Sizes"
found=
for file in target/naslag-[0-9]*.jar target/naslag-[0-9]*.zip; do
  if [ -f "$file" ]; then found=1; printf '%-28s %.1f MB\n' "$file" "$(wc -c <"$file" | awk '{ print $1 / 1000000 }')"; fi
done
[ -n "$found" ] || echo "left out: no jar or zip in target; make them with mvn -B verify"

if [ -n "$tests" ]; then
  echo
  echo "Measured by tests"
  mvn -B test -Dtest=LineEndHyphensTest,CompoundsTest,SpellingTest,ImportFidelityTest >"$scratch/tests" 2>&1 ||
    { tail -40 "$scratch/tests" >&2; exit 1; }
  grep -E '[0-9]+ of |of [0-9]+|% ' "$scratch/tests" | grep -v '^\[' || echo "nothing: the tests were skipped"
fi

if [ -n "$coldstart" ]; then
  echo
  echo "Cold lookup"
  src/bench/coldstart.sh 31
fi
