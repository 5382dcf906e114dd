package io.chalice.gateway.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until it is moved. What falls due on the way is done one
 * after the other at its own time, in the order of time and of planning, on the thread
 * that moves the clock.
 */
public final class VirtualClock implements PollerClock {

	private final PriorityQueue<DueTask> tasks = new PriorityQueue<>();

	private Instant now;

	private long planned;

	private boolean moving;

	/**
	 * Create a clock.
	 * @param start the time it shows
	 */
	public VirtualClock(Instant start) {
		this.now = start;
	}

	@Override
	public synchronized Instant now() {
		return this.now;
	}

	@Override
	public synchronized void schedule(Instant due, Runnable task) {
		this.tasks.add(new DueTask(due, this.planned++, task));
	}

	/**
	 * Move the clock and do what falls due.
	 * @param duration how far, 0 for what is due already
	 * @throws IllegalArgumentException when it is negative
	 * @throws IllegalStateException when the clock is being moved already
	 */
	public void advance(Duration duration) {
		advanceTo(now().plus(duration));
	}

	/**
	 * Move the clock to a time and do what falls due.
	 * @param target the time
	 * @throws IllegalArgumentException when it has passed
	 * @throws IllegalStateException when the clock is being moved already
	 */
	public void advanceTo(Instant target) {
		begin(target);
		try {
			for (Runnable task = next(target); task != null; task = next(target)) {
				task.run();
			}
		}
		finally {
			end();
		}
	}

	private synchronized void begin(Instant target) {
		if (target.isBefore(this.now)) {
			throw new IllegalArgumentException(
					"The clock cannot go back: it shows %s, which is after %s".formatted(this.now, target));
		}
		if (this.moving) {
			throw new IllegalStateException(
					"The clock is being moved already: what runs because it moves cannot move it");
		}
		this.moving = true;
	}

	private synchronized @Nullable Runnable next(Instant target) {
		DueTask first = this.tasks.peek();
		if (first == null || first.due().isAfter(target)) {
			this.now = target;
			return null;
		}
		this.tasks.remove();
		if (first.due().isAfter(this.now)) {
			this.now = first.due();
		}
		return first.task();
	}

	private synchronized void end() {
		this.moving = false;
	}

	private record DueTask(Instant due, long order, Runnable task) implements Comparable<DueTask> {

		private static final Comparator<DueTask> ORDER = Comparator.comparing(DueTask::due)
			.thenComparingLong(DueTask::order);

		@Override
		public int compareTo(DueTask other) {
			return ORDER.compare(this, other);
		}

	}

}
