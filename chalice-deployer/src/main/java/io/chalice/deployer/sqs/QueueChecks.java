package io.chalice.deployer.sqs;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.cloud.QueueArn;
import io.chalice.deployer.cloud.QueueDescription;
import io.chalice.deployer.plan.RefusedSourceException;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.UnacknowledgedWarning;

/**
 * Finds, before anything is made, what keeps Lambda from polling a queue, and what makes
 * it handle messages twice or lose them.
 *
 * @param wanted the queue, and for which function it is polled
 * @param caller where that is
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-queueconfig">Configuring
 * a queue to use with Lambda</a>
 */
record QueueChecks(QueueMappingResource wanted, CallerIdentity caller) {

	private static final int TIMES = 6;

	/** The most that SQS hides a message, in seconds. */
	private static final int LONGEST = 43_200;

	void check(@Nullable QueueDescription queue, ResourcePlan.Builder planned) {
		String region = this.wanted.queueArn().split(":")[3];
		if (!region.equals(this.caller.region())) {
			throw new RefusedSourceException(
					"Queue %s of function %s is in %s, and Lambda polls queues of its own region alone, which is %s"
						.formatted(this.wanted.queueArn(), this.wanted.function(), region, this.caller.region()));
		}
		if (queue == null) {
			throw missing();
		}
		visibility(queue, planned);
		if (!queue.deadLetters()) {
			new UnacknowledgedWarning("queue-dead-letters",
					("Queue %s has no dead-letter queue: a message that function %s cannot handle comes back "
							+ "again " + "until it expires. Give it one: %s")
						.formatted(this.wanted.queue(), this.wanted.function(),
								setting(queue,
										"'{\"RedrivePolicy\":\"{\\\"deadLetterTargetArn\\\":\\\"%s\\\","
											.formatted(deadLetterArn()) + "\\\"maxReceiveCount\\\":\\\"5\\\"}\"}'")))
				.add(planned, this.wanted.acknowledged());
		}
	}

	private RefusedSourceException missing() {
		String account = this.wanted.queueArn().split(":")[4];
		if (!account.equals(this.caller.account())) {
			return new RefusedSourceException(
					("There is no queue %s that account %s may read, and function %s gets its messages. Its owner "
							+ "makes it and allows the account sqs:GetQueueUrl and sqs:GetQueueAttributes")
						.formatted(this.wanted.queueArn(), this.caller.account(), this.wanted.function()));
		}
		String fifo = this.wanted.queue().endsWith(".fifo") ? "FifoQueue=true," : "";
		return new RefusedSourceException(
				("There is no queue %s in %s, and function %s gets its messages. Make it: aws sqs create-queue "
						+ "--queue-name %1$s --attributes %sVisibilityTimeout=%d --region %2$s")
					.formatted(this.wanted.queue(), this.caller.region(), this.wanted.function(), fifo, recommended()));
	}

	private void visibility(QueueDescription queue, ResourcePlan.Builder planned) {
		int hidden = queue.visibilityTimeout();
		int timeout = this.wanted.timeout();
		String raise = setting(queue, "VisibilityTimeout=" + recommended());
		if (hidden < timeout) {
			String lower = (hidden > 0) ? ", or set \"lambda_timeout\": %d for %s in .chalice/config.json"
				.formatted(hidden, this.wanted.function()) : "";
			throw new RefusedSourceException(
					("Queue %s hides a message for %d s, and function %s may take %d s (lambda_timeout): Lambda "
							+ "refuses " + "to poll it. Raise the queue's: %s%s")
						.formatted(this.wanted.queue(), hidden, this.wanted.function(), timeout, raise, lower));
		}
		if (hidden < Math.min(LONGEST, TIMES * timeout)) {
			new UnacknowledgedWarning("queue-visibility",
					("Queue %s hides a message for %d s, under six times the %d s that function %s may take: "
							+ "while Lambda is throttled messages come back early, and go to the dead-letter queue "
							+ "untried. Raise it: %s")
						.formatted(this.wanted.queue(), hidden, timeout, this.wanted.function(), raise))
				.add(planned, this.wanted.acknowledged());
		}
	}

	private int recommended() {
		return Math.min(LONGEST, TIMES * this.wanted.timeout() + this.wanted.settings().window());
	}

	private String deadLetterArn() {
		String arn = this.wanted.queueArn();
		String name = QueueArn.name(arn);
		return name.endsWith(".fifo") ? arn.replaceAll("\\.fifo$", "-dead.fifo") : arn + "-dead";
	}

	private String setting(QueueDescription queue, String attributes) {
		return "aws sqs set-queue-attributes --queue-url %s --attributes %s --region %s".formatted(queue.url(),
				attributes, this.caller.region());
	}

}
