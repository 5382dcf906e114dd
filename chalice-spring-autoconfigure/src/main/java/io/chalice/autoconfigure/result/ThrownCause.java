package io.chalice.autoconfigure.result;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Finds what was thrown behind the wrappers that threads, proxies and reactive streams
 * put around it.
 */
public final class ThrownCause {

	private static final Set<String> WRAPPERS = Set.of(CompletionException.class.getName(),
			ExecutionException.class.getName(), InvocationTargetException.class.getName(),
			UndeclaredThrowableException.class.getName(), "reactor.core.Exceptions$ReactiveException");

	private ThrownCause() {
	}

	/**
	 * Return what was thrown.
	 * @param thrown an exception, wrapped or not
	 * @return the first cause that is no wrapper
	 * @throws Error when an error is what was thrown
	 */
	public static Exception of(Exception thrown) {
		Throwable cause = thrown;
		while (WRAPPERS.contains(cause.getClass().getName()) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		if (cause instanceof Error error) {
			throw error;
		}
		return (Exception) cause;
	}

}
