package io.chalice.shell.command;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandOption;

/**
 * An option of a command.
 *
 * @param name its name, without dashes
 * @param letter its short form, without the dash, or {@code null} without one
 * @param value what stands for its value in the help, or {@code null} for a flag
 * @param description what it is for, one sentence without a full stop
 * @param values proposes values
 * @param negatable whether a flag may also be typed with {@code no-} before its name
 */
public record OptionDescription(String name, @Nullable String letter, @Nullable String value, String description,
		ValueCandidates values, boolean negatable) {

	private static final String NO = "--no-";

	/**
	 * Create an option that is there or not.
	 * @param name its name, without dashes
	 * @param description what it is for
	 * @return the option
	 */
	public static OptionDescription flag(String name, String description) {
		return new OptionDescription(name, null, null, description, ValueCandidates.none(), false);
	}

	/**
	 * Create an option that switches something on, or off as {@code --no-name}.
	 * @param name its name, without dashes
	 * @param description what it is for
	 * @return the option
	 */
	public static OptionDescription toggle(String name, String description) {
		return new OptionDescription(name, null, null, description, ValueCandidates.none(), true);
	}

	/**
	 * Create an option with a value.
	 * @param name its name, without dashes
	 * @param value what stands for its value in the help
	 * @param description what it is for
	 * @return the option
	 */
	public static OptionDescription valued(String name, String value, String description) {
		return new OptionDescription(name, null, value, description, ValueCandidates.none(), false);
	}

	/**
	 * Create an option whose value may be left out.
	 * @param name its name, without dashes
	 * @param value what stands for its value in the help
	 * @param description what it is for
	 * @return the option
	 */
	public static OptionDescription optional(String name, String value, String description) {
		return valued(name, "[" + value + "]", description);
	}

	/**
	 * Give the option a short form.
	 * @param shortForm the letter
	 * @return the option with a short form
	 */
	public OptionDescription letter(String shortForm) {
		return new OptionDescription(this.name, shortForm, this.value, this.description, this.values, this.negatable);
	}

	/**
	 * Give the option proposals.
	 * @param source proposes values
	 * @return the option with proposals
	 */
	public OptionDescription values(ValueCandidates source) {
		return new OptionDescription(this.name, this.letter, this.value, this.description, source, this.negatable);
	}

	/**
	 * Return whether the option takes no value.
	 * @return {@code true} for a flag
	 */
	public boolean isFlag() {
		return this.value == null;
	}

	/**
	 * Return whether the option's value may be left out; it is empty then.
	 * @return {@code true} for an option made by {@link #optional}
	 */
	boolean isOptional() {
		return this.value != null && this.value.startsWith("[");
	}

	/**
	 * Return the option as it is typed.
	 * @return the name with its dashes
	 */
	public String typed() {
		return "--" + this.name;
	}

	/**
	 * Return the long forms of the option.
	 * @return how it can be typed, with dashes
	 */
	List<String> forms() {
		return this.negatable ? List.of(typed(), NO + this.name) : List.of(typed());
	}

	/**
	 * Return whether a word names this option.
	 * @param word a word with its dashes, without a value
	 * @return {@code true} for its names and its short form
	 */
	boolean isNamed(String word) {
		return forms().contains(word) || (this.letter != null && word.equals("-" + this.letter));
	}

	/**
	 * Return what a flag means that was typed without a value.
	 * @param word the flag with its dashes
	 * @return {@code true}, or {@code false} when it was typed to switch off
	 */
	boolean meaning(String word) {
		return !(this.negatable && word.startsWith(NO));
	}

	/**
	 * Return this option as Spring Shell knows it.
	 * @param typed the value that was typed, {@code true} or {@code false} of a flag, or
	 * {@code null} for the option itself
	 * @return the option with the value
	 */
	CommandOption with(@Nullable String typed) {
		return new CommandOption((this.letter != null) ? this.letter.charAt(0) : ' ', this.name, this.description,
				false, null, typed, isFlag() ? Boolean.class : String.class);
	}

	/**
	 * Return the option as the help shows it.
	 * @return short form, name and value
	 */
	String synopsis() {
		String shortForm = (this.letter != null) ? "-" + this.letter + ", " : "";
		String longForm = this.negatable ? "--[no-]" + this.name : typed();
		return shortForm + longForm + ((this.value != null) ? " " + this.value : "");
	}

}
