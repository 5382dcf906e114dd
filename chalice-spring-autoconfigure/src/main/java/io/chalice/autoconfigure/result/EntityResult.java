package io.chalice.autoconfigure.result;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import io.chalice.ChaliceResponse;

/**
 * What says status, headers and body in Spring's terms.
 */
final class EntityResult implements ResultAdapter {

	@Override
	public boolean adapts(Class<?> type) {
		return HttpEntity.class.isAssignableFrom(type) || HttpHeaders.class.isAssignableFrom(type);
	}

	@Override
	public ResultStep adapt(ResultStep step, Object value, ResultCall call) {
		ChaliceResponse response = ChaliceResponse.of(null);
		if (value instanceof ResponseEntity<?> entity) {
			response = response.status(entity.getStatusCode().value());
		}
		else if (step.response() != null) {
			response = response.status(step.response().status());
		}
		if (value instanceof HttpHeaders headers) {
			return step.toBody(null, DeclaredType.UNKNOWN, withHeaders(response, headers));
		}
		HttpEntity<?> entity = (HttpEntity<?>) value;
		return step.toBody(entity.getBody(), step.type().argument(HttpEntity.class),
				withHeaders(response, entity.getHeaders()));
	}

	static ChaliceResponse withHeaders(ChaliceResponse response, HttpHeaders headers) {
		ChaliceResponse changed = response;
		for (Map.Entry<String, List<String>> header : headers.headerSet()) {
			changed = changed.header(header.getKey(),
					header.getValue().stream().filter((value) -> value != null).toArray(String[]::new));
		}
		return changed;
	}

}
