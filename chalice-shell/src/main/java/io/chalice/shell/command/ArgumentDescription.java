package io.chalice.shell.command;

/**
 * An argument of a command: a word without dashes.
 *
 * @param name what stands for it in the help, in capital letters
 * @param required whether it has to be there
 * @param description what it is, one sentence without a full stop
 * @param values proposes values
 */
public record ArgumentDescription(String name, boolean required, String description, ValueCandidates values) {

	/**
	 * Return the argument as the help shows it.
	 * @return its name, in brackets when it may be left out
	 */
	String synopsis() {
		return this.required ? this.name : "[" + this.name + "]";
	}

}
