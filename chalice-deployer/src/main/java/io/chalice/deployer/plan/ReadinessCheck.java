package io.chalice.deployer.plan;

import java.util.Optional;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.VersionReadiness;

/**
 * Waits for functions, by making a step that comes too early run again.
 */
public final class ReadinessCheck {

	private static final String OPERATION = "lambda:GetFunctionConfiguration";

	private ReadinessCheck() {
	}

	/**
	 * Return a version that can be called and changed. One that is inactive can: being
	 * called makes it ready.
	 * @param functionName the function's name
	 * @param version the version as it is, or empty
	 * @return the version
	 * @throws TransientException while it is being prepared
	 * @throws CloudException when it could not be prepared
	 */
	public static FunctionVersion ready(String functionName, Optional<FunctionVersion> version) {
		VersionReadiness readiness = version.map(FunctionVersion::readiness).orElse(VersionReadiness.PENDING);
		if (version.isEmpty() || readiness.state() == VersionReadiness.State.PENDING) {
			throw new TransientException(OPERATION, TransientException.Cause.PREPARING,
					"Function %s is being prepared".formatted(functionName));
		}
		if (readiness.state() == VersionReadiness.State.FAILED) {
			throw new CloudException(OPERATION,
					"Function %s cannot be used: %s".formatted(functionName, readiness.reason()));
		}
		return version.get();
	}

}
