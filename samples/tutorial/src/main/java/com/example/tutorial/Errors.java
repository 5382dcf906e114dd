package com.example.tutorial;

import io.chalice.BadRequestError;
import io.chalice.ChaliceRoute;
import io.chalice.ChaliceViewError;
import io.chalice.ConflictError;
import io.chalice.ForbiddenError;
import io.chalice.NotFoundError;
import io.chalice.TooManyRequestsError;
import io.chalice.UnauthorizedError;

import org.springframework.stereotype.Component;

/**
 * The errors a view can report.
 */
@Component
class Errors {

	@ChaliceRoute("/errors/{status}")
	void raise(int status) {
		String message = "raised for " + status;
		throw switch (status) {
			case 400 -> new BadRequestError(message);
			case 401 -> new UnauthorizedError(message);
			case 403 -> new ForbiddenError(message);
			case 404 -> new NotFoundError(message);
			case 409 -> new ConflictError(message);
			case 429 -> new TooManyRequestsError(message);
			default -> new ChaliceViewError(message);
		};
	}

}
