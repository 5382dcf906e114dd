package io.chalice.deployer.logs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Keeps the last entries of many, until they are wanted.
 */
public final class LogTail implements Consumer<LogEntry> {

	private final Deque<LogEntry> last = new ArrayDeque<>();

	private final int most;

	private final Consumer<LogEntry> entries;

	private boolean drained;

	/**
	 * Create a tail.
	 * @param most how many entries are kept
	 * @param entries receives them, and what comes later
	 */
	public LogTail(int most, Consumer<LogEntry> entries) {
		this.most = most;
		this.entries = entries;
	}

	@Override
	public void accept(LogEntry entry) {
		if (this.drained) {
			this.entries.accept(entry);
			return;
		}
		this.last.add(entry);
		if (this.last.size() > this.most) {
			this.last.remove();
		}
	}

	/**
	 * Hand on what was kept, and from now on what comes.
	 * @param known how many of the last entries come only then
	 */
	public void drain(int known) {
		this.drained = true;
		this.last.stream().skip(Math.max(0L, (long) this.last.size() + known - this.most)).forEach(this.entries);
		this.last.clear();
	}

}
