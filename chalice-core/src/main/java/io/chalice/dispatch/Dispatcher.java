package io.chalice.dispatch;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

import io.chalice.ChaliceRequest;
import io.chalice.event.EventObject;
import io.chalice.event.IncomingRequest;
import io.chalice.event.MalformedEventException;
import io.chalice.event.OutgoingResponse;
import io.chalice.event.Payload;
import io.chalice.event.http.HttpPayload;
import io.chalice.event.rest.RestPayload;
import io.chalice.json.JsonTree;

/**
 * Answers API Gateway's events: from an event's bytes to a response's bytes. Thread-safe.
 */
public final class Dispatcher {

	private static final Logger logger = LoggerFactory.getLogger(Dispatcher.class);

	private static final String ORIGIN = "Origin";

	/** How the variables begin with which a deployment chooses the code's version. */
	private static final String VERSION_VARIABLE = "chaliceVersion";

	private final List<Payload> payloads = List.of(new RestPayload(), new HttpPayload());

	private final Application application;

	private final CurrentRequest currentRequest;

	private final RouteResolver routes;

	private final BodyRenderer bodyRenderer;

	private final ErrorRenderer errorRenderer;

	private final AcceptCheck acceptCheck;

	/**
	 * Create a dispatcher.
	 * @param application what to dispatch to
	 * @param currentRequest where a thread's request is remembered while a view is called
	 */
	public Dispatcher(Application application, CurrentRequest currentRequest) {
		this.application = application;
		this.currentRequest = currentRequest;
		this.routes = new RouteResolver(application.routes());
		this.bodyRenderer = new BodyRenderer(application.jsonMapper());
		this.errorRenderer = new ErrorRenderer(this.bodyRenderer, application.debug());
		this.acceptCheck = new AcceptCheck(application.binaryTypes());
	}

	/**
	 * Answer an event. Whatever the event is and whatever a view throws, the result is a
	 * response: errors of the virtual machine apart, nothing is thrown.
	 * @param event an API Gateway or function URL event, JSON as UTF-8
	 * @param lambdaContext what Lambda says of the invocation, {@code null} outside it
	 * @return the response in the event's format, JSON as UTF-8
	 */
	public byte[] dispatch(InputStream event, @Nullable Context lambdaContext) {
		Payload payload = this.payloads.get(0);
		IncomingRequest request;
		try {
			Map<String, @Nullable Object> members = members(JsonTree.read(event));
			payload = this.payloads.stream()
				.filter((candidate) -> candidate.recognises(members))
				.findFirst()
				.orElseThrow(UnknownEventException::new);
			request = payload.read(new EventObject(members));
		}
		catch (JacksonException | MalformedEventException | UnknownEventException ex) {
			logger.error("Received an event that is no request of a REST API, HTTP API or function URL: {}",
					firstLine(ex.getMessage()));
			return payload.write(this.errorRenderer.error(500, "ChaliceViewError",
					"The event is no request of a REST API, HTTP API or function URL.", Map.of()));
		}
		return payload.write(answer(request, payload, lambdaContext));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> members(@Nullable Object event) {
		if (event instanceof Map<?, ?>) {
			return (Map<String, @Nullable Object>) event;
		}
		throw new UnknownEventException();
	}

	private static String firstLine(@Nullable String message) {
		return (message != null) ? message.lines().findFirst().orElse("") : "";
	}

	private OutgoingResponse answer(IncomingRequest request, Payload payload, @Nullable Context lambdaContext) {
		RouteResolver.PathCors preflight = this.routes.preflight(request);
		if (preflight != null) {
			return CorsHeaders.addTo(new OutgoingResponse(200, Map.of(), new byte[0], false),
					CorsHeaders.ofPreflight(preflight.model(), request.headers().get(ORIGIN), preflight.methods()));
		}
		RouteResolver.ResolvedRoute resolved = this.routes.resolve(request).orElse(null);
		if (resolved == null) {
			return withoutRoute(request);
		}
		OutgoingResponse response = guarded(resolved, request, payload, lambdaContext);
		return (resolved.route().model().cors() != null)
				? CorsHeaders.addTo(response,
						CorsHeaders.ofResponse(resolved.route().model().cors(), request.headers().get(ORIGIN)))
				: response;
	}

	private OutgoingResponse withoutRoute(IncomingRequest request) {
		Set<String> allowed = this.routes.allowedMethods(request);
		if (allowed.isEmpty()) {
			return this.errorRenderer.error(404, "NotFoundError", "There is nothing at " + request.path(), Map.of());
		}
		OutgoingResponse response = this.errorRenderer.error(405, "MethodNotAllowedError",
				"Unsupported method: " + request.method(), Map.of("Allow", List.of(String.join(", ", allowed))));
		RouteResolver.PathCors cors = this.routes.cors(request);
		return (cors != null)
				? CorsHeaders.addTo(response, CorsHeaders.ofResponse(cors.model(), request.headers().get(ORIGIN)))
				: response;
	}

	private OutgoingResponse guarded(RouteResolver.ResolvedRoute resolved, IncomingRequest incoming, Payload payload,
			@Nullable Context lambdaContext) {
		try {
			ChaliceRequest request = request(incoming, resolved.uriParams(), lambdaContext);
			if (!ContentTypeCheck.accepts(resolved.route().model(), request.headers().get("Content-Type"),
					incoming.body())) {
				return this.errorRenderer.unsupportedMediaType();
			}
			Object result = this.currentRequest.answer(resolved.route().target(), request);
			OutgoingResponse response = this.bodyRenderer.render(result);
			String refusal = payload.convertsByAccept(incoming) ? this.acceptCheck.refusal(response, incoming.headers())
					: null;
			return (refusal != null) ? this.errorRenderer.error(400, "BadRequest", refusal, Map.of()) : response;
		}
		catch (Throwable ex) {
			if (ex instanceof VirtualMachineError error && !(ex instanceof StackOverflowError)) {
				throw error;
			}
			return this.errorRenderer.render(ex, resolved.route().model().handler());
		}
	}

	private ChaliceRequest request(IncomingRequest incoming, Map<String, String> uriParams,
			@Nullable Context lambdaContext) {
		Map<String, String> stageVariables = new LinkedHashMap<>(incoming.stageVariables());
		stageVariables.keySet().removeIf((name) -> name.startsWith(VERSION_VARIABLE));
		return ChaliceRequest.builder(incoming.method(), incoming.path(), this.application.jsonMapper())
			.headers(incoming.headers())
			.queryParams(incoming.queryParameters())
			.uriParams(uriParams)
			.body(incoming.body())
			.stageVars(stageVariables)
			.context(incoming.context())
			.lambdaContext(lambdaContext)
			.build();
	}

	/** An event that no payload recognises. */
	private static final class UnknownEventException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private UnknownEventException() {
			super("It is a test event, or one of another service");
		}

	}

}
