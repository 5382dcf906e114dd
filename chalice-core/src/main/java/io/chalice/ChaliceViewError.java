package io.chalice;

/**
 * An error that a view reports to its client: a status and a JSON body with the keys
 * {@code Code} (the exception class's simple name, a subclass's included) and
 * {@code Message}. Itself it is status 500; its subclasses have the statuses their names
 * say, and an application's own subclass chooses one.
 */
public class ChaliceViewError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * The status of a view error that does not say otherwise.
	 */
	private static final int INTERNAL_SERVER_ERROR = 500;

	private final int status;

	/**
	 * Create a new error with status 500.
	 * @param message what the client is told
	 */
	public ChaliceViewError(String message) {
		this(INTERNAL_SERVER_ERROR, message);
	}

	/**
	 * Create a new error with a status of the application's choosing.
	 * @param status the HTTP status, from 400 to 599
	 * @param message what the client is told
	 */
	protected ChaliceViewError(int status, String message) {
		super(message);
		if (status < 400 || status > 599) {
			throw new IllegalArgumentException("An error has a status from 400 to 599, not " + status);
		}
		this.status = status;
	}

	/**
	 * Return the HTTP status.
	 * @return the status, from 400 to 599
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Return the value of the JSON body's {@code Code}.
	 * @return the exception class's simple name, an anonymous class's superclass's
	 */
	public String code() {
		Class<?> type = getClass();
		while (type.isAnonymousClass()) {
			type = type.getSuperclass();
		}
		return type.getSimpleName();
	}

}
