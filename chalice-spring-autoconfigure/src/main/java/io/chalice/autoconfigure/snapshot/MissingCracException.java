package io.chalice.autoconfigure.snapshot;

import java.util.List;

/**
 * An application that starts to be snapshot has hooks, and not the library through which
 * they would be called: all processes would go on with what belongs to one.
 */
final class MissingCracException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	MissingCracException(String[] hooks) {
		super("The SnapStart hooks %s would never be called: org.crac:crac is not in the package. Deploy with "
			.formatted(List.of(hooks)) + "chalice and 'snap_start' on, or add the dependency org.crac:crac");
	}

}
