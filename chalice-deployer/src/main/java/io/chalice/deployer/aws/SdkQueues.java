package io.chalice.deployer.aws;

import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import io.chalice.deployer.cloud.NotFoundException;
import io.chalice.deployer.cloud.QueueDescription;
import io.chalice.deployer.cloud.QueueService;

/**
 * SQS's queues.
 *
 * @param calls makes the calls
 * @param sqs the client
 */
record SdkQueues(SdkCalls calls, SqsClient sqs) implements QueueService {

	private static final int ACCOUNT = 4;

	private static final int NAME = 5;

	@Override
	public Optional<QueueDescription> find(String arn) {
		String[] parts = arn.split(":");
		try {
			String url = this.calls
				.read("sqs:GetQueueUrl",
						() -> this.sqs.getQueueUrl(
								(request) -> request.queueName(parts[NAME]).queueOwnerAWSAccountId(parts[ACCOUNT])))
				.queueUrl();
			Map<QueueAttributeName, String> attributes = this.calls.read("sqs:GetQueueAttributes",
					() -> this.sqs.getQueueAttributes((request) -> request.queueUrl(url)
						.attributeNames(QueueAttributeName.VISIBILITY_TIMEOUT, QueueAttributeName.REDRIVE_POLICY,
								QueueAttributeName.KMS_MASTER_KEY_ID)))
				.attributes();
			return Optional.of(new QueueDescription(arn, url,
					Integer.parseInt(attributes.getOrDefault(QueueAttributeName.VISIBILITY_TIMEOUT, "30")),
					attributes.containsKey(QueueAttributeName.REDRIVE_POLICY),
					attributes.get(QueueAttributeName.KMS_MASTER_KEY_ID)));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

}
