package io.chalice.policy.recorded;

import java.util.List;

import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.explain.Grant;

/**
 * A function with what it may do.
 *
 * @param name its resource name
 * @param process its name on AWS; local mode calls it by its resource name
 * @param role the name of its role on AWS
 * @param handlers the methods through which Lambda gets into it
 * @param policy the policy of its role
 * @param grants what its own code was found to need
 */
public record FunctionPolicy(String name, String process, String role, List<String> handlers, PolicyDocument policy,
		List<Grant> grants) {

	/**
	 * Copies the lists.
	 */
	public FunctionPolicy {
		handlers = List.copyOf(handlers);
		grants = List.copyOf(grants);
	}

	boolean isCaller(RecordedCall call) {
		return call.process().isEmpty()
				? call.frames().stream().anyMatch((frame) -> this.handlers.stream().anyMatch(frame::isIn))
				: call.process().equals(this.process) || call.process().equals(this.name);
	}

}
