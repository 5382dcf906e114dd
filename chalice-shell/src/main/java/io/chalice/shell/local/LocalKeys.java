package io.chalice.shell.local;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

import io.chalice.shell.console.Console;
import io.chalice.shell.console.ConsoleTable;
import io.chalice.shell.console.ConsoleTask;

/**
 * What the keys do while an application is served.
 */
final class LocalKeys implements IntConsumer, AutoCloseable {

	private final Console console;

	private final URI url;

	private final Restart restart;

	private final Predicate<URI> browser;

	private final String mainPackage;

	private final ExecutorService work = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "chalice-local-keys");
		thread.setDaemon(true);
		return thread;
	});

	private final AtomicBoolean restarting = new AtomicBoolean();

	private LoggedLevel level = LoggedLevel.CONFIGURED;

	/**
	 * Create the keys.
	 * @param console where they tell what they do
	 * @param url where the application is served
	 * @param mainPackage the package of the application's classes
	 * @param restart makes the application anew
	 * @param browser shows a page, unless there is no browser
	 */
	LocalKeys(Console console, URI url, String mainPackage, Restart restart, Predicate<URI> browser) {
		this.console = console;
		this.url = url;
		this.mainPackage = mainPackage;
		this.restart = restart;
		this.browser = browser;
	}

	@Override
	public void accept(int key) {
		switch (Character.toLowerCase(key)) {
			case 'r' -> restart("Restarting", this.level);
			case 'c' -> this.console.clear();
			case 'o' -> open();
			case 'l' -> {
				LoggedLevel next = this.level.next();
				restart("Log level: " + next.describe(this.mainPackage), next);
			}
			case '?', 'h' -> help();
			case '\r', '\n' -> this.console.message("");
			default -> {
				// typed by mistake
			}
		}
	}

	private void help() {
		ConsoleTable keys = ConsoleTable.explained();
		keys.row("r", "Restart the application, with what has changed");
		keys.row("c", "Clear the screen");
		keys.row("o", "Open %s in the browser".formatted(this.url));
		keys.row("l", "Change the log level: %s now".formatted(this.level.describe(this.mainPackage)));
		keys.row("Ctrl-C", "Stop serving");
		this.console.print(keys);
	}

	private void open() {
		if (!this.browser.test(this.url)) {
			this.console.warn("There is no program that opens a browser. The page: " + this.url);
		}
	}

	private void restart(String announcement, LoggedLevel wanted) {
		if (!this.restarting.compareAndSet(false, true)) {
			return;
		}
		this.level = wanted;
		this.console.message(announcement);
		try {
			this.work.execute(() -> restart(announcement));
		}
		catch (RejectedExecutionException ex) {
			// on its way out
			this.restarting.set(false);
		}
	}

	private void restart(String announcement) {
		ConsoleTask task = this.console.progress().begin(announcement);
		try {
			this.restart.run(this.level.variables(this.mainPackage));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			task.drop();
			this.restarting.set(false);
		}
	}

	@Override
	public void close() {
		this.work.shutdownNow();
	}

	/**
	 * What of the application's own log is shown.
	 */
	enum LoggedLevel {

		/** What its configuration says. */
		CONFIGURED,

		/** More of its own classes. */
		OWN_DEBUG,

		/** More of everything. */
		ALL_DEBUG;

		private LoggedLevel next() {
			return values()[(ordinal() + 1) % values().length];
		}

		private String describe(String mainPackage) {
			return switch (this) {
				case CONFIGURED -> "as configured";
				case OWN_DEBUG -> mainPackage.isEmpty() ? "debug of everything" : "debug of " + mainPackage;
				case ALL_DEBUG -> "debug of everything";
			};
		}

		// Spring Boot's names for logging.level.*
		private Map<String, String> variables(String mainPackage) {
			return switch (this) {
				case CONFIGURED -> Map.of();
				case OWN_DEBUG -> Map.of("LOGGING_LEVEL_"
						+ (mainPackage.isEmpty() ? "ROOT" : mainPackage.toUpperCase(Locale.ROOT).replace('.', '_')),
						"debug");
				case ALL_DEBUG -> Map.of("LOGGING_LEVEL_ROOT", "debug");
			};
		}

	}

	/**
	 * Makes the application anew.
	 */
	@FunctionalInterface
	interface Restart {

		/**
		 * Make it anew.
		 * @param variables environment variables that it has from now on
		 * @throws InterruptedException if the thread is interrupted
		 */
		void run(Map<String, String> variables) throws InterruptedException;

	}

}
