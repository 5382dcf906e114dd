package io.chalice.gateway.sqs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.event.AccountRegion;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.VirtualClock;

/**
 * One run of a queue, its poller and a function that answers at random, and what of it
 * should not have been. It knows what it was sent and what it has answered, and nothing
 * of the poller.
 */
final class PollerTrial {

	private static final Duration VISIBILITY = Duration.ofSeconds(30);

	private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T00:00:00Z"));

	private final List<String> violations = new ArrayList<>();

	/** The group of each message that was sent, by body, in order. */
	private final Map<String, String> sent = new LinkedHashMap<>();

	private final Set<String> succeeded = new HashSet<>();

	private final Map<String, Integer> failures = new HashMap<>();

	private final Map<String, Instant> receivedAt = new HashMap<>();

	private final PollerSetup setup;

	private final Random random;

	private final SimulatedQueue dead;

	private final SimulatedQueue queue;

	private int running;

	PollerTrial(PollerSetup setup, long seed) {
		this.setup = setup;
		this.random = new Random(seed);
		this.dead = new SimulatedQueue(setup.deadLetterQueue(), QueueSettings.DEFAULT, this.clock, AccountRegion.LOCAL,
				null);
		this.queue = new SimulatedQueue(setup.queue(),
				QueueSettings.DEFAULT.withVisibilityTimeout(VISIBILITY)
					.withDeadLetterQueue(setup.deadLetterQueue(), setup.maxReceiveCount()),
				this.clock, AccountRegion.LOCAL, this.dead);
		EventBackend backend = new EventBackend((name, event, timeout) -> handle(event), this.clock, this::execute,
				AccountRegion.LOCAL, Duration.ofSeconds(20));
		new SqsPoller(setup.source(), "handle", this.queue, backend, (delivery) -> {
		}).start();
	}

	List<String> violations() {
		return this.violations;
	}

	void make(PollerMove move) {
		if (move instanceof PollerMove.Send send) {
			send(send);
		}
		else if (move instanceof PollerMove.Advance advance) {
			this.clock.advance(advance.duration());
		}
	}

	private void send(PollerMove.Send send) {
		List<MessageDraft> drafts = new ArrayList<>();
		for (int index = 0; index < send.count(); index++) {
			String body = "m" + this.sent.size();
			String group = "g" + this.random.nextInt(send.groups());
			this.sent.put(body, group);
			MessageDraft draft = MessageDraft.of(body);
			drafts.add(this.setup.fifo() ? draft.withGroup(group).withDeduplicationId(body) : draft);
		}
		this.queue.sendAll(drafts);
	}

	/** Begin a call, which ends after some time that is shorter than the timeout. */
	private void execute(Runnable call) {
		this.running++;
		if (this.setup.concurrency() > 0 && this.running > this.setup.concurrency()) {
			this.violations.add("%d calls at once".formatted(this.running));
		}
		Runnable end = () -> {
			this.running--;
			call.run();
		};
		if (this.setup.longestCall() == 0) {
			end.run();
		}
		else {
			this.clock.schedule(this.clock.now().plusSeconds(this.random.nextInt(this.setup.longestCall() + 1)), end);
		}
	}

	private FunctionResult handle(byte[] event) {
		JsonNode records = JsonMapper.shared().readTree(event).get("Records");
		Map<String, String> batch = new LinkedHashMap<>();
		records.forEach((record) -> batch.put(record.get("body").asString(), record.get("messageId").asString()));
		if (batch.size() > this.setup.batchSize()) {
			this.violations.add("a batch of %d".formatted(batch.size()));
		}
		records.forEach((record) -> arrived(record, batch.keySet()));
		Set<String> failed = choose(batch.keySet());
		batch.keySet().forEach((body) -> {
			if (failed.contains(body)) {
				this.failures.merge(body, 1, Integer::sum);
			}
			else {
				this.succeeded.add(body);
			}
		});
		return answer(failed, batch);
	}

	private void arrived(JsonNode record, Set<String> batch) {
		String body = record.get("body").asString();
		if (this.succeeded.contains(body)) {
			this.violations.add(body + " came again after its success");
		}
		int count = this.failures.getOrDefault(body, 0) + 1;
		String said = record.at("/attributes/ApproximateReceiveCount").asString();
		if (!said.equals(Integer.toString(count)) || count > this.setup.maxReceiveCount()) {
			this.violations.add("%s came for the %d. time and says %s".formatted(body, count, said));
		}
		Instant received = Instant
			.ofEpochMilli(Long.parseLong(record.at("/attributes/ApproximateFirstReceiveTimestamp").asString()));
		this.receivedAt.putIfAbsent(body, received);
		Duration since = Duration.between(this.receivedAt.get(body), this.clock.now());
		if (since.compareTo(VISIBILITY.multipliedBy(count - 1)) < 0) {
			this.violations.add("%s came again too early, after %s".formatted(body, since));
		}
		boolean prompt = !this.setup.fifo() && this.setup.window() == 0 && this.setup.concurrency() == 0
				&& this.setup.longestCall() == 0;
		if (prompt && since.compareTo(VISIBILITY.multipliedBy(count - 1)) > 0) {
			this.violations.add("%s came again too late, after %s".formatted(body, since));
		}
		if (this.setup.fifo()) {
			checkOrder(body, batch);
		}
	}

	private void checkOrder(String body, Set<String> batch) {
		Set<String> gone = this.dead.messages().stream().map(QueuedMessage::body).collect(Collectors.toSet());
		for (Map.Entry<String, String> earlier : this.sent.entrySet()) {
			if (earlier.getKey().equals(body)) {
				return;
			}
			boolean open = !this.succeeded.contains(earlier.getKey()) && !gone.contains(earlier.getKey());
			if (earlier.getValue().equals(this.sent.get(body)) && open && !precedes(earlier.getKey(), body, batch)) {
				this.violations.add("%s came before %s of its group was done".formatted(body, earlier.getKey()));
			}
		}
	}

	private static boolean precedes(String earlier, String body, Set<String> batch) {
		List<String> order = List.copyOf(batch);
		return batch.contains(earlier) && order.indexOf(earlier) < order.indexOf(body);
	}

	private Set<String> choose(Set<String> batch) {
		return switch (this.random.nextInt(4)) {
			case 0 -> Set.of();
			case 1 -> batch;
			default -> batch.stream().filter((body) -> this.random.nextBoolean()).collect(Collectors.toSet());
		};
	}

	private FunctionResult answer(Set<String> failed, Map<String, String> batch) {
		if (failed.size() == batch.size()) {
			return switch (this.random.nextInt(6)) {
				case 0 -> new FunctionResult.Failed("java.lang.RuntimeException", "crash");
				case 1 -> new FunctionResult.TimedOut(Duration.ofSeconds(20));
				case 2 -> new FunctionResult.Rejected("busy");
				case 3 -> succeeded("\"malformed\"");
				case 4 -> succeeded("{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}");
				default -> listed(failed, batch);
			};
		}
		return (failed.isEmpty() && this.random.nextBoolean()) ? succeeded("null") : listed(failed, batch);
	}

	private static FunctionResult listed(Set<String> failed, Map<String, String> batch) {
		return succeeded(failed.stream()
			.map((body) -> "{\"itemIdentifier\":\"%s\"}".formatted(batch.get(body)))
			.collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}")));
	}

	private static FunctionResult succeeded(String json) {
		return new FunctionResult.Succeeded(json.getBytes(StandardCharsets.UTF_8));
	}

	/** Give everything the time it can take, and look what has become of it. */
	void finish() {
		for (int round = 0; round < 1000 && !this.queue.messages().isEmpty(); round++) {
			this.clock.advance(Duration.ofSeconds(60));
		}
		if (!this.queue.messages().isEmpty()) {
			this.violations.add("%d messages are stuck".formatted(this.queue.messages().size()));
		}
		Set<String> gone = this.dead.messages().stream().map(QueuedMessage::body).collect(Collectors.toSet());
		for (String body : this.sent.keySet()) {
			boolean tooOften = this.failures.getOrDefault(body, 0) == this.setup.maxReceiveCount();
			if (this.succeeded.contains(body) == gone.contains(body)) {
				this.violations.add(body + (gone.contains(body) ? " is done and dead" : " is lost"));
			}
			if (gone.contains(body) != tooOften) {
				this.violations.add("%s has failed %s times".formatted(body, this.failures.get(body)));
			}
		}
		if (gone.size() != this.dead.messages().size()) {
			this.violations.add("the dead-letter queue has messages twice");
		}
	}

}
