package io.chalice.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.completion.CompletionProposal;

import io.chalice.shell.command.CommandCatalog;
import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.HelpCommand;
import io.chalice.shell.command.LineCompletion;
import io.chalice.shell.command.ShellCommand;
import io.chalice.shell.command.ShellContext;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program without a process: what is typed, and what it prints.
 */
public final class FakeShell {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final CommandCatalog catalog;

	private final ShellContext context;

	private final Prompts prompts;

	private volatile @Nullable CommandRunner runner;

	private FakeShell(CommandCatalog catalog, ShellContext context, Prompts prompts) {
		this.catalog = catalog;
		this.context = context;
		this.prompts = prompts;
	}

	public static FakeShell in(Path directory) {
		return in(directory, Prompts.none());
	}

	public static FakeShell in(Path directory, Prompts prompts) {
		return new FakeShell(CommandList.create(), ShellContext.ofCommand("./chalice", Map.of(), directory), prompts);
	}

	public static FakeShell in(Path directory, Map<String, String> environment, Prompts prompts) {
		return new FakeShell(CommandList.create(), ShellContext.ofCommand("./chalice", environment, directory),
				prompts);
	}

	public static FakeShell of(ShellCommand command, Path directory, Prompts prompts) {
		CommandCatalog catalog = new CommandCatalog();
		catalog.register(command, new HelpCommand(catalog));
		return new FakeShell(catalog, ShellContext.ofCommand("./chalice", Map.of(), directory), prompts);
	}

	public static FakeShell session(Path directory) {
		return new FakeShell(CommandList.createForSession(), ShellContext.ofSession("./chalice", Map.of(), directory),
				Prompts.none());
	}

	public int run(String... words) {
		this.out.getBuffer().setLength(0);
		this.err.getBuffer().setLength(0);
		Console console = new Console(new Console.Output(new PrintWriter(this.out), false),
				new Console.Output(new PrintWriter(this.err), false), this.prompts);
		CommandRunner runner = new CommandRunner(this.catalog, this.context, console);
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
		return new LineCompletion(this.catalog, this.context).propose(List.of(words))
			.stream()
			.map(CompletionProposal::value)
			.toList();
	}

	/**
	 * Run a command that fails with one line on standard error and nothing on standard
	 * output.
	 * @param code the exit code that it ends with
	 * @param message the line
	 * @param words the command
	 */
	public void fails(int code, String message, String... words) {
		assertThat(run(words)).isEqualTo(code);
		assertThat(err()).isEqualTo(message + "\n");
		assertThat(out()).isEmpty();
	}

	public String out() {
		return this.out.toString();
	}

	public String err() {
		return this.err.toString();
	}

	public ShellContext context() {
		return this.context;
	}

}
