package io.chalice.autoconfigure.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.chalice.ChaliceFunction;
import io.chalice.ChaliceOpen;
import io.chalice.ChaliceRoute;
import io.chalice.autoconfigure.ApplicationScan;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.autoconfigure.review.unmanaged.Managed;
import io.chalice.autoconfigure.review.unmanaged.PackageMarker;
import io.chalice.declaration.UnguardedRoutesException;
import io.chalice.declaration.UnmanagedClassException;
import io.chalice.declaration.UnusableResultException;
import io.chalice.model.ApplicationModel;
import io.chalice.model.WarningModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DeclarationReview} and the kinds of declaration it knows.
 */
class DeclarationReviewTests {

	private static final String CHAIN = "org.springframework.security.web.SecurityFilterChain";

	@Test
	void everyMappingIsNamedWithTheRouteToWrite() {
		assertThat(warnings(TestContexts.runner(Controller.class).withPropertyValues("base=/api"))).containsExactly(
				"#all(): @RequestMapping is not served; write @ChaliceRoute(value = \"/api/books/all\", methods = { "
						+ "HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE }, "
						+ "cors = true)",
				"#file(String): @GetMapping is not served; write @ChaliceRoute(value = \"/api/books/{name}/{rest+}\", "
						+ "cors = true)",
				"#make(): @PostMapping is not served; write @ChaliceRoute(value = \"/api/books\", methods = "
						+ "HttpMethod.POST, contentTypes = \"text/csv\", cors = true)",
				"#one(String): @GetMapping is not served; write @ChaliceRoute(value = \"/api/books/{id}\", cors = "
						+ "true)",
				"#one(String): @GetMapping is not served; write @ChaliceRoute(value = \"/api/books/by-id/{id}\", cors "
						+ "= true)",
				"#several(): @RequestMapping is not served; write @ChaliceRoute(value = \"/api/books/several\", "
						+ "methods = { HttpMethod.PUT, HttpMethod.DELETE }, cors = true)",
				"#under(): @DeleteMapping is not served; write @ChaliceRoute(value = \"/api/books/under/{proxy+}\", "
						+ "methods = HttpMethod.DELETE, cors = true)");
	}

	@Test
	void whatIsServedIsNoWarning() {
		assertThat(warnings(TestContexts.runner(Served.class))).isEmpty();
	}

	@Test
	void whatSpringCallsElsewhereIsNamed() {
		assertThat(warnings(TestContexts.runner(Elsewhere.class, Advice.class))).containsExactlyInAnyOrder(
				"#configurer(): nothing asks a WebMvcConfigurer; properties under chalice.route and @ChaliceCors "
						+ "configure routes",
				"#nightly(): @Scheduled never runs in Lambda; write @ChaliceSchedule(\"cron(0 0 * * ? *)\")",
				"#upperCase(): no Lambda function is made of this bean; write @ChaliceFunction(\"upperCase\")",
				": @ControllerAdvice is never asked; have the exception say its status: extend ChaliceViewError, or "
						+ "annotate it with @ResponseStatus");
	}

	@ParameterizedTest
	@ValueSource(strings = { "io.awspring.cloud.sqs.annotation.SqsListener",
			"org.springframework.kafka.annotation.KafkaListener", "org.springframework.jms.annotation.JmsListener",
			"org.springframework.amqp.rabbit.annotation.RabbitListener",
			"org.springframework.pulsar.annotation.PulsarListener",
			"org.springframework.messaging.handler.annotation.MessageMapping",
			"org.springframework.graphql.data.method.annotation.SchemaMapping",
			"org.springframework.web.bind.annotation.ExceptionHandler" })
	void annotatedMethodsAreNamed(String annotation) {
		Class<?> type = NamedTypes.annotated(annotation, true);
		assertThat(new UnservedAnnotations().in(new DeclaredBean(type, null))).singleElement()
			.satisfies((warning) -> assertThat(warning.toString())
				.startsWith("com.example.Own#handle(): @%s "
					.formatted(annotation.substring(annotation.lastIndexOf('.') + 1)))
				.doesNotContain("%s"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.boot.actuate.endpoint.annotation.Endpoint", "jakarta.ws.rs.Path",
			"jakarta.websocket.server.ServerEndpoint", "org.springframework.grpc.server.service.GrpcService" })
	void annotatedClassesAreNamed(String annotation) {
		Class<?> type = NamedTypes.annotated(annotation, false);
		assertThat(new UnservedAnnotations().in(new DeclaredBean(type, null))).singleElement()
			.satisfies(
					(warning) -> assertThat(warning.toString()).startsWith("com.example.Own: @").doesNotContain("%s"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jakarta.servlet.Filter", "jakarta.servlet.Servlet",
			"org.springframework.web.servlet.HandlerInterceptor", "org.springframework.web.server.WebFilter",
			"org.springframework.web.servlet.function.RouterFunction",
			"org.springframework.web.reactive.function.server.RouterFunction",
			"org.springframework.boot.web.servlet.ServletContextInitializer",
			"org.springframework.web.socket.WebSocketHandler", "org.glassfish.jersey.server.ResourceConfig", CHAIN })
	void beansThatOnlyAServerAsksAreNamed(String type) {
		assertThat(new UnservedTypes().in(new DeclaredBean(NamedTypes.implementing(type), null))).singleElement()
			.satisfies((warning) -> assertThat(warning.toString()).startsWith("com.example.Own: nothing asks a "));
	}

	@Test
	void anApplicationThatIsAlsoAServerHasNoWarnings() {
		assertThat(warnings(
				TestContexts.runner(Controller.class).withPropertyValues("base=/api", "chalice.server.enabled=true")))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(classes = { Emitting.class, Rendering.class, EmittingLater.class })
	void resultsThatCannotBeSentAreRefused(Class<?> views) {
		assertThatExceptionOfType(UnusableResultException.class).isThrownBy(() -> warnings(TestContexts.runner(views)))
			.withMessageContaining("cannot be the response of a Lambda function");
	}

	@Test
	void classesWithRoutesThatAreNoBeansAreAnError() {
		assertThatExceptionOfType(UnmanagedClassException.class)
			.isThrownBy(() -> warnings(inPackage().withBean(Managed.class)))
			.withMessage("io.chalice.autoconfigure.review.unmanaged.Forgotten has @ChaliceRoute on view() "
					+ "but is not a bean: nothing in it is served");
		assertThatExceptionOfType(UnmanagedClassException.class)
			.isThrownBy(() -> warnings(inPackage().withBean(Managed.class).withBean(NamedForgotten.TYPE)))
			.withMessageStartingWith(
					"io.chalice.autoconfigure.review.unmanaged.Inheriting has @ChaliceRoute on inherited()");
		assertThatExceptionOfType(UnmanagedClassException.class).isThrownBy(() -> warnings(
				inPackage().withBean(Managed.class).withBean(NamedForgotten.TYPE).withBean(NamedForgotten.INHERITING)))
			.withMessageStartingWith(
					"io.chalice.autoconfigure.review.unmanaged.Listening has @ChaliceSqsListener on order()");
	}

	@Test
	void beansAndWhatMayBecomeOneAreNone() {
		assertThat(warnings(inPackage().withBean(NamedForgotten.TYPE)
			.withBean(NamedForgotten.INHERITING)
			.withBean(NamedForgotten.LISTENING)
			.withBean(Managed.class))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "guarded, false", "key, false", "open, false", "unguarded, true" })
	void routesAreNotLeftOpenThatAChainWouldClose(String view, boolean refused) {
		Map<String, Class<?>> views = Map.of("guarded", Guarded.class, "key", Key.class, "open", Open.class,
				"unguarded", Served.class);
		TestContexts.runner(Objects.requireNonNull(views.get(view))).run((context) -> {
			GuardCheck check = new GuardCheck(List.of(new DeclaredBean(NamedTypes.implementing(CHAIN), null)),
					getClass().getClassLoader());
			ApplicationScan scan = context.getBean(ApplicationScan.class);
			if (refused) {
				assertThatExceptionOfType(UnguardedRoutesException.class).isThrownBy(() -> check.check(scan.routes()))
					.withMessage(
							"The Own of com.example.Own guards nothing behind API Gateway, and GET /served is open to "
									+ "everybody");
			}
			else {
				check.check(scan.routes());
			}
			new GuardCheck(List.of(), getClass().getClassLoader()).check(scan.routes());
		});
	}

	private static ApplicationContextRunner inPackage() {
		return TestContexts.runner()
			.withInitializer((context) -> AutoConfigurationPackages.register(((GenericApplicationContext) context),
					PackageMarker.class.getPackageName()));
	}

	private static List<String> warnings(ApplicationContextRunner runner) {
		String[][] warnings = new String[1][];
		RuntimeException[] thrown = new RuntimeException[1];
		runner.run((context) -> {
			try {
				ApplicationModel model = DeclarationReview.review(context.getSourceApplicationContext(),
						context.getBean(ApplicationScan.class));
				warnings[0] = model.warnings()
					.stream()
					.map(WarningModel::toString)
					.map((text) -> text.replaceAll("^io\\.chalice[\\w.$]+", ""))
					.toArray(String[]::new);
			}
			catch (RuntimeException ex) {
				thrown[0] = ex;
			}
		});
		if (thrown[0] != null) {
			throw thrown[0];
		}
		return List.of(warnings[0]);
	}

	/** Classes that their package keeps to itself. */
	private static final class NamedForgotten {

		static final Class<?> TYPE = type("Forgotten");

		static final Class<?> INHERITING = type("Inheriting");

		static final Class<?> LISTENING = type("Listening");

		private static Class<?> type(String name) {
			try {
				return Class.forName(PackageMarker.class.getPackageName() + "." + name);
			}
			catch (ClassNotFoundException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@RestController
	@CrossOrigin
	@RequestMapping("${base}/books")
	static class Controller {

		@GetMapping({ "/{id:[0-9]+}", "by-id/{id}/" })
		String one(String id) {
			return id;
		}

		@GetMapping("/{name}/{*rest}")
		String file(String name) {
			return name;
		}

		@PostMapping(consumes = "text/csv")
		void make() {
		}

		@RequestMapping("/all")
		void all() {
		}

		@RequestMapping(path = "/several", method = { RequestMethod.PUT, RequestMethod.DELETE })
		void several() {
		}

		@DeleteMapping("/under/**")
		void under() {
		}

		void unmapped() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Served {

		@ChaliceRoute("/served")
		String served() {
			return "served";
		}

		@Scheduled(cron = "0 0 0 * * *")
		@ChaliceFunction("nightly")
		void nightly() {
		}

		@Bean
		@ChaliceFunction("upperCase")
		Function<String, String> upperCase() {
			return (text) -> text;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Elsewhere {

		@Scheduled(cron = "0 0 0 * * *")
		void nightly() {
		}

		@Bean
		Function<String, String> upperCase() {
			return (text) -> text;
		}

		@Bean
		WebMvcConfigurer configurer() {
			return new WebMvcConfigurer() {
			};
		}

	}

	@ControllerAdvice
	static class Advice {

		@ExceptionHandler
		String handle(IllegalStateException ex) {
			return String.valueOf(ex.getMessage());
		}

	}

	static class Emitting {

		@ChaliceRoute("/emit")
		SseEmitter emit() {
			return new SseEmitter();
		}

	}

	static class EmittingLater {

		@ChaliceRoute("/emit")
		CompletableFuture<ResponseEntity<SseEmitter>> emit() {
			return new CompletableFuture<>();
		}

	}

	static class Rendering {

		@ChaliceRoute("/page")
		@Nullable ModelAndView page() {
			return null;
		}

	}

	static class Guarded {

		@ChaliceRoute(value = "/guarded", authorizer = "iam")
		String guarded() {
			return "";
		}

		@Bean
		io.chalice.IamAuthorizer iam() {
			return new io.chalice.IamAuthorizer("iam");
		}

	}

	static class Key {

		@ChaliceRoute(value = "/key", apiKeyRequired = true)
		String key() {
			return "";
		}

	}

	static class Open {

		@ChaliceRoute("/open")
		@ChaliceOpen
		String open() {
			return "";
		}

	}

}
