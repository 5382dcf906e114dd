package io.chalice.conformance.event;

import java.util.List;
import java.util.Map;

import io.chalice.conformance.suite.CaseRequest;
import io.chalice.conformance.suite.ConformanceCase;
import io.chalice.conformance.suite.ObservedResponse;
import io.chalice.conformance.suite.PayloadFormat;
import io.chalice.model.RouteModel;

/**
 * Stands between a client and a function, as AWS does.
 */
public interface EventMaker {

	/**
	 * Make the event of a request.
	 * @param conformanceCase what the request belongs to
	 * @param request the request
	 * @return the event's members
	 */
	Map<String, ?> event(ConformanceCase conformanceCase, CaseRequest request);

	/**
	 * Make the response of a function's result.
	 * @param result the members of the result
	 * @return what the client gets
	 */
	ObservedResponse response(Map<?, ?> result);

	/**
	 * Return the maker for a format.
	 * @param format the events' format
	 * @param routes the routes of the API
	 * @param binaryTypes the media types whose bodies are bytes
	 * @return the maker
	 */
	static EventMaker of(PayloadFormat format, List<RouteModel> routes, List<String> binaryTypes) {
		return switch (format) {
			case REST -> new FirstPayload(routes, binaryTypes, false);
			case HTTP_1 -> new FirstPayload(routes, binaryTypes, true);
			case HTTP_2 -> new SecondPayload(routes, false);
			case FUNCTION_URL -> new SecondPayload(routes, true);
		};
	}

}
