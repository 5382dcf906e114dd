# Completion of @NAME@ in bash: @PROGRAM@ completion bash --install
# or put this line into ~/.bashrc:
#   source <(@PROGRAM@ completion bash)
@FUNCTION@() {
	local line="${COMP_LINE:0:COMP_POINT}" words word
	# bash splits at '=' and ':' too, which this program does not
	read -r -a words <<< "$line"
	[[ "$line" == *[[:space:]] ]] && words+=("")
	word="${words[${#words[@]} - 1]}"
	COMPREPLY=()
	local proposal prefix=""
	# what bash takes for words of their own must not be repeated
	[[ "$word" == *=* && "$COMP_WORDBREAKS" == *=* ]] && prefix="${word%=*}="
	while IFS= read -r proposal; do
		COMPREPLY+=("${proposal#"$prefix"}")
	done < <("${words[0]}" __complete -- "${words[@]:1}" 2>/dev/null)
	[[ "${#COMPREPLY[@]}" -eq 1 && "${COMPREPLY[0]}" == */ ]] && compopt -o nospace
	return 0
}
complete -F @FUNCTION@ @NAME@ @PROGRAM@
