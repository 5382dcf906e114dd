#compdef @NAME@
# Completion of @NAME@ in zsh: @PROGRAM@ completion zsh --install
# or put this line into ~/.zshrc:
#   source <(@PROGRAM@ completion zsh)
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
@FUNCTION@() {
	local -a proposals
	proposals=("${(@f)$("${words[1]}" __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
	compadd -- $proposals
}
compdef @FUNCTION@ @NAME@ @PROGRAM@
