package io.chalice.conformance.source;

/**
 * Who gets the events of the cases.
 */
interface EventTarget extends AutoCloseable {

	/**
	 * Return the listeners behind it.
	 * @return the listeners
	 */
	EventListeners listeners();

	/**
	 * Send an event.
	 * @param function which listener gets it
	 * @param event the event, JSON as UTF-8
	 * @return the answer, JSON as UTF-8
	 * @throws Exception the function's error
	 */
	byte[] send(String function, byte[] event) throws Exception;

	@Override
	void close();

}
