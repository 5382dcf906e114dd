package io.chalice.shell.session;

import org.jline.reader.LineReader;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultHighlighter;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.shell.jline.CommandCompleter;
import org.springframework.shell.jline.PromptProvider;

import io.chalice.shell.command.CommandCatalog;
import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.LineCompletion;
import io.chalice.shell.command.ShellContext;
import io.chalice.shell.console.Console;
import io.chalice.shell.console.OutputLayout;
import io.chalice.shell.console.StandardStreams;

/**
 * The session's beans: Spring Shell's terminal, line reader and history, with this
 * program's commands, prompt and completion.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class SessionApplication {

	@Bean
	Console console(Terminal terminal, CommandCatalog catalog, ShellContext context) {
		boolean coloured = coloured(terminal, context);
		Console.Output output = new Console.Output(terminal.writer(), coloured,
				new OutputLayout(terminal::getWidth, catalog.words()));
		return new Console(output, output, new TerminalPrompts(terminal, coloured));
	}

	private static boolean coloured(Terminal terminal, ShellContext context) {
		return !terminal.getType().startsWith(Terminal.TYPE_DUMB)
				&& StandardStreams.of("012", context.environment()).colours();
	}

	@Bean
	CommandRunner runner(CommandCatalog catalog, ShellContext context, Console console) {
		return new CommandRunner(catalog, context, console);
	}

	@Bean
	@Primary
	Parser lineParser() {
		return new LineParser();
	}

	@Bean
	CommandCompleter commandCompleter(CommandCatalog catalog, ShellContext context) {
		return new SessionCompleter(catalog, new LineCompletion(catalog, context));
	}

	@Bean
	PromptProvider promptProvider(Terminal terminal, ShellContext context) {
		return new SessionPrompt(context, coloured(terminal, context));
	}

	@Bean
	SessionLoop sessionLoop(LineReader reader, PromptProvider prompt, ShellContext context, CommandRunner runner,
			Console console) {
		if (!coloured(reader.getTerminal(), context) && reader instanceof LineReaderImpl plain) {
			plain.setHighlighter(new DefaultHighlighter());
		}
		return new SessionLoop(reader, prompt, context, runner, console);
	}

	// the name replaces Spring Shell's own runner, which ends at Ctrl-C and loses quotes
	@Bean
	ApplicationRunner springShellApplicationRunner(SessionLoop loop) {
		return (arguments) -> loop.run();
	}

}
