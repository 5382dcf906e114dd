package io.chalice.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.chalice.ChaliceRoute;
import io.chalice.QueryParam;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.dispatch.Dispatcher;

/**
 * One warm request to a view that is a method of a bean, from an event's bytes to a
 * response's bytes: what binding its parameters costs.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ViewBenchmark {

	private static final String EVENT = """
			{"resource":"/cities/{city}","path":"/cities/seattle","httpMethod":"GET",
			 "headers":{"Accept":"*/*","Host":"localhost"},"multiValueHeaders":{"Accept":["*/*"],"Host":["localhost"]},
			 "queryStringParameters":{"page":"2"},"multiValueQueryStringParameters":{"page":["2"]},
			 "pathParameters":{"city":"seattle"},"stageVariables":null,
			 "requestContext":{"stage":"dev","resourcePath":"/cities/{city}","httpMethod":"GET","path":\
			"/dev/cities/seattle"},
			 "body":null,"isBase64Encoded":false}""";

	/**
	 * Dispatch to a view that takes a path variable only.
	 * @param application the application
	 * @return the response
	 */
	@Benchmark
	public byte[] pathVariable(PathApplication application) {
		return application.running.dispatch();
	}

	/**
	 * Dispatch to a view that takes a query parameter as well, a number.
	 * @param application the application
	 * @return the response
	 */
	@Benchmark
	public byte[] queryParameter(QueryApplication application) {
		return application.running.dispatch();
	}

	private static final class Running {

		private final byte[] event = EVENT.getBytes(StandardCharsets.UTF_8);

		private final ConfigurableApplicationContext context;

		private final Dispatcher dispatcher;

		private Running(Class<?> application) {
			this.context = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
				.run("--chalice.local.enabled=false");
			this.dispatcher = this.context.getBean(ChaliceApplication.class).dispatcher();
		}

		private byte[] dispatch() {
			return this.dispatcher.dispatch(new ByteArrayInputStream(this.event), null);
		}

	}

	/**
	 * An application whose view takes a path variable.
	 */
	@State(Scope.Benchmark)
	public static class PathApplication {

		private final Running running = new Running(PathViews.class);

		/**
		 * Stop the application.
		 */
		@TearDown
		public void stop() {
			this.running.context.close();
		}

	}

	/**
	 * An application whose view takes a query parameter.
	 */
	@State(Scope.Benchmark)
	public static class QueryApplication {

		private final Running running = new Running(QueryViews.class);

		/**
		 * Stop the application.
		 */
		@TearDown
		public void stop() {
			this.running.context.close();
		}

	}

	@EnableAutoConfiguration
	static class PathViews {

		@ChaliceRoute("/cities/{city}")
		Map<String, Object> city(String city) {
			return Map.of("city", city);
		}

	}

	@EnableAutoConfiguration
	static class QueryViews {

		@ChaliceRoute("/cities/{city}")
		Map<String, Object> city(String city, @QueryParam int page) {
			return Map.of("city", city.substring(page));
		}

	}

}
