package io.chalice.dispatch;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.ChaliceRequest;
import io.chalice.event.EventName;
import io.chalice.event.EventObject;
import io.chalice.event.IncomingRequest;
import io.chalice.event.MalformedEventException;
import io.chalice.event.OutgoingResponse;
import io.chalice.event.Payload;
import io.chalice.event.UnsupportedEventException;
import io.chalice.event.WarmUp;
import io.chalice.event.http.HttpPayload;
import io.chalice.event.rest.RestPayload;
import io.chalice.json.JsonTree;

/**
 * Answers API Gateway's events: from an event's bytes to a response's bytes. Thread-safe.
 */
public final class Dispatcher {

	private static final String ORIGIN = "Origin";

	/** How the variables begin with which a deployment chooses the code's version. */
	private static final String VERSION_VARIABLE = "chaliceVersion";

	private final List<Payload> payloads = List.of(new RestPayload(), new HttpPayload());

	private final CurrentRequest currentRequest;

	private final Supplier<JsonMapper> jsonMapper;

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
		this.jsonMapper = application.json()::mapper;
		this.currentRequest = currentRequest;
		this.routes = new RouteResolver(application.routes());
		this.bodyRenderer = new BodyRenderer(application.json(), application.binaryTypes());
		this.errorRenderer = new ErrorRenderer(this.bodyRenderer, application.debug());
		this.acceptCheck = new AcceptCheck(application.binaryTypes());
	}

	/**
	 * Answer an event. Whatever a view throws, the result is a response: errors of the
	 * virtual machine apart, nothing is thrown. An event that only keeps the function
	 * warm is answered by {@link WarmUp#answer()}.
	 * @param event an API Gateway or function URL event, JSON as UTF-8
	 * @param lambdaContext what Lambda says of the invocation, {@code null} outside it
	 * @return the response in the event's format, JSON as UTF-8
	 * @throws UnsupportedEventException when the event is no HTTP request
	 */
	public byte[] dispatch(InputStream event, @Nullable Context lambdaContext) {
		Map<String, @Nullable Object> members = members(event);
		for (Payload payload : this.payloads) {
			if (payload.recognises(members)) {
				return payload.write(answer(read(payload, members), payload, lambdaContext));
			}
		}
		if (WarmUp.recognises(members)) {
			return WarmUp.answer();
		}
		throw new UnsupportedEventException(EventName.of(members));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> members(InputStream event) {
		Object read;
		try {
			read = JsonTree.read(event);
		}
		catch (JacksonException ex) {
			throw new UnsupportedEventException("something other than a JSON object");
		}
		if (read instanceof Map<?, ?>) {
			return (Map<String, @Nullable Object>) read;
		}
		throw new UnsupportedEventException(EventName.of(read));
	}

	private static IncomingRequest read(Payload payload, Map<String, @Nullable Object> members) {
		try {
			return payload.read(new EventObject(members));
		}
		catch (MalformedEventException ex) {
			throw new UnsupportedEventException("a malformed event (%s)".formatted(ex.getMessage()));
		}
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
		return ChaliceRequest.builder(incoming.method(), incoming.path(), this.jsonMapper)
			.headers(incoming.headers())
			.queryParams(incoming.queryParameters())
			.uriParams(uriParams)
			.body(incoming.body())
			.stageVars(stageVariables)
			.context(incoming.context())
			.lambdaContext(lambdaContext)
			.build();
	}

}
