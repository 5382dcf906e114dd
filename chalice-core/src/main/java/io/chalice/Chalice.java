package io.chalice;

/**
 * The running application, injectable into any bean.
 */
public interface Chalice {

	/**
	 * The request that the calling thread is serving. One process may serve many requests
	 * at once, each on its own thread; a thread that a view starts has no current
	 * request.
	 * @return the request
	 * @throws IllegalStateException when the thread is serving none
	 */
	ChaliceRequest currentRequest();

}
