# Sourced by what measures the running page: sets jdk to the Java that the launcher found, first to the first argument,
# and the arguments to the command that starts the page.
first=$1
shift
if [ $# -eq 0 ]; then
  "$here/naslag" zoek veerkracht >/dev/null # builds, indexes
  set -- "$here/naslag" start --poort 0 --zonder-browser
fi
state=$here/target/naslag
[ -f "$state/start" ] || state=${XDG_CACHE_HOME:-$HOME/.cache}/naslag/at$here
jdk=$(sed -n 2p "$state/start" 2>/dev/null) || jdk=${NASLAG_JAVA:-$JAVA_HOME}
