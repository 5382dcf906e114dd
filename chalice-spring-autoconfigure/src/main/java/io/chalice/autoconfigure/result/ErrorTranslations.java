package io.chalice.autoconfigure.result;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;

import io.chalice.ChaliceResponse;
import io.chalice.ChaliceViewError;

/**
 * Answers exceptions that say what to answer in other terms than
 * {@link ChaliceViewError}. Made when a view first throws something.
 */
public final class ErrorTranslations {

	private static final Logger logger = LoggerFactory.getLogger(ErrorTranslations.class);

	private static final int INTERNAL_SERVER_ERROR = 500;

	private static final List<ErrorTranslation> PRESENT = present();

	private ErrorTranslations() {
	}

	private static List<ErrorTranslation> present() {
		List<ErrorTranslation> translations = new ArrayList<>();
		if (isPresent("org.springframework.web.ErrorResponse")) {
			translations.add(new WebErrors());
		}
		if (isPresent("org.springframework.security.authorization.AuthorizationDeniedException")) {
			translations.add(new SecurityErrors());
		}
		return translations;
	}

	private static boolean isPresent(String className) {
		return ClassUtils.isPresent(className, ErrorTranslations.class.getClassLoader());
	}

	/**
	 * Answer an exception.
	 * @param thrown what a view threw
	 * @return the response
	 * @throws Exception the exception, when it does not say what to answer; one of the
	 * framework's own without its wrappers
	 */
	public static ChaliceResponse answer(Exception thrown) throws Exception {
		Exception cause = ThrownCause.of(thrown);
		if (cause instanceof ChaliceViewError) {
			throw cause;
		}
		ChaliceResponse response = translate(cause);
		if (response == null) {
			throw thrown;
		}
		if (response.status() >= INTERNAL_SERVER_ERROR) {
			logger.error("A view failed with status {}", response.status(), thrown);
		}
		return response;
	}

	private static @Nullable ChaliceResponse translate(Exception thrown) {
		// like Spring, an exception that says nothing is asked for its cause
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			for (ErrorTranslation translation : PRESENT) {
				ChaliceResponse response = translation.responseTo(cause);
				if (response != null) {
					return response;
				}
			}
		}
		return null;
	}

}
