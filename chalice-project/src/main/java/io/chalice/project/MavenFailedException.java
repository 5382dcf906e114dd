package io.chalice.project;

/**
 * Maven ended with an error that is none of the project's sources.
 */
public final class MavenFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String output;

	MavenFailedException(String what, String output) {
		super("%s failed:%n%s".formatted(what, output));
		this.output = output;
	}

	/**
	 * Return what Maven wrote.
	 * @return the output, without colours
	 */
	public String output() {
		return this.output;
	}

}
