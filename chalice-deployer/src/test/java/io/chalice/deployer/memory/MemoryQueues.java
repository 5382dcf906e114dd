package io.chalice.deployer.memory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.chalice.deployer.cloud.QueueDescription;
import io.chalice.deployer.cloud.QueueService;

/**
 * Queues, which somebody else makes.
 */
final class MemoryQueues implements QueueService {

	private final MemoryCloud cloud;

	final Map<String, QueueDescription> queues = new TreeMap<>();

	MemoryQueues(MemoryCloud cloud) {
		this.cloud = cloud;
	}

	@Override
	public Optional<QueueDescription> find(String arn) {
		this.cloud.calls.read("sqs:GetQueueAttributes " + arn);
		return Optional.ofNullable(this.queues.get(arn));
	}

}
