package io.chalice.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The cases of {@link EventBenchmark} by the time of the processor instead of the clock,
 * in turn, so that a machine that is busy with other things can say something too.
 */
public final class EventCost {

	private static final int ROUNDS = 15;

	private static final int BATCHES = 2000;

	private final Map<String, Callable<Object>> cases = new LinkedHashMap<>();

	private EventCost() {
		EventBenchmark benchmark = new EventBenchmark();
		EventBenchmark.PollerOnly poller = new EventBenchmark.PollerOnly();
		this.cases.put("poller", () -> benchmark.poller(poller));
		for (int middleware : new int[] { 0, 1, 3 }) {
			EventBenchmark.ListeningApplication application = new EventBenchmark.ListeningApplication(middleware);
			application.start();
			this.cases.put("listener, %d middleware".formatted(middleware), () -> benchmark.listener(application));
			this.cases.put("poller and listener, %d middleware".formatted(middleware),
					() -> benchmark.pollerAndListener(application));
		}
	}

	/**
	 * Measure and print.
	 * @param args none
	 * @throws Exception never
	 */
	public static void main(String[] args) throws Exception {
		new EventCost().measure();
	}

	private void measure() throws Exception {
		Map<String, List<Double>> costs = new LinkedHashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			for (Map.Entry<String, Callable<Object>> entry : this.cases.entrySet()) {
				double cost = cost(entry.getValue());
				// until the compiler is done
				if (round > ROUNDS / 2) {
					costs.computeIfAbsent(entry.getKey(), (name) -> new ArrayList<>()).add(cost);
				}
			}
		}
		costs.forEach((name, all) -> {
			all.sort(null);
			System.out.printf("%-36s %6.2f us a message, %6.2f to %6.2f%n", name, all.get(all.size() / 2), all.get(0),
					all.get(all.size() - 1));
		});
	}

	private static double cost(Callable<Object> batch) throws Exception {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		for (int count = 0; count < BATCHES; count++) {
			if (batch.call() == null) {
				throw new IllegalStateException("No answer");
			}
		}
		long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
		return nanos / 1000.0 / BATCHES / EventBenchmark.BATCH;
	}

}
