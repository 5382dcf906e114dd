package io.chalice.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.chalice.gateway.event.AsynchronousAttempt;
import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.server.ServedRequest;
import io.chalice.local.control.EventDelivery;
import io.chalice.model.ApplicationModel;
import io.chalice.project.CompileError;

/**
 * Is told what happens while an application is served on this machine. Called by several
 * threads, also at the same time. What is not of interest need not be overridden.
 */
public interface LocalListener {

	/**
	 * The application is being built for the first time.
	 */
	default void building() {
	}

	/**
	 * The project cannot be built, its configuration is not valid or the application does
	 * not start. It is tried again when the project changes.
	 * @param failure what the matter is; its message is for users
	 */
	default void startFailed(RuntimeException failure) {
	}

	/**
	 * The application is served from now on.
	 * @param host the name or address as given
	 * @param port the port, never {@code 0}
	 * @param model what it is
	 */
	default void serving(String host, int port, ApplicationModel model) {
	}

	/**
	 * The project has changed and is made anew. Requests wait from now on until one of
	 * {@link #reloaded}, {@link #compileFailed} and {@link #reloadFailed} is told.
	 * @param files what has changed, absolute paths
	 */
	default void rebuilding(List<Path> files) {
	}

	/**
	 * The new code answers.
	 * @param duration the time since the change was noticed
	 */
	default void reloaded(Duration duration) {
	}

	/**
	 * The new code has other routes, or its functions other sources. Told before
	 * {@link #reloaded}.
	 * @param model what the application is now
	 */
	default void applicationChanged(ApplicationModel model) {
	}

	/**
	 * The compiler does not accept the new code; the old one goes on.
	 * @param errors what it does not accept, at least one
	 */
	default void compileFailed(List<CompileError> errors) {
	}

	/**
	 * The project cannot be built, its configuration is not valid or the application does
	 * not start any more; the old code goes on.
	 * @param failure what the matter is; its message is for users
	 */
	default void reloadFailed(RuntimeException failure) {
	}

	/**
	 * A request has been answered.
	 * @param request the request
	 * @param calls the ids under which it has called functions, as their logs name them;
	 * none when it did not come so far
	 */
	default void served(ServedRequest request, List<String> calls) {
	}

	/**
	 * A function has got an event that somebody sent.
	 * @param source what it was sent to
	 * @param delivery what became of it
	 */
	default void sent(String source, EventDelivery delivery) {
	}

	/**
	 * A schedule has called a function.
	 * @param call the call, and what became of it
	 */
	default void fired(AsynchronousAttempt call) {
	}

	/**
	 * A function wrote to its log.
	 * @param function the function's name,
	 * {@link io.chalice.model.ApplicationModel#API_HANDLER} for the routes' own
	 * @param event the line, as in CloudWatch Logs
	 */
	default void log(String function, LogEvent event) {
	}

	/**
	 * Something is not as it would be on AWS, or slower than it need be.
	 * @param message a sentence about it
	 */
	default void warning(String message) {
	}

}
