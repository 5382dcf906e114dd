package io.chalice.gateway.sqs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import io.chalice.gateway.call.CallIds;
import io.chalice.gateway.event.AccountRegion;
import io.chalice.gateway.event.PollerClock;

/**
 * A queue, standard or FIFO. A standard queue hands its messages out in order too, which
 * SQS does not promise; each of them is hidden once it was received, until it is deleted
 * or its visibility timeout has passed. Thread-safe.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html">Amazon
 * SQS visibility timeout</a>
 */
public final class SimulatedQueue {

	private static final Comparator<QueuedMessage> BY_POSITION = Comparator.comparingLong(QueuedMessage::position);

	private final String name;

	private final String arn;

	private volatile QueueSettings settings;

	private final PollerClock clock;

	private final @Nullable SimulatedQueue deadLetterQueue;

	private final TreeSet<QueuedMessage> visible = new TreeSet<>(BY_POSITION);

	private final TreeSet<QueuedMessage> hidden = new TreeSet<>(
			Comparator.comparing(QueuedMessage::visibleAt).thenComparing(BY_POSITION));

	private final Map<String, QueuedMessage> received = new HashMap<>();

	private final GroupOrder groups = new GroupOrder();

	private final DeduplicationWindow deduplication = new DeduplicationWindow();

	private final List<Runnable> arrivals = new CopyOnWriteArrayList<>();

	private long sent;

	private long expired;

	/**
	 * Create a queue.
	 * @param name its name, which ends with {@code .fifo} when it is a FIFO queue
	 * @param settings its attributes
	 * @param clock the time
	 * @param account whose queue it is
	 * @param deadLetterQueue the queue that takes what fails too often, or {@code null}
	 */
	public SimulatedQueue(String name, QueueSettings settings, PollerClock clock, AccountRegion account,
			@Nullable SimulatedQueue deadLetterQueue) {
		this.name = name;
		this.arn = account.arn("sqs", name);
		this.settings = settings;
		this.clock = clock;
		this.deadLetterQueue = deadLetterQueue;
		if (deadLetterQueue != null && deadLetterQueue.fifo() != fifo()) {
			throw new IllegalArgumentException("The dead-letter queue of '%s' is '%s': both have to be FIFO or neither"
				.formatted(name, deadLetterQueue.name));
		}
	}

	/**
	 * Return the queue's name.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return the queue's ARN.
	 * @return the ARN
	 */
	public String arn() {
		return this.arn;
	}

	/**
	 * Return the queue's attributes.
	 * @return the attributes
	 */
	public QueueSettings settings() {
		return this.settings;
	}

	/**
	 * Change the queue's attributes, for what is sent and received from now on.
	 * @param settings the attributes, with the same dead-letter queue or without one
	 */
	public void change(QueueSettings settings) {
		if (settings.deadLetterQueue() != null
				&& (this.deadLetterQueue == null || !settings.deadLetterQueue().equals(this.deadLetterQueue.name))) {
			throw new IllegalArgumentException("Queue '%s' cannot get another dead-letter queue".formatted(this.name));
		}
		this.settings = settings;
	}

	/**
	 * Return the queue that takes what fails too often.
	 * @return the queue, or {@code null} when there is none
	 */
	public @Nullable SimulatedQueue deadLetterQueue() {
		return (this.settings.deadLetterQueue() != null) ? this.deadLetterQueue : null;
	}

	/**
	 * Return whether the queue keeps the order of its groups.
	 * @return whether it is a FIFO queue
	 */
	public boolean fifo() {
		return this.name.endsWith(".fifo");
	}

	/**
	 * Have something done whenever messages have come.
	 * @param listener what
	 */
	public void onArrival(Runnable listener) {
		this.arrivals.add(listener);
	}

	/**
	 * Send a message.
	 * @param draft the message
	 * @return the receipt
	 * @throws RefusedMessageException when SQS would not take it
	 */
	public SentReceipt send(MessageDraft draft) {
		return sendAll(List.of(draft)).get(0);
	}

	/**
	 * Send messages that are there at the same time, so that they can be in one batch.
	 * @param drafts the messages
	 * @return their receipts
	 * @throws RefusedMessageException when SQS would not take one of them; none is sent
	 */
	public List<SentReceipt> sendAll(List<MessageDraft> drafts) {
		for (MessageDraft draft : drafts) {
			String violation = MessageLimits.violation(draft, fifo());
			if (violation == null && fifo() && deduplicationId(draft) == null) {
				violation = "a FIFO queue without content-based deduplication wants its deduplication id";
			}
			if (violation != null) {
				throw new RefusedMessageException(this.name, violation);
			}
		}
		List<SentReceipt> receipts = new ArrayList<>();
		synchronized (this) {
			drafts.forEach((draft) -> receipts.add(accept(draft)));
		}
		this.arrivals.forEach(Runnable::run);
		return receipts;
	}

	private @Nullable String deduplicationId(MessageDraft draft) {
		return (draft.deduplicationId() == null && this.settings.contentBasedDeduplication())
				? DeduplicationWindow.ofContent(draft.body()) : draft.deduplicationId();
	}

	private SentReceipt accept(MessageDraft draft) {
		Instant now = this.clock.now();
		String id = fifo() ? deduplicationId(draft) : null;
		SentReceipt before = (id != null) ? this.deduplication.find(id, now) : null;
		if (before != null) {
			return before;
		}
		Instant visibleAt = now.plus((draft.delay() != null) ? draft.delay() : this.settings.delay());
		QueuedMessage message = new QueuedMessage(CallIds.create().requestId(), draft.withDeduplicationId(id), now,
				++this.sent, visibleAt, 0, null, null, null);
		put(message, now);
		SentReceipt receipt = new SentReceipt(message.messageId(), message.sequenceNumber(), false);
		if (id != null) {
			this.deduplication.add(id, receipt, now);
		}
		return receipt;
	}

	private void put(QueuedMessage message, Instant now) {
		if (message.visibleAt().isAfter(now)) {
			this.hidden.add(message);
			this.groups.hide(message);
		}
		else {
			this.visible.add(message);
		}
	}

	/**
	 * Receive messages: each is hidden for the visibility timeout. What was received too
	 * often before goes to the dead-letter queue instead.
	 * @param limit how many at most
	 * @param selection decides on each
	 * @return the messages
	 */
	List<QueuedMessage> receive(int limit, MessageSelection selection) {
		List<QueuedMessage> taken = new ArrayList<>();
		List<QueuedMessage> dead = new ArrayList<>();
		synchronized (this) {
			select(limit, selection, taken, dead);
		}
		SimulatedQueue target = deadLetterQueue();
		if (target != null && !dead.isEmpty()) {
			target.take(dead, this.arn);
		}
		return taken;
	}

	private void select(int limit, MessageSelection selection, List<QueuedMessage> taken, List<QueuedMessage> dead) {
		Instant now = this.clock.now();
		refresh(now);
		Set<Long> batch = new HashSet<>();
		QueuedMessage message = this.visible.isEmpty() ? null : this.visible.first();
		while (message != null && taken.size() < limit) {
			if (fifo() && this.groups.blocks(message, batch)) {
				message = this.visible.higher(message);
				continue;
			}
			if (deadLetterQueue() != null && message.receiveCount() >= this.settings.maxReceiveCount()) {
				this.visible.remove(message);
				dead.add(message);
			}
			else {
				QueuedMessage offered = message.received(now, now.plus(this.settings.visibilityTimeout()),
						handle(message));
				MessageSelection.Decision decision = selection.decide(offered);
				if (decision == MessageSelection.Decision.STOP) {
					return;
				}
				this.visible.remove(message);
				if (decision == MessageSelection.Decision.TAKE) {
					taken.add(offered);
					batch.add(offered.position());
					this.received.put(String.valueOf(offered.receiptHandle()), offered);
					this.hidden.add(offered);
					this.groups.hide(offered);
				}
			}
			message = this.visible.higher(message);
		}
	}

	private static String handle(QueuedMessage message) {
		return "AQEB" + message.messageId().replace("-", "") + (message.receiveCount() + 1);
	}

	private void take(List<QueuedMessage> messages, String sourceArn) {
		synchronized (this) {
			Instant now = this.clock.now();
			for (QueuedMessage message : messages) {
				// a standard queue goes on counting the retention from when it was first
				// sent
				put(message.moved(++this.sent, fifo() ? now : message.sentAt(), now.plus(this.settings.delay()),
						sourceArn), now);
			}
		}
		this.arrivals.forEach(Runnable::run);
	}

	/**
	 * Delete a message that was received.
	 * @param receiptHandle the handle of when it was received last
	 * @return whether there was such a message: a handle is void once the visibility
	 * timeout has passed
	 */
	synchronized boolean delete(@Nullable String receiptHandle) {
		refresh(this.clock.now());
		QueuedMessage message = this.received.remove(receiptHandle);
		if (message == null) {
			return false;
		}
		this.hidden.remove(message);
		this.groups.show(message);
		return true;
	}

	/**
	 * Return how much waits to be received.
	 * @param count how many messages are counted at most
	 * @return the number of messages and their bytes
	 */
	synchronized VisibleMessages waiting(int count) {
		refresh(this.clock.now());
		int messages = 0;
		long bytes = 0;
		for (QueuedMessage message : this.visible) {
			if (messages == count) {
				break;
			}
			messages++;
			bytes += MessageLimits.size(message.draft());
		}
		return new VisibleMessages(messages, bytes);
	}

	/**
	 * Return when a message becomes visible next.
	 * @return the time, or {@code null} when none is hidden
	 */
	synchronized @Nullable Instant nextVisible() {
		return this.hidden.isEmpty() ? null : this.hidden.first().visibleAt();
	}

	/**
	 * Return what is in the queue, hidden or not.
	 * @return the messages in the order they were sent
	 */
	public synchronized List<QueuedMessage> messages() {
		refresh(this.clock.now());
		List<QueuedMessage> messages = new ArrayList<>(this.visible);
		messages.addAll(this.hidden);
		messages.sort(BY_POSITION);
		return messages;
	}

	/**
	 * Return how many messages were deleted because they were kept long enough.
	 * @return the number
	 */
	public synchronized long expired() {
		refresh(this.clock.now());
		return this.expired;
	}

	private void refresh(Instant now) {
		while (!this.hidden.isEmpty() && !this.hidden.first().visibleAt().isAfter(now)) {
			QueuedMessage message = this.hidden.first();
			this.hidden.remove(message);
			this.groups.show(message);
			if (message.receiptHandle() != null) {
				this.received.remove(message.receiptHandle());
			}
			this.visible.add(message.visible());
		}
		Instant oldest = now.minus(this.settings.retention());
		while (!this.visible.isEmpty() && !this.visible.first().sentAt().isAfter(oldest)) {
			this.visible.pollFirst();
			this.expired++;
		}
	}

}
