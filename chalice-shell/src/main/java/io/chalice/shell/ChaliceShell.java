package io.chalice.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.Workplace;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.Prompts;
import io.chalice.shell.console.Streams;
import io.chalice.shell.session.Session;
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
		Streams streams = Streams.of(System.getProperty(Streams.PROPERTY), System.getenv());
		String program = System.getProperty(PROGRAM, "chalice-shell");
		List<String> words = List.of(args);
		Logging.start(words.contains("--debug"));
		System.exit(words.isEmpty() ? session(program, streams) : command(program, streams, words));
	}

	private static int session(String program, Streams streams) {
		Workplace workplace = Workplace.ofSession(program, System.getenv(), Path.of(""));
		if (!streams.interactive()) {
			Workplace command = Workplace.ofCommand(program, Map.of(), Path.of(""));
			Console.ofProcess(streams, Prompts.none())
				.error("A session needs a terminal. Without one, name a command: " + command.line("help"));
			return 2;
		}
		return Session.run(workplace, Commands.createForSession());
	}

	private static int command(String program, Streams streams, List<String> words) {
		Workplace workplace = Workplace.ofCommand(program, System.getenv(), Path.of(""));
		try (TerminalPrompts prompts = new TerminalPrompts(streams.interactive())) {
			return new CommandRunner(Commands.create(), workplace, Console.ofProcess(streams, prompts)).run(words);
		}
	}

}
