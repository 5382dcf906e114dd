package io.chalice.shell.command;

import java.util.List;

/**
 * The options that every command has, before its name or after it.
 */
final class GlobalOptions {

	static final OptionDescription PROJECT_DIR = OptionDescription
		.valued("project-dir", "DIR", "Where the project is (default: here)")
		.values(DirectoryCandidates::propose);

	static final OptionDescription DEBUG = OptionDescription.flag("debug",
			"Log everything, and show where errors come from");

	static final OptionDescription VERSION = OptionDescription.flag("version", "Print the version");

	static final OptionDescription HELP = OptionDescription.flag("help", "Print help").letter("h");

	static final List<OptionDescription> ALL = List.of(PROJECT_DIR, DEBUG, VERSION, HELP);

	/** Stands where no command is named, and only these options are known. */
	static final CommandDescription OF_NO_COMMAND = CommandDescription.of("", "");

	private GlobalOptions() {
	}

}
