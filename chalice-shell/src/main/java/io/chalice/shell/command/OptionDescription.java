package io.chalice.shell.command;

import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param name its name, without dashes
 * @param letter its short form, without the dash, or {@code null} without one
 * @param value what stands for its value in the help, or {@code null} for a flag
 * @param description what it is for, one sentence without a full stop
 * @param values proposes values
 */
public record OptionDescription(String name, @Nullable String letter, @Nullable String value, String description,
		Values values) {

	/**
	 * Create an option that is there or not.
	 * @param name its name, without dashes
	 * @param description what it is for
	 * @return the option
	 */
	public static OptionDescription flag(String name, String description) {
		return new OptionDescription(name, null, null, description, Values.none());
	}

	/**
	 * Create an option with a value.
	 * @param name its name, without dashes
	 * @param value what stands for its value in the help
	 * @param description what it is for
	 * @return the option
	 */
	public static OptionDescription valued(String name, String value, String description) {
		return new OptionDescription(name, null, value, description, Values.none());
	}

	/**
	 * Give the option a short form.
	 * @param shortForm the letter
	 * @return the option with a short form
	 */
	public OptionDescription letter(String shortForm) {
		return new OptionDescription(this.name, shortForm, this.value, this.description, this.values);
	}

	/**
	 * Give the option proposals.
	 * @param source proposes values
	 * @return the option with proposals
	 */
	public OptionDescription values(Values source) {
		return new OptionDescription(this.name, this.letter, this.value, this.description, source);
	}

	/**
	 * Return whether the option takes no value.
	 * @return {@code true} for a flag
	 */
	public boolean isFlag() {
		return this.value == null;
	}

	/**
	 * Return the option as it is typed.
	 * @return the name with its dashes
	 */
	public String typed() {
		return "--" + this.name;
	}

	/**
	 * Return whether a word names this option.
	 * @param word a word with its dashes, without a value
	 * @return {@code true} for its name and its short form
	 */
	boolean isNamed(String word) {
		return word.equals(typed()) || (this.letter != null && word.equals("-" + this.letter));
	}

	/**
	 * Return the option as the help shows it.
	 * @return short form, name and value
	 */
	String synopsis() {
		String shortForm = (this.letter != null) ? "-" + this.letter + ", " : "";
		return shortForm + typed() + ((this.value != null) ? " " + this.value : "");
	}

}
