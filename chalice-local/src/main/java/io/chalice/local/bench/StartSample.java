package io.chalice.local.bench;

/**
 * One start of a function, in milliseconds.
 *
 * @param init from the start of its process until it asked for an event
 * @param request how long it worked on its first event
 * @param processor processor time of its process until it had answered, 0 when unknown
 * @param status the status of the response, 0 when the answer is no HTTP response
 */
record StartSample(double init, double request, double processor, int status) {

	double total() {
		return this.init + this.request;
	}

}
