package com.example.tutorial;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

import org.springframework.stereotype.Component;

/**
 * Request content types other than JSON.
 */
@Component
class Forms {

	@ChaliceRoute(value = "/formtest", methods = HttpMethod.POST, contentTypes = "application/x-www-form-urlencoded")
	Map<String, List<String>> form(ChaliceRequest request) {
		String form = new String(request.rawBody(), StandardCharsets.UTF_8);
		List<String> states = Arrays.stream(form.split("&"))
			.map((pair) -> pair.split("=", 2))
			.filter((pair) -> pair[0].equals("states"))
			.map((pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
			.toList();
		return Map.of("states", states);
	}

}
