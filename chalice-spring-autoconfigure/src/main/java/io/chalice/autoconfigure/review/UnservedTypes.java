package io.chalice.autoconfigure.review;

import java.util.List;

import io.chalice.model.WarningModel;

/**
 * Beans of types that only a web server asks.
 */
final class UnservedTypes implements UnservedKind {

	private static final String INSTEAD_OF_FILTER = "write it where it is needed: an authorizer lets requests in, a "
			+ "view answers them with @ChaliceRoute(\"/path\")";

	private static final String ERRORS = "have the exception say it: extend ChaliceViewError, "
			+ "or annotate it with @ResponseStatus";

	private static final String SOCKETS = "REST APIs have no web sockets; "
			+ "write @ChaliceRoute(\"/messages\") for requests";

	private static final String CORS = "write @ChaliceRoute(value = \"/path\", cors = true) or @ChaliceCors";

	private static final List<Entry> ENTRIES = List.of(
			new Entry("org.springframework.security.web.SecurityFilterChain", "SecurityFilterChain",
					"write @ChaliceRoute(value = \"/path\", authorizer = \"name\")"),
			new Entry("org.springframework.security.web.server.SecurityWebFilterChain", "SecurityWebFilterChain",
					"write @ChaliceRoute(value = \"/path\", authorizer = \"name\")"),
			new Entry("org.springframework.web.servlet.function.RouterFunction", "RouterFunction",
					"write @ChaliceRoute(\"/path\") on a method for each of its routes"),
			new Entry("org.springframework.web.reactive.function.server.RouterFunction", "RouterFunction",
					"write @ChaliceRoute(\"/path\") on a method for each of its routes"),
			new Entry("org.springframework.web.filter.CorsFilter", "CorsFilter", CORS),
			new Entry("org.springframework.web.cors.CorsConfigurationSource", "CorsConfigurationSource", CORS),
			new Entry("org.springframework.boot.web.servlet.ServletContextInitializer", "servlet registration",
					INSTEAD_OF_FILTER),
			new Entry("jakarta.servlet.Filter", "servlet Filter", INSTEAD_OF_FILTER),
			new Entry("jakarta.servlet.Servlet", "Servlet", "write @ChaliceRoute(\"/path\") on a method"),
			new Entry("org.springframework.web.servlet.HandlerInterceptor", "HandlerInterceptor", INSTEAD_OF_FILTER),
			new Entry("org.springframework.web.server.WebFilter", "WebFilter", INSTEAD_OF_FILTER),
			new Entry("org.springframework.web.servlet.HandlerExceptionResolver", "HandlerExceptionResolver", ERRORS),
			new Entry("org.springframework.web.server.WebExceptionHandler", "WebExceptionHandler", ERRORS),
			new Entry("org.springframework.boot.webmvc.error.ErrorController", "ErrorController", ERRORS),
			new Entry("org.springframework.boot.webmvc.error.ErrorAttributes", "ErrorAttributes", ERRORS),
			new Entry("org.springframework.web.servlet.config.annotation.WebMvcConfigurer", "WebMvcConfigurer",
					"properties under chalice.route and @ChaliceCors configure routes"),
			new Entry("org.springframework.web.reactive.config.WebFluxConfigurer", "WebFluxConfigurer",
					"properties under chalice.route and @ChaliceCors configure routes"),
			new Entry("org.springframework.web.socket.WebSocketHandler", "WebSocketHandler", SOCKETS),
			new Entry("org.springframework.web.reactive.socket.WebSocketHandler", "WebSocketHandler", SOCKETS),
			new Entry("org.springframework.web.socket.config.annotation.WebSocketConfigurer", "WebSocketConfigurer",
					SOCKETS),
			new Entry("org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer",
					"WebSocketMessageBrokerConfigurer", SOCKETS),
			new Entry("org.springframework.ws.config.annotation.WsConfigurer", "WsConfigurer",
					"write @ChaliceRoute(value = \"/path\", methods = HttpMethod.POST, contentTypes = \"text/xml\")"),
			new Entry("org.glassfish.jersey.server.ResourceConfig", "JAX-RS application",
					"write @ChaliceRoute(\"/path\") on the methods of its resources"),
			new Entry("io.grpc.BindableService", "gRPC service",
					"REST APIs speak no gRPC; write @ChaliceRoute(\"/path\")"));

	@Override
	public List<WarningModel> in(DeclaredBean bean) {
		return ENTRIES.stream()
			.filter((entry) -> bean.isA(entry.type()))
			.findFirst()
			.map((entry) -> new WarningModel(bean.place(),
					"nothing asks a %s; %s".formatted(entry.name(), entry.instead())))
			.stream()
			.toList();
	}

	private record Entry(String type, String name, String instead) {

	}

}
