package io.chalice.gateway.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chalice.gateway.event.AsynchronousCalls;
import io.chalice.gateway.event.AsynchronousSettings;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.s3.SimulatedBucket;
import io.chalice.gateway.schedule.SimulatedSchedule;
import io.chalice.gateway.sqs.MessageDraft;
import io.chalice.gateway.sqs.QueueSettings;
import io.chalice.gateway.sqs.SimulatedQueue;
import io.chalice.gateway.sqs.SqsPoller;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SqsSourceModel;

/**
 * The queues, buckets and schedules of an application, and what calls its functions with
 * their events.
 */
public final class EventSimulator {

	private final EventBackend backend;

	private final QueueRules rules;

	private final Map<String, SimulatedQueue> queues = new LinkedHashMap<>();

	private final Map<String, SimulatedBucket> buckets = new LinkedHashMap<>();

	private final Map<String, SimulatedSchedule> schedules = new LinkedHashMap<>();

	private final List<SqsPoller> pollers;

	/**
	 * Create the sources of an application, which call nothing before they are
	 * {@linkplain #start() started}.
	 * @param model the application
	 * @param backend what is called
	 * @param rules the attributes of queues
	 * @param settings how asynchronous calls are handled; destinations are queues, which
	 * are made when they are told of something
	 * @param listener is told of every call
	 * @throws io.chalice.gateway.sqs.UnusableSourceException when Lambda would not take a
	 * queue as a source
	 * @throws io.chalice.gateway.pattern.MalformedPatternException when a filter is wrong
	 * @throws io.chalice.gateway.schedule.MalformedScheduleException when Scheduler would
	 * not take a schedule
	 */
	public EventSimulator(ApplicationModel model, EventBackend backend, QueueRules rules, AsynchronousSettings settings,
			DeliveryListener listener) {
		this.backend = backend;
		this.rules = rules;
		AsynchronousCalls calls = new AsynchronousCalls(backend, settings, this::tell, listener::called);
		this.pollers = pollers(model.functions(), listener);
		for (FunctionModel function : model.functions()) {
			for (S3SourceModel source : function.sources(S3SourceModel.class)) {
				this.buckets.computeIfAbsent(source.bucket(), (name) -> new SimulatedBucket(name, backend, calls))
					.notify(source, function.name());
			}
			for (ScheduleSourceModel source : function.sources(ScheduleSourceModel.class)) {
				String name = scheduleName(function.name());
				this.schedules.put(name, new SimulatedSchedule(name, source, function.name(), backend, calls));
			}
		}
	}

	private List<SqsPoller> pollers(List<FunctionModel> functions, DeliveryListener listener) {
		return functions.stream()
			.flatMap((function) -> function.sources(SqsSourceModel.class)
				.stream()
				.map((source) -> new DeclaredQueue(source, function.name(), declare(source))))
			.toList()
			.stream()
			.filter((declared) -> declared.source().enabled())
			.map((declared) -> new SqsPoller(declared.source(), declared.functionName(), declared.queue(), this.backend,
					listener::delivered))
			.toList();
	}

	private String scheduleName(String functionName) {
		String name = functionName;
		for (int number = 2; this.schedules.containsKey(name); number++) {
			name = functionName + "-" + number;
		}
		return name;
	}

	private SimulatedQueue declare(SqsSourceModel source) {
		String name = source.queueName();
		return queue(name, this.rules.settings(name, source));
	}

	private SimulatedQueue queue(String name, QueueSettings settings) {
		SimulatedQueue existing = this.queues.get(name);
		if (existing != null) {
			return existing;
		}
		String deadLetters = settings.deadLetterQueue();
		SimulatedQueue target = (deadLetters != null) ? queue(deadLetters, this.rules.deadLetterSettings(deadLetters))
				: null;
		SimulatedQueue queue = new SimulatedQueue(name, settings, this.backend.clock(), this.backend.account(), target);
		this.queues.put(name, queue);
		return queue;
	}

	private void tell(String arn, byte[] json) {
		SimulatedQueue queue;
		synchronized (this.queues) {
			queue = queue(nameOf(arn), QueueSettings.DEFAULT);
		}
		queue.send(MessageDraft.of(new String(json, StandardCharsets.UTF_8)));
	}

	private static String nameOf(String queue) {
		return queue.startsWith("arn:") ? queue.substring(queue.lastIndexOf(':') + 1) : queue;
	}

	/**
	 * Have the sources call functions.
	 */
	public void start() {
		this.pollers.forEach(SqsPoller::start);
		this.schedules.values().forEach(SimulatedSchedule::start);
	}

	/**
	 * Return a queue: one that a function listens to, a dead-letter queue or a
	 * destination.
	 * @param queue its name or ARN
	 * @return the queue
	 * @throws UnknownSourceException when there is none
	 */
	public SimulatedQueue queue(String queue) {
		synchronized (this.queues) {
			return known("queue", nameOf(queue), this.queues);
		}
	}

	/**
	 * Return a bucket.
	 * @param name its name
	 * @return the bucket
	 * @throws UnknownSourceException when there is none
	 */
	public SimulatedBucket bucket(String name) {
		return known("bucket", name, this.buckets);
	}

	/**
	 * Return a schedule.
	 * @param name its name, which is the function's; {@code NAME-2} for a second one
	 * @return the schedule
	 * @throws UnknownSourceException when there is none
	 */
	public SimulatedSchedule schedule(String name) {
		return known("schedule", name, this.schedules);
	}

	/**
	 * Return the names of the schedules.
	 * @return the names
	 */
	public Set<String> scheduleNames() {
		return this.schedules.keySet();
	}

	private static <T> T known(String kind, String name, Map<String, T> sources) {
		T source = sources.get(name);
		if (source == null) {
			throw new UnknownSourceException(kind, name, sources.keySet());
		}
		return source;
	}

	private record DeclaredQueue(SqsSourceModel source, String functionName, SimulatedQueue queue) {

	}

}
