package io.chalice.shell.console;

/**
 * Something a command does that may take long.
 */
public final class ConsoleTask implements AutoCloseable {

	private final ProgressBoard board;

	private final String title;

	private final long start;

	private volatile String detail = "";

	ConsoleTask(ProgressBoard board, String title, long start) {
		this.board = board;
		this.title = title;
		this.start = start;
	}

	String title() {
		return this.title;
	}

	long start() {
		return this.start;
	}

	String detail() {
		return this.detail;
	}

	/**
	 * Tell how far it is, or what it waits for.
	 * @param text a few words, shown as long as it runs
	 */
	public void detail(String text) {
		this.detail = text;
	}

	/**
	 * Tell that it was done, even if it was quick.
	 */
	public void done() {
		this.board.end(this, true);
	}

	/**
	 * Forget it: it did not come to its end, or has ended already.
	 */
	public void drop() {
		this.board.drop(this);
	}

	/**
	 * End it. A quick one leaves nothing.
	 */
	@Override
	public void close() {
		this.board.end(this, false);
	}

}
