package io.chalice.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.MultiValues;
import io.chalice.json.JsonTree;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A response's JSON, checked to be one that API Gateway takes.
 *
 * @param status the status
 * @param headers all headers
 * @param body the body as it is in the JSON
 * @param base64 whether the body is Base64
 */
record Answer(int status, MultiValues headers, String body, boolean base64) {

	static Answer of(byte[] response) {
		assertThat(JsonTree.read(response)).isInstanceOf(Map.class);
		Map<?, ?> members = (Map<?, ?>) JsonTree.read(response);
		assertThat(members).isNotNull();
		assertThat(members.get("statusCode")).isInstanceOf(Integer.class);
		assertThat(members.get("headers")).isInstanceOf(Map.class);
		assertThat(members.get("body")).isInstanceOf(String.class);
		assertThat(members.get("isBase64Encoded")).isInstanceOf(Boolean.class);
		Integer status = (Integer) members.get("statusCode");
		assertThat(status).isNotNull().isBetween(100, 599);
		return new Answer(status, headers(members), String.valueOf(members.get("body")),
				Boolean.TRUE.equals(members.get("isBase64Encoded")));
	}

	private static MultiValues headers(Map<?, ?> members) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		if (members.get("headers") instanceof Map<?, ?> single) {
			single.forEach((name, value) -> {
				assertThat(value).isInstanceOf(String.class);
				headers.put((String) name, List.of((String) value));
			});
		}
		if (members.get("multiValueHeaders") instanceof Map<?, ?> multiple) {
			multiple.forEach((name, values) -> headers.put((String) name,
					((List<?>) values).stream().map(String::valueOf).toList()));
		}
		if (members.get("cookies") instanceof List<?> cookies) {
			headers.put("Set-Cookie", cookies.stream().map(String::valueOf).toList());
		}
		return MultiValues.ofHeaders(headers);
	}

	String text() {
		return this.base64 ? new String(Base64.getDecoder().decode(this.body), StandardCharsets.UTF_8) : this.body;
	}

}
