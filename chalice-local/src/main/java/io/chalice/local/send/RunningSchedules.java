package io.chalice.local.send;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.event.AccountRegion;
import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.event.AsynchronousSettings;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.SystemPollerClock;
import io.chalice.gateway.simulator.DeliveryListener;
import io.chalice.gateway.simulator.EventSimulator;
import io.chalice.gateway.simulator.QueueRules;
import io.chalice.gateway.sqs.SqsDelivery;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.ScheduleSourceModel;

/**
 * The schedules of an application that is served, on the machine's clock. What falls due
 * calls the newest code; a call that fails is repeated as Lambda does.
 */
public final class RunningSchedules implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private final BackendFunctions functions;

	private final Consumer<AsynchronousAttempt> listener;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "chalice-local-schedule");
		thread.setDaemon(true);
		return thread;
	});

	private List<FunctionModel> scheduled = List.of();

	private @Nullable SystemPollerClock clock;

	/**
	 * Create schedules, of no application yet.
	 * @param functions the newest code
	 * @param listener is told of each call
	 */
	public RunningSchedules(BackendFunctions functions, Consumer<AsynchronousAttempt> listener) {
		this.functions = functions;
		this.listener = listener;
	}

	/**
	 * Go by what an application declares from now on. A schedule that is declared as
	 * before keeps its time, as when it is deployed again, unless another one has
	 * changed.
	 * @param model the application
	 */
	public synchronized void follow(ApplicationModel model) {
		List<FunctionModel> now = model.functions()
			.stream()
			.map((function) -> new FunctionModel(function.name(), function.handler(),
					List.copyOf(function.sources(ScheduleSourceModel.class))))
			.filter((function) -> !function.sources().isEmpty())
			.toList();
		if (now.equals(this.scheduled)) {
			return;
		}
		stop();
		this.scheduled = now;
		SystemPollerClock started = new SystemPollerClock();
		this.clock = started;
		new EventSimulator(ApplicationModel.of(List.of(), now, List.of(), List.of()),
				new EventBackend(this.functions, started, this.threads, AccountRegion.LOCAL, PATIENCE),
				QueueRules.DEFAULT, AsynchronousSettings.DEFAULT, new Calls())
			.start();
	}

	private void stop() {
		SystemPollerClock running = this.clock;
		if (running != null) {
			running.close();
		}
	}

	@Override
	public synchronized void close() {
		stop();
		this.threads.shutdownNow();
	}

	private final class Calls implements DeliveryListener {

		@Override
		public void delivered(SqsDelivery delivery) {
			throw new IllegalStateException("There are no queues among schedules");
		}

		@Override
		public void called(AsynchronousAttempt attempt) {
			RunningSchedules.this.listener.accept(attempt);
		}

	}

}
