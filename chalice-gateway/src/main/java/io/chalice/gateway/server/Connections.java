package io.chalice.gateway.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The open connections of a server and their threads. A watchdog ends those whose client
 * does not accept its response.
 */
final class Connections {

	private static final Duration IDLE_THREAD = Duration.ofSeconds(10);

	private static final Duration WATCH = Duration.ofMillis(500);

	private static final Duration CLOSE = Duration.ofSeconds(5);

	private final Set<Connection> open = ConcurrentHashMap.newKeySet();

	private final int limit;

	private final ThreadPoolExecutor threads;

	private final Thread watchdog;

	private final CountDownLatch closed = new CountDownLatch(1);

	Connections(String name, int limit) {
		this.limit = limit;
		AtomicInteger number = new AtomicInteger();
		this.threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_THREAD.toSeconds(), TimeUnit.SECONDS,
				new SynchronousQueue<>(), (work) -> daemon(work, name + "-" + number.incrementAndGet()));
		this.watchdog = daemon(this::watch, name + "-watchdog");
		this.watchdog.start();
	}

	int count() {
		return this.open.size();
	}

	/**
	 * Serve a connection on a thread of its own, if there are not too many.
	 * @param connection the connection
	 */
	void add(Connection connection) {
		if (this.open.size() >= this.limit) {
			connection.refuse();
			return;
		}
		this.open.add(connection);
		try {
			this.threads.execute(() -> serve(connection));
		}
		catch (RejectedExecutionException | OutOfMemoryError ex) {
			// The server is closing, or the system has no thread left: others go on
			this.open.remove(connection);
			connection.abort();
		}
	}

	/**
	 * End every connection and wait for the threads to notice. Work that ignores its
	 * interrupt is left behind after a while.
	 * @param acceptor the thread that adds connections, which is about to end
	 */
	void close(Thread acceptor) {
		this.closed.countDown();
		this.open.forEach(Connection::abort);
		this.threads.shutdownNow();
		try {
			acceptor.join(CLOSE.toMillis());
			this.open.forEach(Connection::abort);
			this.watchdog.join(CLOSE.toMillis());
			this.threads.awaitTermination(CLOSE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void serve(Connection connection) {
		try {
			connection.serve();
		}
		finally {
			this.open.remove(connection);
		}
	}

	private void watch() {
		try {
			while (!this.closed.await(WATCH.toMillis(), TimeUnit.MILLISECONDS)) {
				this.open.stream().filter(Connection::isStalled).forEach(Connection::abort);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Thread daemon(Runnable work, String name) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		return thread;
	}

}
