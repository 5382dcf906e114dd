package io.chalice.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import io.chalice.gateway.Headers;

/**
 * What API Gateway says of a method it does not know. It takes such a request for one
 * that wants to be signed, and complains of the signature.
 */
final class UnknownMethod {

	private static final List<String> PARAMETERS = List.of("Credential", "Signature", "SignedHeaders");

	private UnknownMethod() {
	}

	static RestError error(Headers headers) {
		Optional<String> authorization = headers.last("Authorization").filter((value) -> !value.isBlank());
		return authorization.map((value) -> complaint(value, headers)).orElseGet(RestError::missingAuthenticationToken);
	}

	private static RestError complaint(String authorization, Headers headers) {
		int space = authorization.indexOf(' ');
		List<String> fields = (space < 0) ? List.of()
				: Arrays.stream(authorization.substring(space + 1).split(",")).map(String::strip).toList();
		Optional<String> odd = fields.stream().filter((field) -> field.indexOf('=') < 0).findFirst();
		if (odd.isPresent()) {
			return RestError.incompleteSignature("Invalid key=value pair (missing equal-sign) in Authorization header "
					+ "(hashed with SHA-256 and encoded with Base64): '%s'.".formatted(hash(odd.get())));
		}
		StringBuilder message = new StringBuilder();
		for (String parameter : PARAMETERS) {
			if (fields.stream().noneMatch((field) -> field.startsWith(parameter + "="))) {
				message.append("Authorization header requires '%s' parameter. ".formatted(parameter));
			}
		}
		if (!headers.has("X-Amz-Date") && !headers.has("Date")) {
			message.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
		}
		if (message.isEmpty()) {
			return RestError.missingAuthenticationToken();
		}
		message.append("(Hashed with SHA-256 and encoded with Base64) Authorization=").append(hash(authorization));
		return RestError.incompleteSignature(message.toString());
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
