package io.chalice.autoconfigure;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as API Gateway hands it to the function, and the function's answer.
 */
public final class ApiCall {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String method;

	private final String path;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private @Nullable String body;

	private @Nullable Context lambdaContext;

	private ApiCall(String method, String path) {
		this.method = method;
		this.path = path;
	}

	public static ApiCall to(String method, String path) {
		return new ApiCall(method, path);
	}

	public ApiCall withHeader(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	public ApiCall withJson(String json) {
		this.body = json;
		return withHeader("Content-Type", "application/json");
	}

	public ApiCall withContext(Context context) {
		this.lambdaContext = context;
		return this;
	}

	/**
	 * Return the event.
	 * @return JSON as UTF-8
	 */
	public byte[] event() {
		Map<String, @Nullable Object> event = new LinkedHashMap<>();
		event.put("httpMethod", this.method);
		event.put("path", this.path);
		event.put("headers", this.headers);
		event.put("body", this.body);
		event.put("requestContext", Map.of("stage", "dev"));
		return JSON.writeValueAsBytes(event);
	}

	/**
	 * Send the event to an application.
	 * @param context the application's context
	 * @return the answer
	 */
	public Answer send(ApplicationContext context) {
		return Answer.of(context.getBean(ChaliceApplication.class)
			.dispatcher()
			.dispatch(new ByteArrayInputStream(event()), this.lambdaContext));
	}

	/**
	 * A function's answer.
	 *
	 * @param status the HTTP status
	 * @param body the body as text
	 */
	public record Answer(int status, String body) {

		/**
		 * Read an answer.
		 * @param json what the function returned
		 * @return the answer
		 */
		public static Answer of(byte[] json) {
			JsonNode response = JSON.readTree(json);
			return new Answer(response.get("statusCode").asInt(), response.get("body").asString());
		}

	}

}
