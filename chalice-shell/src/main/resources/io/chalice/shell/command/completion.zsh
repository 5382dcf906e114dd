#compdef @NAME@
# Completion of @NAME@ in zsh. Put this line into ~/.zshrc, below compinit:
#   source <(@PROGRAM@ completion zsh)
@FUNCTION@() {
	local -a proposals
	proposals=("${(@f)$("${words[1]}" __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
	compadd -- $proposals
}
compdef @FUNCTION@ @NAME@ @PROGRAM@
