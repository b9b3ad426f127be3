# Completes commands and options of naslag, as its own help lists them.
_naslag() {
  local word=${COMP_WORDS[COMP_CWORD]} help
  if [ "$COMP_CWORD" = 1 ]; then
    help=$(naslag --help 2>/dev/null | sed -n 's/^  \([a-z]\{3,\}\) .*/\1/p')
  elif [[ $word == -* ]]; then
    help=$(naslag "${COMP_WORDS[1]}" --help 2>/dev/null | grep -oE -- '--[a-z-]+' | sort -u)
  else
    compopt -o default
    return
  fi
  mapfile -t COMPREPLY < <(compgen -W "$help" -- "$word")
}
complete -F _naslag naslag
