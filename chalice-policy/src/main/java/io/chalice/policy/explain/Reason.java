package io.chalice.policy.explain;

import java.util.List;

/**
 * Why an action is needed on a resource.
 *
 * @param operation the SDK operation, such as {@code s3.GetObject}
 * @param location the method and the line of the call
 * @param chain the methods from the entry point to the call, each with how it is reached
 * @param origins where the names in the ARN come from
 */
public record Reason(String operation, String location, List<String> chain, List<String> origins) {

	/**
	 * Copies the lists.
	 * @param operation the SDK operation
	 * @param location the method and the line of the call
	 * @param chain the methods from the entry point to the call
	 * @param origins where the names in the ARN come from
	 */
	public Reason {
		chain = List.copyOf(chain);
		origins = List.copyOf(origins);
	}

	/**
	 * Writes the reason for a reader.
	 * @return a few lines
	 */
	public String describe() {
		StringBuilder text = new StringBuilder("  because of ").append(this.operation)
			.append(" in ")
			.append(this.location);
		for (String step : this.chain) {
			text.append("\n    ").append(step);
		}
		for (String origin : this.origins) {
			text.append("\n    name from ").append(origin);
		}
		return text.append('\n').toString();
	}

}
