package io.chalice.shell.logs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import io.chalice.deployer.logs.LogTimes;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.deploy.NamedFunction;

/**
 * What of the logs is wanted.
 *
 * @param invocation what was typed
 * @param now the time
 */
record LogOptions(CommandInvocation invocation, Instant now) {

	static final OptionDescription NAME = NamedFunction.option("Only this function (default: all of them)");

	static final OptionDescription FOLLOW = OptionDescription.flag("follow", "Show what comes, too, until Ctrl-C")
		.letter("f");

	static final OptionDescription SINCE = OptionDescription.valued("since", "TIME",
			"5m, 2h, 1d ago, or ISO 8601 (default: 10m)");

	static final OptionDescription UNTIL = OptionDescription.valued("until", "TIME", "Until when (default: now)");

	static final OptionDescription FILTER = OptionDescription.valued("filter", "PATTERN",
			"Only what has it: a filter pattern of CloudWatch");

	static final OptionDescription ENTRIES = OptionDescription.valued("num-entries", "N", "At most the last N");

	static final OptionDescription LAMBDA = OptionDescription.flag("include-lambda-messages",
			"Show Lambda's START, END, REPORT, too");

	static final OptionDescription ACCESS = OptionDescription.flag("access", "The API's access log instead");

	static final OptionDescription JSON = OptionDescription.flag("json", "Print JSON, an object a line");

	private static final String USUAL = "10m";

	/**
	 * Check what does not go together.
	 * @throws UsageException when something was typed that makes no sense
	 */
	void check() {
		if (isFollowing() && this.invocation.option(UNTIL.name()).isPresent()) {
			throw new UsageException("Either --follow or --until, not both");
		}
		if (isAccess() && this.invocation.option(NAME.name()).isPresent()) {
			throw new UsageException("Either --access or --name, not both: the access log is that of the whole API");
		}
		entries();
		Instant since = since();
		if (until().filter((until) -> !until.isAfter(since)).isPresent()) {
			throw new UsageException("--until is later than --since, which is %s".formatted(since));
		}
	}

	boolean isFollowing() {
		return this.invocation.flag(FOLLOW.name());
	}

	boolean isAccess() {
		return this.invocation.flag(ACCESS.name());
	}

	boolean hasLambdaMessages() {
		return this.invocation.flag(LAMBDA.name());
	}

	boolean isJson() {
		return this.invocation.flag(JSON.name());
	}

	String filter() {
		return this.invocation.option(FILTER.name()).orElse("");
	}

	Instant since() {
		return time(SINCE, this.invocation.option(SINCE.name()).orElse(USUAL));
	}

	Optional<Instant> until() {
		return this.invocation.option(UNTIL.name()).map((typed) -> time(UNTIL, typed));
	}

	private Instant time(OptionDescription option, String typed) {
		return new LogTimes(this.now, ZoneId.systemDefault()).read(typed)
			.orElseThrow(() -> new UsageException(
					"%s is a time such as 2026-11-29T12:00:00Z or 2026-11-29, or how long ago: 5m, 2h, 1d; not '%s'"
						.formatted(option.typed(), typed)));
	}

	Optional<Integer> entries() {
		return this.invocation.option(ENTRIES.name()).map((typed) -> {
			if (!typed.matches("[1-9]\\d{0,6}")) {
				throw new UsageException("--num-entries is a number from 1 on, not '%s'".formatted(typed));
			}
			return Integer.parseInt(typed);
		});
	}

}
