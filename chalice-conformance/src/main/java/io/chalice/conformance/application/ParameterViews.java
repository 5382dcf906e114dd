package io.chalice.conformance.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.chalice.ChaliceRoute;
import io.chalice.CookieParam;
import io.chalice.FormParam;
import io.chalice.HeaderParam;
import io.chalice.HttpMethod;
import io.chalice.QueryParam;
import io.chalice.UploadedFile;

/**
 * Parameters from everywhere in a request.
 */
@Component
@ChaliceRoute("/parameters")
class ParameterViews {

	@ChaliceRoute("/query")
	Map<String, Object> query(@QueryParam String q, @QueryParam(defaultValue = "1") int page,
			@QueryParam(required = false) List<Integer> n, @QueryParam Optional<TypedViews.Measure> size) {
		return ordered("q", q, "page", page, "n", n, "size", size.map(Enum::ordinal).orElse(-1));
	}

	@ChaliceRoute("/record")
	Map<String, Object> record(@QueryParam Search search) {
		return ordered("q", search.q(), "page", search.page());
	}

	@ChaliceRoute("/header")
	Map<String, Object> header(@HeaderParam("X-Number") int number) {
		return Map.of("next", number + 1);
	}

	@ChaliceRoute("/cookie")
	Map<String, Object> cookie(@CookieParam int visits) {
		return Map.of("next", visits + 1);
	}

	@ChaliceRoute(value = "/form", methods = HttpMethod.POST)
	Map<String, Object> form(@FormParam String name, @FormParam List<Integer> n) {
		return ordered("name", name, "n", n);
	}

	@ChaliceRoute(value = "/upload", methods = HttpMethod.POST)
	Map<String, Object> upload(@FormParam String title, @FormParam UploadedFile photo) {
		return ordered("title", title, "file", photo.fileName(), "type", photo.contentType(), "size", photo.size());
	}

	private static Map<String, Object> ordered(Object... members) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < members.length; i += 2) {
			map.put(String.valueOf(members[i]), members[i + 1]);
		}
		return map;
	}

	/**
	 * All of a query.
	 *
	 * @param q a text
	 * @param page a number that need not be given
	 */
	record Search(String q, @QueryParam(value = "p", defaultValue = "1") int page) {

	}

}
