package io.chalice.shell.command;

import io.chalice.project.template.BuildVersions;

/**
 * Prints the versions of this program, of Java and of the system. It is what
 * {@code --version} does, too.
 */
public final class VersionCommand extends ShellCommand {

	static final String NAME = "version";

	/**
	 * Create the command.
	 */
	public VersionCommand() {
		super(CommandDescription.of(NAME, "Print the version").examples(NAME));
	}

	@Override
	public boolean isListed() {
		return false;
	}

	@Override
	protected int run(CommandInvocation invocation) {
		invocation.console()
			.print("chalice-shell %s, Java %s, %s %s".formatted(BuildVersions.ofBuild().chalice(),
					System.getProperty("java.version"), System.getProperty("os.name"),
					System.getProperty("os.version")));
		return 0;
	}

}
