package io.chalice.local.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Notices that files change. It looks at them again and again rather than have the
 * operating system tell: not every file system does (containers, network drives), on some
 * systems the JDK looks itself, but every few seconds only, and so a request that follows
 * a change can be made to find it.
 */
public final class SourceWatch {

	private static final Duration PAUSE = Duration.ofMillis(50);

	/** An editor has written everything when nothing has changed for this long. */
	private static final Duration QUIET = Duration.ofMillis(25);

	/** How much of the time may be spent looking: one part in this many. */
	private static final int LEISURE = 20;

	/**
	 * With more files than this, looking at them is not worth its while for a request.
	 */
	private static final int FEW = 1000;

	private final List<Path> places;

	private SourceSnapshot known;

	private long cost;

	private boolean woken;

	/**
	 * Begin to watch.
	 * @param places files and directories, which need not exist
	 */
	public SourceWatch(List<Path> places) {
		this.places = List.copyOf(places);
		this.known = look();
	}

	/**
	 * Wait until something has changed, and then until nothing changes any more. Returns
	 * also, with nothing changed, after {@link #wake()}.
	 * @param noticed is called at the first sign of a change, by this thread
	 * @return the state of the files then
	 * @throws InterruptedException if the thread is interrupted
	 */
	public SourceSnapshot await(Runnable noticed) throws InterruptedException {
		while (!hasChanged() && !awaitWake()) {
			continue;
		}
		noticed.run();
		SourceSnapshot last = look();
		while (true) {
			TimeUnit.NANOSECONDS.sleep(QUIET.toNanos());
			SourceSnapshot now = look();
			if (now.equals(last)) {
				return known(now);
			}
			last = now;
		}
	}

	/**
	 * Return whether something has changed since {@link #await} returned.
	 * @return {@code true} if so
	 */
	public boolean hasChanged() {
		SourceSnapshot now = look();
		synchronized (this) {
			return !now.equals(this.known);
		}
	}

	/**
	 * Return whether something has changed, if that is quickly told.
	 * @return {@code false} also when looking would take long
	 */
	public boolean hasQuicklyChanged() {
		synchronized (this) {
			if (this.known.stamps().size() > FEW) {
				return false;
			}
		}
		return hasChanged();
	}

	/**
	 * Have {@link #await} look at once, and return even if it finds nothing.
	 */
	public synchronized void wake() {
		this.woken = true;
		notifyAll();
	}

	private synchronized boolean awaitWake() throws InterruptedException {
		if (!this.woken) {
			TimeUnit.NANOSECONDS.timedWait(this, Math.max(PAUSE.toNanos(), this.cost * LEISURE));
		}
		boolean taken = this.woken;
		this.woken = false;
		return taken;
	}

	/**
	 * Return what is watched.
	 * @return files and directories
	 */
	public List<Path> places() {
		return this.places;
	}

	/**
	 * Return the state of the files that {@link #await} returned last.
	 * @return the state
	 */
	public synchronized SourceSnapshot known() {
		return this.known;
	}

	private synchronized SourceSnapshot known(SourceSnapshot now) {
		this.known = now;
		return now;
	}

	private SourceSnapshot look() {
		long start = System.nanoTime();
		SourceSnapshot now = SourceSnapshot.of(this.places);
		synchronized (this) {
			this.cost = System.nanoTime() - start;
		}
		return now;
	}

}
