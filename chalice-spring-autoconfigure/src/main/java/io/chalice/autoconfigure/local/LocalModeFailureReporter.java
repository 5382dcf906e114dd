package io.chalice.autoconfigure.local;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;

import io.chalice.gateway.server.PortInUseException;
import io.chalice.gateway.server.ServerNotStartedException;

/**
 * Says in one line why local mode cannot listen.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LocalModeFailureReporter implements SpringBootExceptionReporter {

	private static final boolean GATEWAY_PRESENT = ClassUtils.isPresent("io.chalice.gateway.server.PortInUseException",
			LocalModeFailureReporter.class.getClassLoader());

	@Override
	public boolean reportException(Throwable failure) {
		return GATEWAY_PRESENT && ListenFailure.report(failure);
	}

	/** Apart, so that its types are loaded only where the gateway is present. */
	private static final class ListenFailure {

		private static boolean report(Throwable failure) {
			if (failure instanceof PortInUseException taken) {
				System.err.printf("Port %d is already in use. Choose another: --server.port=%d%n", taken.getPort(),
						taken.getPort() + 1);
				return true;
			}
			if (failure instanceof ServerNotStartedException) {
				System.err.println(failure.getMessage());
				return true;
			}
			return false;
		}

	}

}
