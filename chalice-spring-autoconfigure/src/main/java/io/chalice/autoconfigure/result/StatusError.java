package io.chalice.autoconfigure.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;

import io.chalice.ChaliceResponse;

/**
 * An error that has only a status, in the form that all errors have. Its {@code Code} is
 * the name of the framework's own error with that status, or made of the status's phrase
 * like those.
 */
final class StatusError {

	private static final Map<Integer, String> CODES = Map.of(422, "UnprocessableEntityError", 500, "ChaliceViewError");

	private StatusError() {
	}

	/**
	 * Make the response.
	 * @param status the status
	 * @param message what the client is told, or {@code null} for the status's phrase
	 * @return the response
	 */
	static ChaliceResponse of(int status, @Nullable String message) {
		String phrase = phrase(status);
		Map<String, String> body = new LinkedHashMap<>();
		body.put("Code", CODES.getOrDefault(status, code(phrase)));
		body.put("Message", StringUtils.hasText(message) ? message : phrase);
		return ChaliceResponse.of(body).status(status);
	}

	private static String phrase(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return (known != null) ? known.getReasonPhrase() : "Status " + status;
	}

	private static String code(String phrase) {
		return Arrays.stream(phrase.replace("'", "").split("[^A-Za-z0-9]+"))
			.map(StringUtils::capitalize)
			.collect(Collectors.joining("", "", "Error"));
	}

}
