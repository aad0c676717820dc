export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

// Each asks the command itself, so that a new option needs no new script; where it knows nothing, files are completed. The
// words go over as they are, never through eval: what was typed must not run.
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# bash completion for luoshi
_luoshi_complete() {
  local IFS=$'\\n' line current="\${COMP_WORDS[COMP_CWORD]}" words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  # Bash takes = for a word of its own.
  [ "$current" = "=" ] && { words=("\${words[@]:0:\${#words[@]}-1}" ""); current=""; }
  [ "\${COMP_WORDS[COMP_CWORD-1]}" = "=" ] && words=("\${words[@]:0:\${#words[@]}-2}" "$current")
  COMPREPLY=()
  while read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(luoshi complete-words -- "\${words[@]}" 2>/dev/null)
}
complete -o default -F _luoshi_complete luoshi
`,
  zsh: `#compdef luoshi
_luoshi() {
  local line
  local -a found
  for line in "\${(@f)$(luoshi complete-words -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n "$line" ]] && found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#found} )); then _describe luoshi found; else _files; fi
}
compdef _luoshi luoshi
`,
  fish: `# fish completion for luoshi
function __luoshi_complete
    set -l words (commandline -opc) (commandline -ct)
    luoshi complete-words -- $words[2..-1] 2>/dev/null
end
complete -c luoshi -a '(__luoshi_complete)'
`,
}

/** The completion script of a shell. */
export function scriptFor(shell: Shell): string {
  return SCRIPTS[shell]
}
