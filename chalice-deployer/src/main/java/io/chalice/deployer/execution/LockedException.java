package io.chalice.deployer.execution;

/**
 * Another deploy of the same stage runs from the same checkout.
 */
public final class LockedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LockedException(String holder) {
		super("This stage is being deployed by %s: wait for that to end".formatted(holder));
	}

}
