package io.chalice.deployer.plan;

import java.util.Collection;

/**
 * Something doubtful that a plan says until the configuration acknowledges it.
 *
 * @param id what the configuration calls it
 * @param message what is doubtful, and how to mend it
 */
public record UnacknowledgedWarning(String id, String message) {

	/**
	 * Say it, unless it was acknowledged.
	 * @param planned where to say it
	 * @param acknowledged the ids that the configuration acknowledges
	 */
	public void add(ResourcePlan.Builder planned, Collection<String> acknowledged) {
		if (!acknowledged.contains(this.id)) {
			planned
				.notice("%s. If it shall be so: \"acknowledged_warnings\": [\"%s\"]".formatted(this.message, this.id));
		}
	}

}
