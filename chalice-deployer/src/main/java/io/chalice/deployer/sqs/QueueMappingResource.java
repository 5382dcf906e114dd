package io.chalice.deployer.sqs;

import java.util.List;
import java.util.Map;

import io.chalice.deployer.cloud.EventSourceSettings;
import io.chalice.deployer.cloud.QueueArn;
import io.chalice.deployer.graph.Resource;

/**
 * A queue that Lambda polls for a function.
 *
 * @param resourceName the name in the application
 * @param function the function's name in the application
 * @param functionName its name on AWS
 * @param functionArn the ARN of its alias
 * @param timeout how long a call may take, in seconds
 * @param queueArn the queue's ARN
 * @param settings how it is polled
 * @param acknowledged the warnings that were read
 * @param tags the tags
 * @param dependencies what has to be there first
 */
public record QueueMappingResource(String resourceName, String function, String functionName, String functionArn,
		int timeout, String queueArn, EventSourceSettings settings, List<String> acknowledged, Map<String, String> tags,
		List<String> dependencies) implements Resource {

	public QueueMappingResource {
		acknowledged = List.copyOf(acknowledged);
		tags = Map.copyOf(tags);
		dependencies = List.copyOf(dependencies);
	}

	String queue() {
		return QueueArn.name(this.queueArn);
	}

}
