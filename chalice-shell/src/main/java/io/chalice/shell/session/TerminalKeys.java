package io.chalice.shell.session;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

import io.chalice.shell.console.KeyReading;

/**
 * Reads keys at a terminal, each as it is pressed. Ctrl-C and Ctrl-Z go on to be the
 * terminal's.
 */
final class TerminalKeys implements KeyReading {

	private static final long LOOK = 100;

	/** Milliseconds that a look is waited for. */
	private static final long PATIENCE = 5 * LOOK;

	private final Terminal terminal;

	private final IntConsumer listener;

	private final Attributes before;

	/** Whoever has it may read. */
	private final ReentrantLock keyboard = new ReentrantLock(true);

	private final Thread thread = new Thread(this::read, "chalice-keys");

	private volatile boolean closed;

	private TerminalKeys(Terminal terminal, IntConsumer listener) {
		this.terminal = terminal;
		this.listener = listener;
		this.before = terminal.enterRawMode();
	}

	/**
	 * Begin to read.
	 * @param terminal where the keys are pressed
	 * @param listener is told of each
	 * @return what ends it
	 */
	static TerminalKeys start(Terminal terminal, IntConsumer listener) {
		TerminalKeys keys = new TerminalKeys(terminal, listener);
		keys.thread.setDaemon(true);
		keys.thread.start();
		return keys;
	}

	private void read() {
		try {
			while (!this.closed) {
				int key = next();
				if (key == -1) {
					return;
				}
				if (key >= 0) {
					this.listener.accept(key);
				}
			}
		}
		catch (IOException ex) {
			// the terminal is gone, and its keys with it
			return;
		}
	}

	private int next() throws IOException {
		this.keyboard.lock();
		try {
			return this.closed ? -1 : this.terminal.reader().read(LOOK);
		}
		finally {
			this.keyboard.unlock();
		}
	}

	/**
	 * Do something that reads at the same terminal.
	 * @param <T> what comes of it
	 * @param action what to do
	 * @return what comes of it
	 */
	<T> T pause(Supplier<T> action) {
		this.keyboard.lock();
		try {
			if (this.closed) {
				return action.get();
			}
			this.terminal.setAttributes(this.before);
			try {
				return action.get();
			}
			finally {
				this.terminal.enterRawMode();
			}
		}
		finally {
			this.keyboard.unlock();
		}
	}

	@Override
	public boolean isActive() {
		return !this.closed;
	}

	@Override
	public void close() {
		this.closed = true;
		boolean free = isFreeSoon();
		try {
			this.terminal.setAttributes(this.before);
		}
		finally {
			if (free) {
				this.keyboard.unlock();
			}
		}
	}

	// when this JVM ends, the terminal may be as it was already: then a look for a key
	// does not end before there is one
	private boolean isFreeSoon() {
		try {
			return this.keyboard.tryLock(PATIENCE, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
