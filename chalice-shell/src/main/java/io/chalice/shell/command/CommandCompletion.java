package io.chalice.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;

/**
 * Proposes options, their values and arguments of one command.
 */
final class CommandCompletion implements CompletionProvider {

	private final CommandDescription command;

	CommandCompletion(CommandDescription command) {
		this.command = command;
	}

	/**
	 * Propose what may stand at the cursor.
	 * @param context the line, a {@link LineCompletionContext}
	 * @return the proposals, which need not start with what has been typed
	 */
	@Override
	public List<CompletionProposal> apply(CompletionContext context) {
		return proposals((LineCompletionContext) context).toList();
	}

	private Stream<CompletionProposal> proposals(LineCompletionContext line) {
		String typed = line.typed();
		OptionDescription open = line.before().open();
		if (open != null && !(open.isOptional() && typed.startsWith("-"))) {
			return Stream.concat(values(open.values(), line, typed, ""),
					(open.isOptional() && typed.isEmpty()) ? options(line) : Stream.empty());
		}
		int equals = typed.indexOf('=');
		if (typed.startsWith("-") && equals > 0) {
			String name = typed.substring(0, equals);
			return this.command.allOptions()
				.stream()
				.filter((option) -> option.isNamed(name) && !option.isFlag())
				.flatMap((option) -> values(option.values(), line, typed.substring(equals + 1), name + "="));
		}
		if (typed.startsWith("-")) {
			return options(line);
		}
		Optional<ArgumentDescription> argument = this.command.argument(line.before().argumentCount());
		if (argument.isPresent()) {
			return values(argument.get().values(), line, typed, "");
		}
		return typed.isEmpty() ? options(line) : Stream.empty();
	}

	private Stream<CompletionProposal> options(LineCompletionContext line) {
		return this.command.allOptions()
			.stream()
			.filter((option) -> !line.before().has(option))
			.flatMap((option) -> option.forms()
				.stream()
				.map((form) -> new CompletionProposal(form).description(option.description())));
	}

	private static Stream<CompletionProposal> values(ValueCandidates values, LineCompletionContext line, String typed,
			String prefix) {
		return values.propose(line.context(), typed)
			.stream()
			// after a directory its children may follow
			.map((value) -> new CompletionProposal(prefix + value).complete(!value.endsWith("/")));
	}

}
