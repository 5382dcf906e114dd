package io.chalice.shell.training;

/**
 * The class of the application that is deployed in a training. It is never run.
 */
final class TrainedRoutes {

	private final StringBuilder asked = new StringBuilder();

	/**
	 * Answer a request.
	 * @return the answer
	 */
	String index() {
		return this.asked.append('.').toString();
	}

}
