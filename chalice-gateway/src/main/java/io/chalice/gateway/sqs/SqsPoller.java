package io.chalice.gateway.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.event.EventBackend;
import io.chalice.model.SqsSourceModel;

/**
 * Lambda's poller of one queue for one function. It polls when messages come, when hidden
 * ones become visible and when a call has ended, so that nothing happens between. A
 * message is received when its batch is complete; Lambda receives it when its window
 * opens, which is why a queue's visibility timeout has to cover the window too.
 *
 * @see <a href= "https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda
 * with Amazon SQS</a>
 */
public final class SqsPoller {

	/**
	 * How many calls there are at once without a limit of the source's own.
	 *
	 * @see <a href=
	 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Scaling
	 * behavior for SQS event source mappings</a>
	 */
	private static final int CONCURRENCY = 1250;

	private final String functionName;

	private final SimulatedQueue queue;

	private final EventBackend backend;

	private final Consumer<SqsDelivery> listener;

	private final MessageFilter filter;

	private final BatchWindow window;

	private final int concurrency;

	private final AtomicInteger calls = new AtomicInteger();

	/** How often polling was asked for; whoever makes it 1 polls for all. */
	private final AtomicInteger asked = new AtomicInteger();

	private @Nullable Instant planned;

	/**
	 * Create a poller, which begins to poll when it is {@linkplain #start() started}.
	 * @param source what is declared
	 * @param functionName the function's name
	 * @param queue the queue
	 * @param backend what is called
	 * @param listener is told of every call
	 * @throws UnusableSourceException when Lambda would not take the source
	 * @throws io.chalice.gateway.pattern.MalformedPatternException when a filter is wrong
	 */
	public SqsPoller(SqsSourceModel source, String functionName, SimulatedQueue queue, EventBackend backend,
			Consumer<SqsDelivery> listener) {
		String violation = SourceLimits.violation(source, queue, backend.timeout());
		if (violation != null) {
			throw new UnusableSourceException(queue.name(), functionName, violation);
		}
		this.functionName = functionName;
		this.queue = queue;
		this.backend = backend;
		this.listener = listener;
		this.filter = new MessageFilter(source.filters());
		this.window = new BatchWindow(source.batchSize(), Duration.ofSeconds(source.window()));
		this.concurrency = (source.maximumConcurrency() != null) ? source.maximumConcurrency() : CONCURRENCY;
	}

	/**
	 * Begin to poll.
	 */
	public void start() {
		this.queue.onArrival(this::poll);
		poll();
	}

	private void poll() {
		if (this.asked.getAndIncrement() != 0) {
			return;
		}
		boolean polled = false;
		try {
			pollAsOftenAsAsked();
			polled = true;
		}
		finally {
			if (!polled) {
				// an error passes through, such as a failed assertion: the next one polls
				// again
				this.asked.set(0);
			}
		}
	}

	private void pollAsOftenAsAsked() {
		int answered = 1;
		do {
			while (pollOnce()) {
				answered = this.asked.get();
			}
			answered = this.asked.addAndGet(-answered);
		}
		while (answered != 0);
	}

	/**
	 * Begin one call when there is a batch.
	 * @return whether there may be another one
	 */
	private boolean pollOnce() {
		if (this.calls.get() >= this.concurrency) {
			return false;
		}
		Instant now = this.backend.clock().now();
		if (!this.window.isComplete(this.queue.waiting(this.window.batchSize()), now)) {
			plan(this.window.end());
			plan(this.queue.nextVisible());
			return false;
		}
		EventBatch batch = new EventBatch(this.filter, this.queue.arn(), this.backend.account().region());
		this.queue.receive(this.window.batchSize(), batch);
		if (batch.messages().isEmpty()) {
			plan(this.queue.nextVisible());
			return false;
		}
		this.calls.incrementAndGet();
		this.backend.executor().execute(() -> call(batch.messages(), batch.event()));
		return true;
	}

	private void call(List<QueuedMessage> messages, byte[] event) {
		FunctionResult result = invoke(event);
		Set<String> batch = messages.stream().map(QueuedMessage::messageId).collect(Collectors.toSet());
		Set<String> failed = BatchAnswer.failed(result, batch);
		for (QueuedMessage message : messages) {
			if (!failed.contains(message.messageId())) {
				this.queue.delete(message.receiptHandle());
			}
		}
		this.listener.accept(new SqsDelivery(this.queue.name(), this.functionName, messages, this.backend.clock().now(),
				result, failed));
		poll();
	}

	private FunctionResult invoke(byte[] event) {
		try {
			return this.backend.functions().invoke(this.functionName, event, this.backend.timeout());
		}
		finally {
			this.calls.decrementAndGet();
		}
	}

	private synchronized void plan(@Nullable Instant due) {
		if (due == null || (this.planned != null && !due.isBefore(this.planned))) {
			return;
		}
		this.planned = due;
		this.backend.clock().schedule(due, () -> wake(due));
	}

	private void wake(Instant due) {
		synchronized (this) {
			if (due.equals(this.planned)) {
				this.planned = null;
			}
		}
		poll();
	}

}
