package com.example.tutorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chalice.ChaliceRoute;
import io.chalice.CookieParam;
import io.chalice.FormParam;
import io.chalice.HeaderParam;
import io.chalice.HttpMethod;
import io.chalice.QueryParam;
import io.chalice.UploadedFile;

import org.springframework.stereotype.Component;

/**
 * Tutorial: query, headers, cookies and forms.
 */
@Component
public class Parameters {

	@ChaliceRoute("/search")
	Map<String, Object> search(@QueryParam String q, @QueryParam(defaultValue = "1") int page,
			@QueryParam(required = false) List<String> tag) {
		return Map.of("found", "%s, page %d, tags %s".formatted(q, page, tag));
	}

	@ChaliceRoute("/orders")
	Map<String, Object> orders(@QueryParam OrderQuery query) {
		return Map.of("found", query.toString());
	}

	@ChaliceRoute("/visits")
	Map<String, Object> visits(@HeaderParam String userAgent, @CookieParam Optional<Integer> visits) {
		return Map.of("client", userAgent, "visits", visits.orElse(0) + 1);
	}

	@ChaliceRoute(value = "/photos", methods = HttpMethod.POST)
	Map<String, Object> upload(@FormParam String title, @FormParam UploadedFile photo) {
		return Map.of("stored", "%s: %s, %d bytes".formatted(title, photo.fileName(), photo.size()));
	}

	record OrderQuery(String customer, @QueryParam(value = "page_size", defaultValue = "20") int pageSize) {

	}

}
