package io.chalice.autoconfigure.result;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

import io.chalice.json.ResultWriter;

/**
 * Turns what a function returns into what is written: the value that a future or a
 * publisher brings, the body of a response.
 */
public final class EventResults {

	private final DeclaredType type;

	private final ResultUnwrapping unwrapping;

	EventResults(DeclaredType type, ResultUnwrapping unwrapping) {
		this.type = type;
		this.unwrapping = unwrapping;
	}

	/**
	 * Convert a function's result.
	 * @param result the result
	 * @param context what Lambda says of the invocation, {@code null} outside it
	 * @return the value and what writes it
	 * @throws Exception what a result that was still to come brings instead
	 */
	public EventResult convert(@Nullable Object result, @Nullable Context context) throws Exception {
		ResultStep last = this.unwrapping.unwrap(new ResultStep(result, this.type, null),
				() -> new ResultCall(null, context));
		return new EventResult(last.value(), last.type().writer(last.value()));
	}

	/**
	 * A value and what writes it.
	 *
	 * @param value the value
	 * @param writer what writes it, or {@code null} when its own class says all
	 */
	public record EventResult(@Nullable Object value, @Nullable ResultWriter writer) {

	}

}
