package io.chalice.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A command line for the user to type, made of the one that was typed: whatever was said
 * of where and how is said again, so that the line does nothing elsewhere.
 */
public final class TypedLine {

	/** What shells leave alone. */
	private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

	private final ShellContext context;

	private final CommandDescription command;

	private final Map<String, String> options;

	private final List<String> arguments;

	private TypedLine(ShellContext context, CommandDescription command, Map<String, String> options,
			List<String> arguments) {
		this.context = context;
		this.command = command;
		this.options = Map.copyOf(options);
		this.arguments = List.copyOf(arguments);
	}

	static TypedLine of(CommandInvocation invocation) {
		return new TypedLine(invocation.context(), invocation.command(), invocation.options(), invocation.arguments());
	}

	/**
	 * Add an option, or replace it.
	 * @param option its name, without dashes
	 * @param value its value; {@code true} or {@code false} of a flag
	 * @return the line with the option
	 */
	public TypedLine with(String option, String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.options);
		changed.put(option, value);
		return new TypedLine(this.context, this.command, changed, this.arguments);
	}

	/**
	 * Leave an option out.
	 * @param option its name, without dashes
	 * @return the line without the option
	 */
	public TypedLine without(String option) {
		Map<String, String> changed = new LinkedHashMap<>(this.options);
		changed.remove(option);
		return new TypedLine(this.context, this.command, changed, this.arguments);
	}

	/**
	 * Replace the arguments.
	 * @param words the arguments
	 * @return the line with these arguments
	 */
	public TypedLine withArguments(String... words) {
		return new TypedLine(this.context, this.command, this.options, List.of(words));
	}

	/**
	 * Name another command. What it has no option for is left out.
	 * @param other the command
	 * @return the line of the other command, without arguments
	 */
	public TypedLine as(CommandDescription other) {
		Map<String, String> kept = new LinkedHashMap<>(this.options);
		kept.keySet().removeIf((name) -> other.option("--" + name).isEmpty());
		return new TypedLine(this.context, other, kept, List.of());
	}

	/**
	 * Return the line.
	 * @return what to type, quoted where a shell needs it
	 */
	@Override
	public String toString() {
		List<String> words = new ArrayList<>(List.of(this.command.name()));
		boolean literal = this.arguments.stream().anyMatch((argument) -> argument.startsWith("-"));
		if (!literal) {
			this.arguments.forEach((argument) -> words.add(quoted(argument)));
		}
		for (OptionDescription option : this.command.allOptions()) {
			String value = this.options.get(option.name());
			if (value != null) {
				words.add(typed(option, value));
			}
		}
		if (literal) {
			words.add("--");
			this.arguments.forEach((argument) -> words.add(quoted(argument)));
		}
		return this.context.line(String.join(" ", words));
	}

	private static String typed(OptionDescription option, String value) {
		if (option.isFlag()) {
			return value.equals("true") ? option.typed()
					: option.negatable() ? "--no-" + option.name() : option.typed() + "=false";
		}
		if (value.isEmpty() && option.isOptional()) {
			return option.typed();
		}
		return option.typed() + (value.startsWith("-") ? "=" : " ") + quoted(value);
	}

	private static String quoted(String word) {
		return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
	}

}
