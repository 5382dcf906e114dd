package io.chalice.gateway.server;

/**
 * Told about every request of a {@link LocalServer}, once each. Called by the
 * connections' threads, several at a time.
 */
@FunctionalInterface
public interface RequestListener {

	/**
	 * A request has been answered.
	 * @param request what is told about it
	 */
	void served(ServedRequest request);

}
