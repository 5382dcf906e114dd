package io.chalice.conformance.event;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.chalice.conformance.suite.CaseHeader;
import io.chalice.conformance.suite.ObservedResponse;

/**
 * Status and body of a function's result.
 */
final class ResultBody {

	private ResultBody() {
	}

	static ObservedResponse response(Map<?, ?> result, List<CaseHeader> lines) {
		int status = ((Number) Objects.requireNonNull(result.get("statusCode"))).intValue();
		String body = (String) Objects.requireNonNull(result.get("body"));
		return new ObservedResponse(status, lines, Boolean.TRUE.equals(result.get("isBase64Encoded"))
				? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
	}

}
