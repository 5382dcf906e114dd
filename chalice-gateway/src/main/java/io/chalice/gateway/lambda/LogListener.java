package io.chalice.gateway.lambda;

/**
 * Receives what CloudWatch Logs would hold. Lines of one log stream arrive in order and
 * one at a time; lines of different streams may arrive on different threads at once.
 */
@FunctionalInterface
public interface LogListener {

	/**
	 * Receives a line. The function waits while this method runs.
	 * @param event the line
	 */
	void log(LogEvent event);

}
