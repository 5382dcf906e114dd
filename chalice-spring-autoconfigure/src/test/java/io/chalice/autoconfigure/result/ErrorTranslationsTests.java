package io.chalice.autoconfigure.result;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

import io.chalice.ChaliceRoute;
import io.chalice.ConflictError;
import io.chalice.NotFoundError;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ApiCall.Answer;
import io.chalice.autoconfigure.TestContexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorTranslations}.
 */
class ErrorTranslationsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/status/400              | 400 | BadRequestError          | told
			/status/401              | 401 | UnauthorizedError        | told
			/status/402              | 402 | PaymentRequiredError     | told
			/status/403              | 403 | ForbiddenError           | told
			/status/404              | 404 | NotFoundError            | told
			/status/405              | 405 | MethodNotAllowedError    | told
			/status/408              | 408 | RequestTimeoutError      | told
			/status/409              | 409 | ConflictError            | told
			/status/418              | 418 | ImATeapotError           | told
			/status/422              | 422 | UnprocessableEntityError | told
			/status/429              | 429 | TooManyRequestsError     | told
			/status/499              | 499 | Status499Error           | told
			/status/500              | 500 | ChaliceViewError         | told
			/status/503              | 503 | ServiceUnavailableError  | told
			/without-reason          | 404 | NotFoundError            | Not Found
			/subclass                | 405 | MethodNotAllowedError    | Supported methods: [GET]
			/error-response          | 410 | GoneError                | for good
			/annotated               | 409 | ConflictError            | Conflict
			/annotated/reason        | 402 | PaymentRequiredError     | pay first
			/annotated/composed      | 423 | LockedError              | Locked
			/annotated/superclass    | 409 | ConflictError            | Conflict
			/cause                   | 404 | NotFoundError            | deep
			/annotated/cause         | 409 | ConflictError            | Conflict
			/future                  | 404 | NotFoundError            | late
			/future/annotated        | 409 | ConflictError            | Conflict
			/joined                  | 404 | NotFoundError            | late
			/future/own              | 409 | ConflictError            | ours
			/mono                    | 404 | NotFoundError            | late
			/mono/block              | 409 | ConflictError            | Conflict
			/callable                | 404 | NotFoundError            | late
			/deferred                | 404 | NotFoundError            | late
			/denied                  | 403 | ForbiddenError           | Forbidden
			/bad-credentials         | 401 | UnauthorizedError        | Unauthorized
			/cause/denied            | 403 | ForbiddenError           | Forbidden
			/files                   | 500 | ChaliceViewError         | ChaliceViewError: An internal server \
			error occurred.
			/uncaught                | 500 | ChaliceViewError         | ChaliceViewError: An internal server \
			error occurred.
			""")
	void areAnsweredInTheFormThatAllErrorsHave(String path, int status, String code, String message) {
		assertThat(Answer.of(event(path).getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(new Answer(status, "{\"Code\":\"%s\",\"Message\":\"%s\"}".formatted(code, message)));
	}

	@Test
	void headersOfTheExceptionAreSentAndCorsHeadersAsOnEveryResponse() {
		assertThat(event("/subclass")).contains("\"Allow\":\"GET\"");
		assertThat(event("/error-response")).contains("\"X-Since\":\"1970\"")
			.contains("\"Access-Control-Allow-Origin\":\"*\"");
	}

	private static String event(String path) {
		String[] response = new String[1];
		TestContexts.runner(Views.class).run((context) -> response[0] = ApiCall.to("GET", path).sendRaw(context));
		return response[0];
	}

	@ResponseStatus(HttpStatus.CONFLICT)
	static class Taken extends Exception {

		private static final long serialVersionUID = 1L;

		Taken() {
			super("nothing that a client is told");
		}

	}

	static final class TakenAgain extends Taken {

		private static final long serialVersionUID = 1L;

	}

	@ResponseStatus(code = HttpStatus.PAYMENT_REQUIRED, reason = "pay first")
	static final class Unpaid extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
	@ResponseStatus(HttpStatus.LOCKED)
	@interface LockedStatus {

	}

	@LockedStatus
	static final class LockedAway extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	static class Views {

		private static ResponseStatusException late() {
			return new ResponseStatusException(HttpStatus.NOT_FOUND, "late");
		}

		@ChaliceRoute("/status/{status}")
		void status(int status) {
			throw new ResponseStatusException(HttpStatusCode.valueOf(status), "told");
		}

		@ChaliceRoute("/without-reason")
		void withoutReason() {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}

		@ChaliceRoute("/subclass")
		void subclass() {
			throw new MethodNotAllowedException("PUT", java.util.List.of(org.springframework.http.HttpMethod.GET));
		}

		@ChaliceRoute(value = "/error-response", cors = true)
		void errorResponse() {
			ErrorResponseException error = new ErrorResponseException(HttpStatus.GONE,
					ProblemDetail.forStatusAndDetail(HttpStatus.GONE, "for good"), null);
			HttpHeaders headers = error.getHeaders();
			headers.add("X-Since", "1970");
			throw error;
		}

		@ChaliceRoute("/annotated")
		void annotated() throws Taken {
			throw new Taken();
		}

		@ChaliceRoute("/annotated/reason")
		void annotatedWithReason() {
			throw new Unpaid();
		}

		@ChaliceRoute("/annotated/composed")
		void annotatedComposed() {
			throw new LockedAway();
		}

		@ChaliceRoute("/annotated/superclass")
		void annotatedSuperclass() throws Taken {
			throw new TakenAgain();
		}

		@ChaliceRoute("/annotated/cause")
		void annotatedCause() {
			throw new IllegalStateException(new Taken());
		}

		@ChaliceRoute("/cause")
		void cause() {
			throw new IllegalStateException(new ResponseStatusException(HttpStatus.NOT_FOUND, "deep"));
		}

		@ChaliceRoute("/cause/denied")
		void deniedCause() {
			throw new IllegalStateException(new AccessDeniedException("no"));
		}

		@ChaliceRoute("/future")
		CompletableFuture<String> future() {
			return CompletableFuture.supplyAsync(() -> {
				throw late();
			});
		}

		@ChaliceRoute("/future/annotated")
		CompletableFuture<String> annotatedFuture() {
			return CompletableFuture.failedFuture(new CompletionException(new Taken()));
		}

		@ChaliceRoute("/future/own")
		CompletableFuture<String> ownFuture() {
			return CompletableFuture.failedFuture(new ConflictError("ours"));
		}

		@ChaliceRoute("/joined")
		@Nullable String joined() {
			return CompletableFuture.<String>failedFuture(new NotFoundError("late")).join();
		}

		@ChaliceRoute("/mono")
		Mono<String> mono() {
			return Mono.error(late());
		}

		@ChaliceRoute("/mono/block")
		@Nullable String blocked() {
			return Mono.<String>error(new Taken()).block();
		}

		@ChaliceRoute("/callable")
		Callable<String> callable() {
			return () -> {
				throw late();
			};
		}

		@ChaliceRoute("/deferred")
		DeferredResult<String> deferred() {
			DeferredResult<String> result = new DeferredResult<>();
			result.setErrorResult(late());
			return result;
		}

		@ChaliceRoute("/denied")
		void denied() {
			throw new AccessDeniedException("no");
		}

		@ChaliceRoute("/bad-credentials")
		void badCredentials() {
			throw new BadCredentialsException("who?");
		}

		@ChaliceRoute("/files")
		void files() throws java.nio.file.AccessDeniedException {
			throw new java.nio.file.AccessDeniedException("file");
		}

		@ChaliceRoute("/uncaught")
		void uncaught() {
			throw new IllegalStateException("secret");
		}

	}

}
