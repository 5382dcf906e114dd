package io.chalice.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.ShellContext;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;
import io.chalice.shell.console.StandardStreams;
import io.chalice.shell.session.ConsoleSession;
import io.chalice.shell.session.TerminalPrompts;

/**
 * The program: one command when arguments are given, else a session.
 */
public final class ChaliceShell {

	/**
	 * The system property in which the launcher passes the program's name as the user
	 * typed it.
	 */
	private static final String PROGRAM = "chalice.program";

	private ChaliceShell() {
	}

	/**
	 * Run the program.
	 * @param args the command and what it takes; none for a session
	 */
	public static void main(String[] args) {
		StandardStreams streams = StandardStreams.of(System.getProperty(StandardStreams.PROPERTY), System.getenv());
		String program = System.getProperty(PROGRAM, "chalice-shell");
		List<String> words = List.of(args);
		ConsoleLogging.start(words.contains("--debug"));
		System.exit(words.isEmpty() ? session(program, streams) : command(program, streams, words));
	}

	private static int session(String program, StandardStreams streams) {
		ShellContext context = ShellContext.ofSession(program, System.getenv(), Path.of(""));
		if (!streams.interactive()) {
			ShellContext command = ShellContext.ofCommand(program, Map.of(), Path.of(""));
			Console.ofProcess(streams, Prompts.none(), program)
				.error("A session needs a terminal. Without one, name a command: " + command.line("help"));
			return 2;
		}
		return ConsoleSession.run(context, CommandList.createForSession());
	}

	private static int command(String program, StandardStreams streams, List<String> words) {
		ShellContext context = ShellContext.ofCommand(program, System.getenv(), Path.of(""));
		try (TerminalPrompts prompts = new TerminalPrompts(streams.interactive(), streams.colouredOut())) {
			return new CommandRunner(CommandList.create(), context, Console.ofProcess(streams, prompts, program))
				.run(words);
		}
	}

}
