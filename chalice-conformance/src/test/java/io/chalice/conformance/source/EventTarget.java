package io.chalice.conformance.source;

/**
 * Who gets the events of the cases.
 */
interface EventTarget extends AutoCloseable {

	/**
	 * Send an event.
	 * @param function which listener gets it
	 * @param event the event, JSON as UTF-8
	 * @return what became of it
	 */
	EventOutcome send(String function, byte[] event);

	@Override
	void close();

}
