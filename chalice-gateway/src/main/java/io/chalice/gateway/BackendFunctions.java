package io.chalice.gateway;

import java.time.Duration;

/**
 * The Lambda functions behind an API. Thread-safe.
 */
@FunctionalInterface
public interface BackendFunctions {

	/**
	 * Call a function and wait for its answer.
	 * @param functionName the function's name, such as
	 * {@link io.chalice.model.ApplicationModel#API_HANDLER}
	 * @param event the event, JSON as UTF-8
	 * @param timeout how long to wait
	 * @return what became of the call; every failure is a result too
	 */
	FunctionResult invoke(String functionName, byte[] event, Duration timeout);

}
