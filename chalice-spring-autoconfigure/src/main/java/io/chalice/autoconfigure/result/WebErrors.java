package io.chalice.autoconfigure.result;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.chalice.ChaliceResponse;

/**
 * Translates the exceptions that say their status in Spring's terms: by being an
 * {@link ErrorResponse} or by their class's {@link ResponseStatus}.
 */
final class WebErrors implements ErrorTranslation {

	@Override
	public @Nullable ChaliceResponse responseTo(Throwable thrown) {
		if (thrown instanceof ErrorResponse error) {
			return EntityResult.withHeaders(StatusError.of(error.getStatusCode().value(), error.getBody().getDetail()),
					error.getHeaders());
		}
		ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
		return (status != null) ? StatusError.of(status.code().value(), status.reason()) : null;
	}

}
