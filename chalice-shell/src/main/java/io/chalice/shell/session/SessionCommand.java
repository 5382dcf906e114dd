package io.chalice.shell.session;

import java.util.ArrayList;
import java.util.List;

import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

import io.chalice.shell.command.CommandDescription;
import io.chalice.shell.command.CommandRunner;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.ShellCommand;

/**
 * A command as Spring Shell knows it. The words that were typed reach the command as they
 * are: its own command line takes them apart.
 */
final class SessionCommand extends AbstractCommand {

	private final CommandRunner runner;

	SessionCommand(ShellCommand command, CommandRunner runner) {
		super(command.description().name(), command.description().summary(), "Chalice",
				String.join("\n", command.description().examples()), !command.isListed());
		this.runner = runner;
		setOptions(options(command.description()));
	}

	private static List<CommandOption> options(CommandDescription description) {
		return description.options().stream().map(SessionCommand::option).toList();
	}

	private static CommandOption option(OptionDescription option) {
		CommandOption.Builder builder = CommandOption.with()
			.longName(option.name())
			.description(option.description())
			.required(false)
			.type(option.isFlag() ? Boolean.class : String.class);
		if (option.letter() != null) {
			builder.shortName(option.letter().charAt(0));
		}
		return builder.build();
	}

	@Override
	public ExitStatus doExecute(CommandContext context) {
		List<String> words = new ArrayList<>(List.of(getName()));
		context.parsedInput().arguments().stream().map(CommandArgument::value).forEach(words::add);
		int code = this.runner.run(words);
		return (code != 0) ? new ExitStatus(code, "") : ExitStatus.OK;
	}

}
