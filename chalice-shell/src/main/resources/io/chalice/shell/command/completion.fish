# Completion of @NAME@ in fish: @PROGRAM@ completion fish --install
# or put this line into ~/.config/fish/config.fish:
#   @PROGRAM@ completion fish | source
function @FUNCTION@
	set -l words (commandline -opc) (commandline -ct)
	$words[1] __complete -- $words[2..-1] 2>/dev/null
end
complete -c @NAME@ -f -a '(@FUNCTION@)'
