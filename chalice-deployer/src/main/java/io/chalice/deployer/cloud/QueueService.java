package io.chalice.deployer.cloud;

import java.util.Optional;

/**
 * SQS's queues. They are read, and never made or changed.
 */
public interface QueueService {

	/**
	 * Find a queue.
	 * @param arn its ARN
	 * @return the queue, or empty
	 */
	Optional<QueueDescription> find(String arn);

}
