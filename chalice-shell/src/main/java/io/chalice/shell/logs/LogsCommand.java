package io.chalice.shell.logs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.InterruptedDeployException;
import io.chalice.deployer.cloud.UploadListener;
import io.chalice.deployer.logs.LambdaMessages;
import io.chalice.deployer.logs.LogEntry;
import io.chalice.deployer.logs.LogReader;
import io.chalice.deployer.logs.LogSelection;
import io.chalice.deployer.logs.LogSource;
import io.chalice.deployer.logs.LogTail;
import io.chalice.deployer.logs.RenderedEntry;
import io.chalice.deployer.stage.DeployedStage;
import io.chalice.deployer.stage.StageAccount;
import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandInterruptedException;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.console.Console;
import io.chalice.shell.deploy.DeploymentStage;
import io.chalice.shell.deploy.TargetOptions;

/**
 * The command {@code logs}.
 */
public final class LogsCommand extends ShellCommand {

	/**
	 * Create the command.
	 */
	public LogsCommand() {
		super(CommandDescription.of("logs", "Show what the functions of a stage have logged")
			.options(TargetOptions.ofStage(LogOptions.NAME, LogOptions.FOLLOW, LogOptions.SINCE, LogOptions.UNTIL,
					LogOptions.FILTER, LogOptions.ENTRIES, LogOptions.LAMBDA, LogOptions.ACCESS, LogOptions.JSON))
			.examples("logs", "logs --follow", "logs --name api_handler --since 2h --filter ERROR",
					"logs --stage prod --num-entries 20 --json"));
	}

	@Override
	protected int run(CommandInvocation invocation) {
		LogOptions options = new LogOptions(invocation, Instant.now());
		options.check();
		try (StageAccount account = DeploymentStage.ofDeployed(invocation, UploadListener.NONE)) {
			DeployedStage stage = DeployedStage.find(account);
			ReadSources logs = options.isAccess() ? ReadSources.ofAccessLog(invocation, account, stage)
					: ReadSources.ofFunctions(invocation, stage);
			LogSelection selection = new LogSelection(logs.sources(), options.since(), options.until().orElse(null),
					options.filter());
			ReadingReport report = new ReadingReport(invocation, selection, options.isFollowing(), logs.remedy());
			return show(invocation, options, selection, LogReader.of(account.cloud().logEvents(), report), report);
		}
	}

	private static int show(CommandInvocation invocation, LogOptions options, LogSelection selection, LogReader reader,
			ReadingReport report) {
		AtomicInteger count = new AtomicInteger();
		LogTail tail = new LogTail(options.entries().orElse(Integer.MAX_VALUE),
				printer(invocation.console(), options, selection.sources())
					.andThen((entry) -> count.incrementAndGet()));
		if (options.entries().isEmpty()) {
			// nothing is held back
			tail.drain(0);
		}
		if (options.isFollowing()) {
			follow(invocation, options, selection, reader, tail);
			return 0;
		}
		reader.read(selection, shown(options, tail));
		tail.drain(0);
		report.requireAny();
		if (count.get() == 0) {
			report.nothing(selection.since());
		}
		return 0;
	}

	private static Consumer<LogEntry> printer(Console console, LogOptions options, List<LogSource> sources) {
		return options.isJson() ? (entry) -> console.document(RenderedEntry.json(entry))
				: new LogPrinter(console, sources, ZoneId.systemDefault());
	}

	private static Consumer<LogEntry> shown(LogOptions options, Consumer<LogEntry> entries) {
		return (entry) -> {
			if (isShown(options, entry)) {
				entries.accept(entry);
			}
		};
	}

	private static boolean isShown(LogOptions options, LogEntry entry) {
		return options.hasLambdaMessages() || !LambdaMessages.isRecord(entry);
	}

	private static void follow(CommandInvocation invocation, LogOptions options, LogSelection selection,
			LogReader reader, LogTail tail) {
		Console console = invocation.console();
		console.message("Following %s, until Ctrl-C"
			.formatted(String.join(", ", selection.sources().stream().map(LogSource::name).toList())));
		try {
			reader.follow(selection, shown(options, tail), (held) -> {
				tail.drain((int) held.stream().filter((entry) -> isShown(options, entry)).count());
				// whoever reads a pipe may have had enough
				return !console.writer().checkError();
			});
		}
		catch (InterruptedDeployException ex) {
			throw stopped(ex);
		}
		catch (CloudException ex) {
			// a call that is interrupted fails in its own way
			throw Thread.currentThread().isInterrupted() ? stopped(ex) : ex;
		}
	}

	private static CommandInterruptedException stopped(RuntimeException cause) {
		return new CommandInterruptedException("Stopped following", cause);
	}

}
