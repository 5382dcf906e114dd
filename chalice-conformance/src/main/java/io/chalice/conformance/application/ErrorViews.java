package io.chalice.conformance.application;

import java.io.IOException;

import org.springframework.stereotype.Component;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.ChaliceViewError;
import io.chalice.ConflictError;
import io.chalice.ForbiddenError;
import io.chalice.MethodNotAllowedError;
import io.chalice.NotFoundError;
import io.chalice.RequestTimeoutError;
import io.chalice.TooManyRequestsError;
import io.chalice.UnauthorizedError;
import io.chalice.UnprocessableEntityError;

/**
 * Everything that a view can throw.
 */
@Component
@ChaliceRoute("/errors")
class ErrorViews {

	@ChaliceRoute("/{name}")
	void raise(String name) {
		String message = "raised for " + name;
		throw switch (name) {
			case "400" -> new BadRequestError(message);
			case "401" -> new UnauthorizedError(message);
			case "403" -> new ForbiddenError(message);
			case "404" -> new NotFoundError(message);
			case "405" -> new MethodNotAllowedError(message);
			case "408" -> new RequestTimeoutError(message);
			case "409" -> new ConflictError(message);
			case "422" -> new UnprocessableEntityError(message);
			case "429" -> new TooManyRequestsError(message);
			case "own" -> new TeapotError(message);
			case "subclass" -> new OutOfStockError(message);
			case "anonymous" -> new NotFoundError(message) {
				private static final long serialVersionUID = 1L;

			};
			default -> new ChaliceViewError(message);
		};
	}

	@ChaliceRoute("/message/{text}")
	void raiseMessage(String text) {
		throw new BadRequestError(text);
	}

	@ChaliceRoute("/checked")
	void raiseChecked() throws IOException {
		throw new IOException("raised");
	}

	@ChaliceRoute("/assertion")
	void raiseError() {
		throw new AssertionError("raised");
	}

	@ChaliceRoute("/recursion")
	int recurse(ChaliceRequest request) {
		return recurse(request) + 1;
	}

	/** An error with a status that the framework has no class for. */
	private static final class TeapotError extends ChaliceViewError {

		private static final long serialVersionUID = 1L;

		private TeapotError(String message) {
			super(418, message);
		}

	}

	/** A kind of one of the framework's errors. */
	private static final class OutOfStockError extends ConflictError {

		private static final long serialVersionUID = 1L;

		private OutOfStockError(String message) {
			super(message);
		}

	}

}
