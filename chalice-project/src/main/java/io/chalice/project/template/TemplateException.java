package io.chalice.project.template;

/**
 * A project cannot be made as it was asked for. Nothing has been written.
 */
public final class TemplateException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a refusal.
	 * @param message what is wrong, and what would be right
	 */
	TemplateException(String message) {
		super(message);
	}

}
