package io.chalice.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.chalice.shell.command.CommandCatalog;
import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.Completion;
import io.chalice.shell.command.Proposal;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.Workplace;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;

/**
 * The program without a process: what is typed, and what it prints.
 */
public final class FakeShell {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final CommandCatalog catalog;

	private final Workplace workplace;

	private final Prompts prompts;

	private volatile @Nullable CommandRunner runner;

	private FakeShell(CommandCatalog catalog, Workplace workplace, Prompts prompts) {
		this.catalog = catalog;
		this.workplace = workplace;
		this.prompts = prompts;
	}

	public static FakeShell in(Path directory) {
		return in(directory, Prompts.none());
	}

	public static FakeShell in(Path directory, Prompts prompts) {
		return new FakeShell(Commands.create(), Workplace.ofCommand("./chalice", Map.of(), directory), prompts);
	}

	public static FakeShell of(ShellCommand command, Path directory, Prompts prompts) {
		return new FakeShell(new CommandCatalog(List.of(command)),
				Workplace.ofCommand("./chalice", Map.of(), directory), prompts);
	}

	public static FakeShell session(Path directory) {
		return new FakeShell(Commands.createForSession(), Workplace.ofSession("./chalice", Map.of(), directory),
				Prompts.none());
	}

	public int run(String... words) {
		this.out.getBuffer().setLength(0);
		this.err.getBuffer().setLength(0);
		Console console = new Console(new Console.Output(new PrintWriter(this.out), false),
				new Console.Output(new PrintWriter(this.err), false), this.prompts);
		CommandRunner runner = new CommandRunner(this.catalog, this.workplace, console);
		this.runner = runner;
		return runner.run(List.of(words));
	}

	/**
	 * Press Ctrl-C while a command runs.
	 */
	public void interrupt() {
		Objects.requireNonNull(this.runner).interrupt();
	}

	public List<String> complete(String... words) {
		return new Completion(this.catalog, this.workplace).propose(List.of(words))
			.stream()
			.map(Proposal::word)
			.toList();
	}

	public String out() {
		return this.out.toString();
	}

	public String err() {
		return this.err.toString();
	}

	public Workplace workplace() {
		return this.workplace;
	}

}
