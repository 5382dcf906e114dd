package io.chalice.shell.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.logs.LogSelection;
import io.chalice.deployer.logs.LogSource;
import io.chalice.deployer.logs.ReadingListener;
import io.chalice.shell.command.CommandFailedException;
import io.chalice.shell.command.CommandInvocation;

/**
 * Tells the user how reading logs goes.
 */
final class ReadingReport implements ReadingListener {

	private final CommandInvocation invocation;

	private final LogSelection selection;

	private final boolean following;

	private final String remedy;

	private final List<LogSource> missing = new ArrayList<>();

	ReadingReport(CommandInvocation invocation, LogSelection selection, boolean following, String remedy) {
		this.invocation = invocation;
		this.selection = selection;
		this.following = following;
		this.remedy = remedy;
	}

	@Override
	public void missing(LogSource source) {
		this.missing.add(source);
		if (this.following) {
			tell(source);
		}
	}

	@Override
	public void interrupted(TransientException reason) {
		this.invocation.console().warn("%s. Asking again, until it is answered".formatted(reason.getMessage()));
	}

	@Override
	public void resumed() {
		this.invocation.console().message("Going on where it stopped");
	}

	/**
	 * Check that there was something to read.
	 * @throws CommandFailedException when no source has a log group
	 */
	void requireAny() {
		if (this.missing.size() == this.selection.sources().size()) {
			throw new CommandFailedException(
					missing(String.join(", ", this.missing.stream().map(LogSource::group).toList())));
		}
		this.missing.forEach(this::tell);
	}

	// the function's role may not make one
	private void tell(LogSource source) {
		this.invocation.console().warn(missing(source.group()));
	}

	private String missing(String group) {
		return "Log group %s is missing, and what belongs there is lost. To make it again: %s".formatted(group,
				this.remedy);
	}

	/**
	 * Tell that nothing was found.
	 * @param since from when on
	 */
	void nothing(Instant since) {
		this.invocation.console()
			.message("Nothing was logged since %s. To look further back: %s".formatted(since,
					this.invocation.typed().with(LogOptions.SINCE.name(), "1d")));
	}

}
