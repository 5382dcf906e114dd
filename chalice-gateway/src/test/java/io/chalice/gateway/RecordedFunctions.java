package io.chalice.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.model.ApplicationModel;

/**
 * Functions that answer as they are told and remember what they were asked.
 */
public final class RecordedFunctions implements BackendFunctions {

	private final Map<String, FunctionResult> results = new ConcurrentHashMap<>();

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	/**
	 * Create functions of which the routes' own answers 200 without body.
	 */
	public RecordedFunctions() {
		returns(ApplicationModel.API_HANDLER, "{\"statusCode\":200}");
	}

	/**
	 * Tell a function what to return.
	 * @param functionName its name
	 * @param json what it returns
	 * @return these functions
	 */
	public RecordedFunctions returns(String functionName, String json) {
		return answers(functionName, new FunctionResult.Succeeded(json.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Tell a function how its calls end.
	 * @param functionName its name
	 * @param result the result
	 * @return these functions
	 */
	public RecordedFunctions answers(String functionName, FunctionResult result) {
		this.results.put(functionName, result);
		return this;
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		this.calls.add(new Call(functionName, JsonMapper.shared().readTree(event)));
		FunctionResult result = this.results.get(functionName);
		return (result != null) ? result : new FunctionResult.Rejected("No function is named " + functionName);
	}

	/**
	 * Return what a function was asked.
	 * @param functionName its name
	 * @return the events
	 */
	public List<JsonNode> events(String functionName) {
		return this.calls.stream().filter((call) -> call.functionName().equals(functionName)).map(Call::event).toList();
	}

	/**
	 * Return what the routes' function was asked last.
	 * @return the event
	 */
	public JsonNode lastEvent() {
		List<JsonNode> events = events(ApplicationModel.API_HANDLER);
		return Objects.requireNonNull(events.get(events.size() - 1));
	}

	private record Call(String functionName, JsonNode event) {

	}

}
