package io.chalice.gateway.event;

/**
 * What became of an asynchronous call.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Retaining
 * records of asynchronous invocations</a>
 */
public enum InvocationCondition {

	/** The function has returned. */
	SUCCESS("Success"),

	/** The function has failed, and it is not called again. */
	RETRIES_EXHAUSTED("RetriesExhausted"),

	/** The event has become too old to call the function again. */
	EVENT_AGE_EXCEEDED("EventAgeExceeded");

	private final String text;

	InvocationCondition(String text) {
		this.text = text;
	}

	/**
	 * Return what Lambda writes.
	 * @return the text in records
	 */
	public String text() {
		return this.text;
	}

}
