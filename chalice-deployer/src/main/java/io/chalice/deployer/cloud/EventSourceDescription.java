package io.chalice.deployer.cloud;

import java.util.Map;

/**
 * An event source mapping as Lambda has it.
 *
 * @param id its UUID
 * @param arn its ARN
 * @param sourceArn the ARN of what is polled
 * @param settings how it is polled
 * @param state Lambda's word for what it does just now, such as {@code Enabled} or
 * {@code Deleting}
 * @param tags its tags
 */
public record EventSourceDescription(String id, String arn, String sourceArn, EventSourceSettings settings,
		String state, Map<String, String> tags) {

	public EventSourceDescription {
		tags = Map.copyOf(tags);
	}

	/**
	 * Return whether it is on its way out.
	 * @return {@code true} when it was deleted and Lambda still has it
	 */
	public boolean isDeleting() {
		return this.state.equals("Deleting");
	}

	/**
	 * Return whether Lambda has stopped polling.
	 * @return {@code false} also while calls are still going on
	 */
	public boolean isStopped() {
		return this.state.equals("Disabled");
	}

}
