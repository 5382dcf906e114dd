package io.chalice;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.media.MediaTypes;

/**
 * An HTTP request as a view sees it, whichever event brought it. Immutable, and safe to
 * pass to other threads.
 */
public final class ChaliceRequest {

	private final String method;

	private final String path;

	private final MultiValues headers;

	private final MultiValues queryParams;

	private final Map<String, String> uriParams;

	private final byte @Nullable [] body;

	private final Map<String, @Nullable Object> context;

	private final Map<String, String> stageVars;

	private final @Nullable Context lambdaContext;

	private final Supplier<? extends JsonMapper> jsonMapper;

	private @Nullable FormData form;

	private ChaliceRequest(Builder builder) {
		this.method = builder.method;
		this.path = builder.path;
		this.headers = builder.headers;
		this.queryParams = builder.queryParams;
		this.uriParams = Collections.unmodifiableMap(new LinkedHashMap<>(builder.uriParams));
		this.body = builder.body;
		this.context = Collections.unmodifiableMap(new LinkedHashMap<>(builder.context));
		this.stageVars = Collections.unmodifiableMap(new LinkedHashMap<>(builder.stageVars));
		this.lambdaContext = builder.lambdaContext;
		this.jsonMapper = builder.jsonMapper;
	}

	/**
	 * Start a request.
	 * @param method the HTTP method
	 * @param path the path as it was sent, percent-encoded and without the stage
	 * @param jsonMapper what reads JSON bodies
	 * @return a builder
	 */
	public static Builder builder(String method, String path, JsonMapper jsonMapper) {
		return new Builder(method, path, () -> jsonMapper);
	}

	/**
	 * Start a request.
	 * @param method the HTTP method
	 * @param path the path as it was sent, percent-encoded and without the stage
	 * @param jsonMapper gives what reads JSON bodies, asked when there is one to read
	 * @return a builder
	 */
	public static Builder builder(String method, String path, Supplier<? extends JsonMapper> jsonMapper) {
		return new Builder(method, path, jsonMapper);
	}

	/**
	 * Start a request that differs from this one.
	 * @return a builder that has all that this request has
	 */
	public Builder toBuilder() {
		return new Builder(this.method, this.path, this.jsonMapper).headers(this.headers)
			.queryParams(this.queryParams)
			.uriParams(this.uriParams)
			.body(this.body)
			.context(this.context)
			.stageVars(this.stageVars)
			.lambdaContext(this.lambdaContext);
	}

	/**
	 * Return the HTTP method.
	 * @return the method, such as {@code GET}
	 */
	public String method() {
		return this.method;
	}

	/**
	 * Return the path as it was sent.
	 * @return the path, percent-encoded, without the stage and the query string
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the headers, found whatever the case of their names.
	 * @return the headers, empty when there are none
	 */
	public MultiValues headers() {
		return this.headers;
	}

	/**
	 * Return the query parameters, decoded.
	 * @return the parameters, empty when there are none
	 */
	public MultiValues queryParams() {
		return this.queryParams;
	}

	/**
	 * Return the path parameters, percent-decoded once as UTF-8; {@code +} stays
	 * {@code +}.
	 * @return the parameters by name (a greedy {@code {proxy+}} is named {@code proxy}),
	 * empty when the path has none
	 */
	public Map<String, String> uriParams() {
		return this.uriParams;
	}

	/**
	 * Return the cookies, their values as they were sent.
	 * @return the cookies by name, empty when there are none
	 */
	public MultiValues cookies() {
		return Cookies.of(this.headers.all("Cookie"));
	}

	/**
	 * Return the body parsed as a form.
	 * @return the form's fields and files; an empty form when the content type is neither
	 * {@code application/x-www-form-urlencoded} nor {@code multipart/form-data}
	 * @throws BadRequestError when the body is not what its content type says
	 */
	public FormData form() {
		// parsed twice when two threads ask at once, which does no harm
		FormData form = this.form;
		if (form == null) {
			form = FormData.of(this.headers.get("Content-Type"), (this.body != null) ? this.body : new byte[0]);
			this.form = form;
		}
		return form;
	}

	/**
	 * Return the body as bytes.
	 * @return a copy of the bytes, none when there is no body
	 */
	public byte[] rawBody() {
		return (this.body != null) ? this.body.clone() : new byte[0];
	}

	/**
	 * Return the body parsed as JSON. A body is JSON when its content type is
	 * {@code application/json} or ends in {@code +json}, or when it has none; the same
	 * holds for {@link JsonBody}.
	 * @return maps, lists, texts, numbers and booleans; {@code null} when the body is of
	 * another content type, there is neither body nor content type, or the JSON is
	 * {@code null}
	 * @throws BadRequestError when the body is not JSON
	 */
	public @Nullable Object jsonBody() {
		return jsonBody(Object.class);
	}

	/**
	 * Return the body parsed as JSON and bound to a class.
	 * @param <T> the class
	 * @param type the class
	 * @return the value, {@code null} as for {@link #jsonBody()}
	 * @throws BadRequestError when the body is not JSON, or does not fit the class
	 * @throws InvalidDefinitionException when no JSON at all can become such a class
	 */
	public <T> @Nullable T jsonBody(Class<T> type) {
		return json(this.jsonMapper.get().constructType(type));
	}

	/**
	 * Return the body parsed as JSON and bound to a type, possibly a generic one.
	 * @param type the type, such as that of a method's parameter
	 * @return the value, {@code null} as for {@link #jsonBody()}
	 * @throws BadRequestError when the body is not JSON, or does not fit the type
	 * @throws InvalidDefinitionException when no JSON at all can become such a type
	 */
	public @Nullable Object jsonBody(Type type) {
		return json(this.jsonMapper.get().constructType(type));
	}

	private <T> @Nullable T json(JavaType type) {
		String contentType = this.headers.get("Content-Type");
		byte[] json = (this.body != null) ? this.body : new byte[0];
		if (!MediaTypes.isJson(contentType) || (contentType == null && json.length == 0)) {
			return null;
		}
		try {
			return this.jsonMapper.get().readValue(json, type);
		}
		catch (InvalidDefinitionException ex) {
			// the application's mistake, not the client's
			throw ex;
		}
		catch (JacksonException ex) {
			throw new BadRequestError("Error Parsing JSON");
		}
	}

	/**
	 * Return what API Gateway says of the request: the event's {@code requestContext}.
	 * @return the context as parsed JSON
	 */
	public Map<String, @Nullable Object> context() {
		return this.context;
	}

	/**
	 * Return the stage variables.
	 * @return the variables, empty when there are none
	 */
	public Map<String, String> stageVars() {
		return this.stageVars;
	}

	/**
	 * Return what Lambda says of the invocation.
	 * @return the Lambda context, or {@code null} outside Lambda
	 */
	public @Nullable Context lambdaContext() {
		return this.lambdaContext;
	}

	/**
	 * Return everything known of the request, ready to be a view's result.
	 * @return {@code context}, {@code headers}, {@code method}, {@code query_params},
	 * {@code raw_body}, {@code stage_vars} and {@code uri_params}; an absent map or body
	 * is {@code null}; header names are in lower case; the body is UTF-8 text, or Base64
	 * when it is not text
	 */
	public Map<String, @Nullable Object> toMap() {
		Map<String, @Nullable Object> map = new TreeMap<>();
		map.put("context", SeedContext.of(this.context));
		map.put("headers", headersInLowerCase());
		map.put("method", this.method);
		map.put("query_params", this.queryParams.isEmpty() ? null : this.queryParams);
		map.put("raw_body", (this.body != null) ? text(this.body) : null);
		map.put("stage_vars", this.stageVars.isEmpty() ? null : this.stageVars);
		map.put("uri_params", this.uriParams.isEmpty() ? null : this.uriParams);
		return map;
	}

	private Map<String, String> headersInLowerCase() {
		Map<String, String> lower = new TreeMap<>();
		this.headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
		return lower;
	}

	private static String text(byte[] body) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
		}
		catch (CharacterCodingException ex) {
			return Base64.getEncoder().encodeToString(body);
		}
	}

	/**
	 * Collects what a request consists of.
	 */
	public static final class Builder {

		private final String method;

		private final String path;

		private final Supplier<? extends JsonMapper> jsonMapper;

		private MultiValues headers = MultiValues.empty();

		private MultiValues queryParams = MultiValues.empty();

		private Map<String, String> uriParams = Map.of();

		private byte @Nullable [] body;

		private Map<String, @Nullable Object> context = Map.of();

		private Map<String, String> stageVars = Map.of();

		private @Nullable Context lambdaContext;

		private Builder(String method, String path, Supplier<? extends JsonMapper> jsonMapper) {
			this.method = method;
			this.path = path;
			this.jsonMapper = jsonMapper;
		}

		/**
		 * Set the headers.
		 * @param headers the headers
		 * @return this builder
		 */
		public Builder headers(MultiValues headers) {
			this.headers = headers;
			return this;
		}

		/**
		 * Set the decoded query parameters.
		 * @param queryParams the query parameters
		 * @return this builder
		 */
		public Builder queryParams(MultiValues queryParams) {
			this.queryParams = queryParams;
			return this;
		}

		/**
		 * Set the decoded path parameters.
		 * @param uriParams the path parameters
		 * @return this builder
		 */
		public Builder uriParams(Map<String, String> uriParams) {
			this.uriParams = uriParams;
			return this;
		}

		/**
		 * Set the body.
		 * @param body the bytes, or {@code null} without a body
		 * @return this builder
		 */
		public Builder body(byte @Nullable [] body) {
			this.body = (body != null) ? body.clone() : null;
			return this;
		}

		/**
		 * Set the gateway's request context.
		 * @param context the context as parsed JSON
		 * @return this builder
		 */
		public Builder context(Map<String, @Nullable Object> context) {
			this.context = context;
			return this;
		}

		/**
		 * Set the stage variables.
		 * @param stageVars the variables
		 * @return this builder
		 */
		public Builder stageVars(Map<String, String> stageVars) {
			this.stageVars = stageVars;
			return this;
		}

		/**
		 * Set the Lambda context.
		 * @param lambdaContext the context, or {@code null} outside Lambda
		 * @return this builder
		 */
		public Builder lambdaContext(@Nullable Context lambdaContext) {
			this.lambdaContext = lambdaContext;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 */
		public ChaliceRequest build() {
			return new ChaliceRequest(this);
		}

	}

}
