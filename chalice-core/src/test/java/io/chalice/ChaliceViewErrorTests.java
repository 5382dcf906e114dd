package io.chalice;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChaliceViewErrorTests {

	@ParameterizedTest
	@MethodSource
	void hasItsStatusAndName(ChaliceViewError error, int status, String code) {
		assertThat(error.status()).isEqualTo(status);
		assertThat(error.code()).isEqualTo(code);
		assertThat(error).hasMessage("why");
	}

	static Stream<Arguments> hasItsStatusAndName() {
		return Stream.of(Arguments.of(new ChaliceViewError("why"), 500, "ChaliceViewError"),
				Arguments.of(new BadRequestError("why"), 400, "BadRequestError"),
				Arguments.of(new UnauthorizedError("why"), 401, "UnauthorizedError"),
				Arguments.of(new ForbiddenError("why"), 403, "ForbiddenError"),
				Arguments.of(new NotFoundError("why"), 404, "NotFoundError"),
				Arguments.of(new MethodNotAllowedError("why"), 405, "MethodNotAllowedError"),
				Arguments.of(new RequestTimeoutError("why"), 408, "RequestTimeoutError"),
				Arguments.of(new ConflictError("why"), 409, "ConflictError"),
				Arguments.of(new UnprocessableEntityError("why"), 422, "UnprocessableEntityError"),
				Arguments.of(new TooManyRequestsError("why"), 429, "TooManyRequestsError"));
	}

	@Test
	void takesTheNameOfAnApplicationsOwnError() {
		ChaliceViewError error = new TeapotError(418);
		assertThat(error.status()).isEqualTo(418);
		assertThat(error.code()).isEqualTo("TeapotError");
	}

	@Test
	void takesTheNameOfTheNearestClassThatHasOne() {
		ChaliceViewError error = new ChaliceViewError(503, "later") {

			private static final long serialVersionUID = 1L;

		};
		assertThat(error.code()).isEqualTo("ChaliceViewError");
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 399, 600 })
	void refusesAStatusThatIsNoError(int status) {
		assertThatIllegalArgumentException().isThrownBy(() -> new TeapotError(status));
	}

	private static final class TeapotError extends ChaliceViewError {

		private static final long serialVersionUID = 1L;

		private TeapotError(int status) {
			super(status, "short and stout");
		}

	}

}
