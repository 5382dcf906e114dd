package io.chalice.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.dispatch.Application;
import io.chalice.dispatch.CurrentRequest;
import io.chalice.dispatch.Dispatcher;
import io.chalice.model.RouteModel;
import io.chalice.route.Route;

/**
 * One warm request, from an event's bytes to a response's bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DispatchBenchmark {

	private final Dispatcher dispatcher = dispatcher();

	private final byte[] restEvent = resource("rest-event.json");

	private final byte[] httpEvent = resource("http-event.json");

	private static Dispatcher dispatcher() {
		RouteModel index = route("/", "index");
		RouteModel city = route("/cities/{city}", "state");
		return new Dispatcher(new Application(
				List.of(new Route(index, (request) -> Map.of("hello", "world")),
						new Route(city, (request) -> Map.of("state", request.uriParams().get("city")))),
				JsonMapper.builder().build(), Application.DEFAULT_BINARY_TYPES, false), new CurrentRequest());
	}

	private static RouteModel route(String path, String name) {
		return new RouteModel(path, List.of("GET"), name, "Benchmark#" + name, RouteModel.DEFAULT_CONTENT_TYPES, null,
				false, null);
	}

	private static byte[] resource(String name) {
		try (InputStream in = DispatchBenchmark.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("No resource " + name);
			}
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Dispatch an event of a REST API.
	 * @return the response
	 */
	@Benchmark
	public byte[] restApi() {
		return this.dispatcher.dispatch(new ByteArrayInputStream(this.restEvent), null);
	}

	/**
	 * Dispatch an event of an HTTP API.
	 * @return the response
	 */
	@Benchmark
	public byte[] httpApi() {
		return this.dispatcher.dispatch(new ByteArrayInputStream(this.httpEvent), null);
	}

}
