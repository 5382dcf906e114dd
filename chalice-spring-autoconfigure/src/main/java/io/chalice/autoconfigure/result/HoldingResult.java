package io.chalice.autoconfigure.result;

import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceResponse;

/**
 * A result that holds another one: an {@link Optional} or a {@link ChaliceResponse} with
 * something inside that is not sent as it is.
 */
final class HoldingResult implements ResultAdapter {

	private final Predicate<Object> sentAsItIs;

	HoldingResult(Predicate<Object> sentAsItIs) {
		this.sentAsItIs = sentAsItIs;
	}

	@Override
	public boolean adapts(Class<?> type) {
		return type == Optional.class || type == ChaliceResponse.class;
	}

	@Override
	public ResultStep adapt(ResultStep step, Object value, ResultCall call) {
		if (value instanceof ChaliceResponse response) {
			Object body = response.body();
			return (body == null || this.sentAsItIs.test(body)) ? step
					: step.toBody(body, DeclaredType.UNKNOWN, response);
		}
		Object held = held((Optional<?>) value);
		return (held == null || isPlain(held)) ? step : step.to(held, step.type().argument(Optional.class));
	}

	private boolean isPlain(Object held) {
		return !(held instanceof ChaliceResponse) && !(held instanceof byte[]) && this.sentAsItIs.test(held);
	}

	private static @Nullable Object held(Optional<?> optional) {
		return optional.isPresent() ? optional.get() : null;
	}

}
