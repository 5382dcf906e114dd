package io.chalice.autoconfigure;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.form.QueryString;

/**
 * A request as API Gateway hands it to the function, and the function's answer.
 */
public final class ApiCall {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String method;

	private final String path;

	private final Map<String, String> headers = new LinkedHashMap<>();

	private @Nullable String body;

	private boolean base64;

	private Map<String, Object> authorizer = Map.of();

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

	public ApiCall withBody(String contentType, String text) {
		this.body = text;
		return withHeader("Content-Type", contentType);
	}

	public ApiCall withBytes(String contentType, byte[] bytes) {
		this.base64 = true;
		return withBody(contentType, Base64.getEncoder().encodeToString(bytes));
	}

	public ApiCall withContext(Context context) {
		this.lambdaContext = context;
		return this;
	}

	/**
	 * Say what API Gateway tells of the one who calls.
	 * @param authorizer the member of the request's context
	 * @return this call
	 */
	public ApiCall withAuthorizer(Map<String, Object> authorizer) {
		this.authorizer = Map.copyOf(authorizer);
		return this;
	}

	/**
	 * Return the event.
	 * @return JSON as UTF-8
	 */
	public byte[] event() {
		Map<String, @Nullable Object> event = new LinkedHashMap<>();
		event.put("httpMethod", this.method);
		int question = this.path.indexOf('?');
		event.put("path", (question < 0) ? this.path : this.path.substring(0, question));
		if (question >= 0) {
			event.put("multiValueQueryStringParameters", QueryString.parse(this.path.substring(question + 1)));
		}
		event.put("headers", this.headers);
		event.put("body", this.body);
		event.put("isBase64Encoded", this.base64);
		event.put("requestContext", this.authorizer.isEmpty() ? Map.of("stage", "dev")
				: Map.of("stage", "dev", "authorizer", this.authorizer));
		return JSON.writeValueAsBytes(event);
	}

	/**
	 * Send the event to an application.
	 * @param context the application's context
	 * @return the answer
	 */
	public Answer send(ApplicationContext context) {
		return Answer.of(sendRaw(context).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Send the event to an application.
	 * @param context the application's context
	 * @return what the function returns
	 */
	public String sendRaw(ApplicationContext context) {
		return new String(context.getBean(ChaliceApplication.class)
			.dispatcher()
			.dispatch(new ByteArrayInputStream(event()), this.lambdaContext), StandardCharsets.UTF_8);
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
