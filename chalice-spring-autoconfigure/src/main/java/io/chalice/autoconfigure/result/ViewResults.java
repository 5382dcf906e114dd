package io.chalice.autoconfigure.result;

import org.jspecify.annotations.Nullable;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.autoconfigure.bean.AnnotatedMethod;

/**
 * Turns what a view returns into what the dispatcher sends.
 */
public final class ViewResults {

	private final DeclaredType type;

	private final SuccessStatus status;

	private final ResultUnwrapping unwrapping;

	ViewResults(AnnotatedMethod method, DeclaredType type, ResultUnwrapping unwrapping) {
		this.type = type;
		this.status = new SuccessStatus(method);
		this.unwrapping = unwrapping;
	}

	/**
	 * Convert a view's result.
	 * @param result the result
	 * @param request the request it answers
	 * @return a plain value, one with its declared type, or a response
	 * @throws Exception what a result that was still to come brings instead
	 */
	public @Nullable Object convert(@Nullable Object result, ChaliceRequest request) throws Exception {
		ChaliceResponse declared = this.status.response();
		if (this.status.isError()) {
			return declared;
		}
		ResultStep last = this.unwrapping.unwrap(new ResultStep(result, this.type, declared),
				() -> new ResultCall(request.path(), request.lambdaContext()));
		if (last.value() instanceof ChaliceResponse response && last.response() != null) {
			last = last.toBody(response.body(), DeclaredType.UNKNOWN, response);
		}
		Object typed = last.type().typed(last.value());
		return (last.response() != null) ? last.response().body(typed) : typed;
	}

}
