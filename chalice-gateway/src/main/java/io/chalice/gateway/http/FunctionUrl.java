package io.chalice.gateway.http;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.RequestTarget;
import io.chalice.gateway.call.RequestTrace;
import io.chalice.gateway.function.PayloadLimits;
import io.chalice.gateway.response.RemappedHeaders;
import io.chalice.media.MediaTypes;

/**
 * The public URL of one function (authorization {@code NONE}). Every path leads to the
 * function, which sees it as it was sent.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">Invoking function
 * URLs</a>
 */
public final class FunctionUrl implements Gateway {

	private static final Logger logger = LoggerFactory.getLogger(FunctionUrl.class);

	private static final String DEFAULT = "$default";

	private final String functionName;

	private final BackendFunctions functions;

	private final ApiSettings settings;

	private final InstantSource clock;

	private FunctionUrl(String functionName, BackendFunctions functions, ApiSettings settings, InstantSource clock) {
		this.functionName = functionName;
		this.functions = new PayloadLimits(functions);
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Create a function's URL.
	 * @param functionName the function's name
	 * @param functions the functions it is one of
	 * @param settings what the URL takes from its surroundings; stage, API keys and stage
	 * variables mean nothing here
	 * @return the URL
	 */
	public static FunctionUrl of(String functionName, BackendFunctions functions, ApiSettings settings) {
		return new FunctionUrl(functionName, functions, settings, InstantSource.system());
	}

	@Override
	public GatewayResponse handle(GatewayRequest request) {
		ApiCall call = ApiCall.of(request, RequestTarget.of(request.target()), this.clock.instant());
		FunctionResult result = this.functions.invoke(this.functionName, event(call), this.settings.timeout());
		if (result instanceof FunctionResult.EventTooLarge) {
			return HttpError.TOO_LARGE.response(headers(call));
		}
		Optional<FunctionResponse> response = (result instanceof FunctionResult.Succeeded succeeded)
				? FunctionResponse.read(succeeded.payload(), MediaTypes.JSON) : Optional.empty();
		if (response.isEmpty()) {
			logger.warn("{} {} got no answer: {}", request.method(), call.target().path(), result);
			return error(call);
		}
		List<Header> headers = headers(call);
		headers.addAll(RemappedHeaders.of(response.get().headers()));
		return new GatewayResponse(response.get().status(), headers, response.get().body());
	}

	private byte[] event(ApiCall call) {
		String path = call.target().path();
		Map<String, String> headers = HttpRequestHeaders.of(call, this.settings.secure());
		if (this.settings.secure()) {
			headers.put("x-amzn-tls-version", "TLSv1.3");
			headers.put("x-amzn-tls-cipher-suite", "TLS_AES_128_GCM_SHA256");
		}
		Map<String, @Nullable Object> context = new LinkedHashMap<>();
		context.put("accountId", "anonymous");
		context.put("apiId", this.settings.apiId());
		context.put("domainName", "%s.lambda-url.%s.on.aws".formatted(this.settings.apiId(), this.settings.region()));
		context.put("domainPrefix", this.settings.apiId());
		context.put("requestId", call.ids().requestId());
		context.put("routeKey", DEFAULT);
		context.put("stage", DEFAULT);
		context.putAll(HttpRequestContext.of(call, path));
		HttpEvent event = new HttpEvent(call, DEFAULT, path).complete(call, headers, context, Map.of(), Map.of());
		event.putBody(call);
		return event.write();
	}

	private static List<Header> headers(ApiCall call) {
		List<Header> headers = new ArrayList<>();
		headers.add(new Header("x-amzn-RequestId", call.ids().requestId()));
		headers.add(new Header(RequestTrace.HEADER, call.trace().full()));
		return headers;
	}

	private static GatewayResponse error(ApiCall call) {
		List<Header> headers = headers(call);
		headers.add(new Header("Content-Type", MediaTypes.JSON));
		return new GatewayResponse(502, headers, "Internal Server Error".getBytes(StandardCharsets.UTF_8));
	}

}
