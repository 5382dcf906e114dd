package io.chalice.gateway.rest;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;
import io.chalice.gateway.authorizer.RequestAuthorizers;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.RequestTarget;
import io.chalice.gateway.function.PayloadLimits;
import io.chalice.gateway.resource.ApiMethod;
import io.chalice.gateway.resource.ApiResources;
import io.chalice.gateway.response.ErrorCors;
import io.chalice.model.ApplicationModel;
import io.chalice.model.RouteModel;
import io.chalice.route.RouteMatch;

/**
 * A REST API of API Gateway with regional endpoint in front of an application's
 * functions. What it answers and in which order it checks is what AWS does: size,
 * resource, authorizer, API key, function.
 */
public final class RestApi implements Gateway {

	private static final int BODY_LIMIT = 10 * 1024 * 1024;

	private final ApiSettings settings;

	private final ApiResources resources;

	private final RouteAuthorization authorization;

	private final ApiKeyCheck apiKeys;

	private final FunctionIntegration integration;

	private final RestResponses responses;

	private final InstantSource clock;

	private RestApi(ApplicationModel model, BackendFunctions functions, ApiSettings settings, InstantSource clock) {
		BackendFunctions limited = new PayloadLimits(functions);
		BinaryTypes binaryTypes = new BinaryTypes(model.binaryTypes());
		this.settings = settings;
		this.clock = clock;
		this.resources = new ApiResources(model.routes());
		this.responses = new RestResponses(new ErrorCors(model.routes()));
		this.apiKeys = new ApiKeyCheck(settings.apiKeys());
		this.authorization = new RouteAuthorization(RequestAuthorizers.of(model, limited, settings), settings);
		this.integration = new FunctionIntegration(limited, settings.timeout(), new RestEvent(settings, binaryTypes),
				binaryTypes, this.responses);
		if (settings.apiKeys().isEmpty() && model.routes().stream().anyMatch(RouteModel::apiKeyRequired)) {
			settings.warnings()
				.accept("Some routes require an API key, and none is configured: no request can pass. Set "
						+ "chalice.local.api-keys in application.yaml, or \"local\": {\"api_keys\": [\"...\"]} of the "
						+ "stage in .chalice/config.json");
		}
	}

	/**
	 * Create an API.
	 * @param model the application
	 * @param functions the application's functions: that of the routes is
	 * {@link ApplicationModel#API_HANDLER}, those of authorizers have names of their own
	 * @param settings what the API takes from its surroundings
	 * @return the API
	 */
	public static RestApi of(ApplicationModel model, BackendFunctions functions, ApiSettings settings) {
		return new RestApi(model, functions, settings, InstantSource.system());
	}

	static RestApi of(ApplicationModel model, BackendFunctions functions, ApiSettings settings, InstantSource clock) {
		return new RestApi(model, functions, settings, clock);
	}

	@Override
	public GatewayResponse handle(GatewayRequest request) {
		if (request.body().length > BODY_LIMIT) {
			return tooLong();
		}
		RequestTarget target = RequestTarget.of(request.target()).withOneSlashInFront();
		Optional<RequestTarget> withoutStage = (this.settings.stageInPath() ? target.withoutStage(this.settings.stage())
				: Optional.of(target))
			.map(RequestTarget::withOneSlashInFront);
		ApiCall call = ApiCall.of(MethodOverride.apply(request), withoutStage.orElse(target), this.clock.instant());
		try {
			if (withoutStage.isEmpty()) {
				throw new RestErrorException(RestError.noSuchStage());
			}
			return answer(call);
		}
		catch (RestErrorException ex) {
			return this.responses.ofError(call, ex.error());
		}
	}

	private GatewayResponse answer(ApiCall call) {
		RouteMatch<ApiMethod> match = this.resources.find(call)
			.orElseThrow(() -> new RestErrorException(UnknownMethod.error(call.headers())));
		if (match.target() instanceof ApiMethod.Preflight preflight) {
			return this.responses.ofPreflight(call, preflight);
		}
		RouteModel route = ((ApiMethod.Proxy) match.target()).route();
		AdmittedRequest admission = new AdmittedRequest(match, route,
				this.authorization.check(route, call).orElse(null), this.apiKeys.check(route, call).orElse(null));
		return this.integration.answer(call, admission);
	}

	// said before API Gateway proper sees the request: no JSON, no ids
	private static GatewayResponse tooLong() {
		String text = "HTTP content length exceeded %d bytes.".formatted(BODY_LIMIT);
		return new GatewayResponse(413, List.of(new Header("Content-Type", "text/plain")),
				text.getBytes(StandardCharsets.UTF_8));
	}

}
