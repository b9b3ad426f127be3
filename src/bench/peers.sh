#!/bin/sh
# Naslag beside other programs that search text, in one run: indexing, size of the index, memory, a cold and a warm
# lookup, and which of 40 questions on the shipped corpus each answers rightly.
#
#   src/bench/peers.sh [PASSAGES...]     10000 100000 unless said; a million takes hours and 8 GB of disk
#
# Debian: recoll, sqlite3, xapian-tools, python3-xapian, ripgrep. What is absent is skipped. Prints a table in Markdown
# and writes the picture docs/peers.svg. The corpora are those of LargeCorpus.java; they lie in $PEERS, else in a
# temporary directory that goes.
set -eu
cd "$(dirname "$0")/../.."
: "${PEERS:=$(mktemp -d)}"
case $PEERS in /tmp/*) trap 'rm -rf "$PEERS"' EXIT ;; esac
mvn -B -q compile dependency:build-classpath -Dmdep.outputFile=target/cp
classes=target/classes:$(cat target/cp)
mkdir -p "$PEERS/bench"
javac -nowarn -cp "$classes" -d "$PEERS/bench" src/bench/LargeCorpus.java
bench="java -cp $PEERS/bench:$classes LargeCorpus"
$bench texts "$PEERS/shipped" corpus
for passages in "${@:-10000 100000}"; do
  for n in $passages; do
    [ -d "$PEERS/$n/corpus" ] || $bench make "$PEERS/$n" "$n"
    [ -f "$PEERS/$n/texts.tsv" ] || $bench texts "$PEERS/$n" "$PEERS/$n/corpus"
  done
done
python=python3
[ -x /usr/bin/python3 ] && python=/usr/bin/python3 # the one that Debian's modules are for
BENCH=$bench $python src/bench/peers.py "$PEERS" ${@:-10000 100000}
