package io.chalice.shell.console;

/**
 * The colours that mean something here, as terminals know them.
 */
public enum Colour {

	/** Something is wrong. */
	RED("31"),

	/** Something is right. */
	GREEN("32"),

	/** Something is doubtful. */
	YELLOW("33"),

	/** One of several. */
	CYAN("36"),

	/** Another of several. */
	MAGENTA("35"),

	/** A third of several. */
	BLUE("34"),

	/** Something to type, or a headline. */
	BOLD("1"),

	/** Something that most readers skip. */
	FAINT("2");

	private final String code;

	Colour(String code) {
		this.code = code;
	}

	/**
	 * Colour a text.
	 * @param text the text
	 * @return the text between escape sequences
	 */
	String paint(String text) {
		return "\u001b[" + this.code + "m" + text + "\u001b[0m";
	}

}
