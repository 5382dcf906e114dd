package io.chalice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.event.AsynchronousSettings;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.VirtualClock;
import io.chalice.gateway.simulator.DeliveryListener;
import io.chalice.gateway.simulator.EventSimulator;
import io.chalice.gateway.simulator.QueueRules;
import io.chalice.gateway.sqs.MessageDraft;
import io.chalice.gateway.sqs.SimulatedQueue;
import io.chalice.middleware.ChaliceMiddleware;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.sqs.ChaliceSqsListener;

/**
 * Messages a second, ten in a batch: through the simulated queue and its poller alone,
 * through a listener with and without middleware around it, and through both.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EventBenchmark {

	static final int BATCH = 10;

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final List<MessageDraft> MESSAGES = IntStream.range(0, BATCH)
		.mapToObj((index) -> MessageDraft.of("{\"id\":%d,\"name\":\"order %d\"}".formatted(index, index)))
		.toList();

	/**
	 * Send messages to a function that does nothing.
	 * @param poller the queue and its poller
	 * @return the receipts
	 */
	@Benchmark
	@OperationsPerInvocation(BATCH)
	public Object poller(PollerOnly poller) {
		return poller.queue.sendAll(MESSAGES);
	}

	/**
	 * Hand a batch to a listener.
	 * @param application the application
	 * @return the listener's answer
	 * @throws Exception never
	 */
	@Benchmark
	@OperationsPerInvocation(BATCH)
	public Object listener(ListeningApplication application) throws Exception {
		return application.running().application.call("order", application.running().event, null);
	}

	/**
	 * Send messages to a listener.
	 * @param application the application
	 * @return the receipts
	 */
	@Benchmark
	@OperationsPerInvocation(BATCH)
	public Object pollerAndListener(ListeningApplication application) {
		return application.running().queue.sendAll(MESSAGES);
	}

	private static SimulatedQueue queue(ApplicationModel model, EventBackend backend) {
		EventSimulator simulator = new EventSimulator(model, backend, QueueRules.DEFAULT, AsynchronousSettings.DEFAULT,
				DeliveryListener.NONE);
		simulator.start();
		return simulator.queue("orders");
	}

	private static VirtualClock clock() {
		return new VirtualClock(Instant.parse("2026-01-01T00:00:00Z"));
	}

	/**
	 * A queue whose function does nothing.
	 */
	@State(Scope.Benchmark)
	public static class PollerOnly {

		private static final FunctionResult DONE = new FunctionResult.Succeeded(
				"{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));

		private final SimulatedQueue queue = queue(ApplicationModel.of(List.of(),
				List.of(new FunctionModel("order", "order",
						List.of(new SqsSourceModel("orders", BATCH, 0, null, List.of(), true)))),
				List.of(), List.of()), EventBackend.sequential((name, event, timeout) -> DONE, clock(), TIMEOUT));

	}

	/**
	 * An application that listens to a queue.
	 */
	@State(Scope.Benchmark)
	public static class ListeningApplication {

		/** How many middlewares there are that only go on. */
		@Param({ "0", "1", "3" })
		private int middleware;

		private @Nullable Running running;

		/**
		 * Leave the number of middlewares to JMH.
		 */
		public ListeningApplication() {
		}

		ListeningApplication(int middleware) {
			this.middleware = middleware;
		}

		/**
		 * Start the application.
		 */
		@Setup
		public void start() {
			this.running = new Running(this.middleware);
		}

		private Running running() {
			return Objects.requireNonNull(this.running);
		}

		/**
		 * Stop the application.
		 */
		@TearDown
		public void stop() {
			running().context.close();
		}

	}

	private static final class Running {

		private final ConfigurableApplicationContext context;

		private final ChaliceApplication application;

		private final SimulatedQueue queue;

		/** The event of a batch. */
		private byte[] event = {};

		private Running(int middleware) {
			this.context = new SpringApplicationBuilder(Orders.class).web(WebApplicationType.NONE)
				.initializers((context) -> register((GenericApplicationContext) context, middleware))
				.run("--chalice.local.enabled=false");
			this.application = this.context.getBean(ChaliceApplication.class);
			this.queue = queue(this.application.model(),
					EventBackend.sequential((name, event, timeout) -> call(name, event), clock(), TIMEOUT));
			this.queue.sendAll(MESSAGES);
		}

		private static void register(GenericApplicationContext context, int count) {
			for (int index = 0; index < count; index++) {
				context.registerBean("middleware" + index, ChaliceMiddleware.class,
						() -> (invocation, next) -> next.proceed(invocation));
			}
		}

		private FunctionResult call(String name, byte[] event) {
			this.event = event;
			try {
				return new FunctionResult.Succeeded(this.application.call(name, event, null));
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	@EnableAutoConfiguration
	static class Orders {

		private long sum;

		@ChaliceSqsListener("orders")
		void order(Order order) {
			this.sum += order.id();
		}

	}

	record Order(long id, String name) {

	}

}
