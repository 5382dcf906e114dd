package io.chalice.gateway.http;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.Header;
import io.chalice.gateway.authorizer.AuthorizerDecision;
import io.chalice.gateway.authorizer.Principal;
import io.chalice.gateway.authorizer.RequestAuthorizers;
import io.chalice.gateway.call.ApiCall;
import io.chalice.gateway.call.RequestTarget;
import io.chalice.gateway.function.PayloadLimits;
import io.chalice.gateway.resource.ApiMethod;
import io.chalice.gateway.response.ErrorCors;
import io.chalice.model.ApplicationModel;
import io.chalice.model.RouteModel;
import io.chalice.route.RouteMatch;

/**
 * An HTTP API of API Gateway in front of an application's functions, with payload 2.0.
 * The function sees the path decoded.
 */
public final class HttpApi implements Gateway {

	private static final Logger logger = LoggerFactory.getLogger(HttpApi.class);

	private static final String DEFAULT_TYPE = "text/plain;charset=UTF-8";

	private static final int BODY_LIMIT = 10 * 1024 * 1024;

	private final ApiSettings settings;

	private final HttpRoutes routes;

	private final HttpAuthorization authorization;

	private final BackendFunctions functions;

	private final HttpApiEvent event;

	private final ErrorCors errorCors;

	private final InstantSource clock;

	private HttpApi(ApplicationModel model, BackendFunctions functions, ApiSettings settings, InstantSource clock) {
		this.settings = settings;
		this.functions = new PayloadLimits(functions);
		this.event = new HttpApiEvent(settings);
		this.routes = new HttpRoutes(model.routes());
		this.authorization = new HttpAuthorization(model,
				RequestAuthorizers.withSimpleAnswers(model, this.functions, settings), settings, this.event);
		this.errorCors = new ErrorCors(model.routes());
		this.clock = clock;
		if (model.routes().stream().anyMatch(RouteModel::apiKeyRequired)) {
			settings.warnings()
				.accept("Some routes require an API key, which HTTP APIs do not support: it is not checked");
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
	public static HttpApi of(ApplicationModel model, BackendFunctions functions, ApiSettings settings) {
		return new HttpApi(model, functions, settings, InstantSource.system());
	}

	@Override
	public GatewayResponse handle(GatewayRequest request) {
		RequestTarget target = RequestTarget.of(request.target());
		Optional<RequestTarget> withoutStage = this.settings.stageInPath() ? target.withoutStage(this.settings.stage())
				: Optional.of(target);
		ApiCall call = ApiCall.of(request, withoutStage.orElse(target), this.clock.instant());
		if (request.body().length > BODY_LIMIT) {
			return error(call, HttpError.TOO_LARGE);
		}
		Optional<RouteMatch<ApiMethod>> match = withoutStage.flatMap((known) -> this.routes.find(call));
		return match.map((found) -> answer(call, found)).orElseGet(() -> error(call, HttpError.NOT_FOUND));
	}

	private GatewayResponse answer(ApiCall call, RouteMatch<ApiMethod> match) {
		if (match.target() instanceof ApiMethod.Preflight preflight) {
			return preflight(call, preflight);
		}
		RouteModel route = ((ApiMethod.Proxy) match.target()).route();
		Optional<AuthorizerDecision> decision = this.authorization.decide(route, call, match);
		Principal principal = null;
		if (decision.isPresent()) {
			if (!(decision.get() instanceof AuthorizerDecision.Allowed allowed)) {
				return refusal(call, route, decision.get());
			}
			principal = allowed.principal();
		}
		FunctionResult result = this.functions.invoke(ApplicationModel.API_HANDLER,
				this.event.write(call, match, HttpRoutes.key(match, route, call.request().method()), principal),
				this.settings.timeout());
		return response(call, route, result);
	}

	private GatewayResponse refusal(ApiCall call, RouteModel route, AuthorizerDecision decision) {
		HttpError error = HttpError.of(decision);
		List<Header> headers = new ArrayList<>(headers(call));
		this.authorization.challenge(route, call, decision)
			.ifPresent((challenge) -> headers.add(new Header("www-authenticate", challenge)));
		return error.response(HttpCors.ofResponse(route.cors(), call.headers(), headers));
	}

	private GatewayResponse preflight(ApiCall call, ApiMethod.Preflight preflight) {
		List<Header> headers = headers(call);
		headers.addAll(HttpCors.ofPreflight(preflight.cors(), call.headers(), preflight.methods()));
		return new GatewayResponse(204, headers, new byte[0]);
	}

	private GatewayResponse response(ApiCall call, RouteModel route, FunctionResult result) {
		Optional<FunctionResponse> response = (result instanceof FunctionResult.Succeeded succeeded)
				? FunctionResponse.read(succeeded.payload(), DEFAULT_TYPE) : Optional.empty();
		if (response.isEmpty()) {
			logger.warn("{} {} got no answer: {}", call.request().method(), call.target().path(), result);
			return error(call, HttpError.of(result));
		}
		List<Header> headers = headers(call);
		headers.addAll(
				HttpCors.ofResponse(route.cors(), call.headers(), FramingHeaders.without(response.get().headers())));
		return new GatewayResponse(response.get().status(), headers, response.get().body());
	}

	private GatewayResponse error(ApiCall call, HttpError error) {
		List<Header> headers = headers(call);
		if (call.headers().has("Origin")) {
			headers.addAll(this.errorCors.headers());
		}
		return error.response(headers);
	}

	private static List<Header> headers(ApiCall call) {
		List<Header> headers = new ArrayList<>();
		headers.add(new Header("Apigw-Requestid", call.ids().extendedRequestId()));
		return headers;
	}

}
