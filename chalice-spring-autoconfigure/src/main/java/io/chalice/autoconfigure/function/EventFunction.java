package io.chalice.autoconfigure.function;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function: from an event's bytes to a result's bytes.
 */
@FunctionalInterface
public interface EventFunction {

	/**
	 * Handle an event.
	 * @param event the event, JSON as UTF-8
	 * @param context what Lambda says of the invocation, {@code null} outside it
	 * @return the result, JSON as UTF-8
	 * @throws Exception whatever the function throws; it becomes the function's error
	 */
	byte[] handle(byte[] event, @Nullable Context context) throws Exception;

}
