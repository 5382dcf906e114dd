package io.chalice.autoconfigure.priming;

import java.util.List;
import java.util.Map;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.NotFoundError;
import io.chalice.QueryParam;

/**
 * Views of the framework's own, which take and return what most applications do.
 */
final class PrimedViews {

	@ChaliceRoute("/primed")
	Map<String, Object> all(@QueryParam int page, ChaliceRequest request) {
		return Map.of("page", page, "method", request.method(), "names", List.of("one", "two"));
	}

	@ChaliceRoute("/primed/{id}")
	PrimedRecord one(String id) {
		return new PrimedRecord(id, 1);
	}

	@ChaliceRoute(value = "/primed", methods = HttpMethod.POST, cors = true)
	ChaliceResponse add(@JsonBody PrimedRecord added) {
		return ChaliceResponse.of(added).status(201).header("Location", "/primed/" + added.name());
	}

	@ChaliceRoute("/primed/{id}/missing")
	String missing(int id) {
		throw new NotFoundError("There is no " + id);
	}

}
