package io.chalice.deployer.iam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.QueueArn;
import io.chalice.model.ApplicationModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * What a function's role has to allow so that Lambda can poll the function's queues.
 *
 * @param partition the partition of the queues
 * @param region their region
 * @param account their account
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-permissions">Setting
 * up execution role permissions</a>
 */
public record QueuePolicy(String partition, String region, String account) {

	private static final String ALIAS = "alias/";

	private static final String KEYS = "QueueKeys";

	/**
	 * Return the policy as far as it is known without asking for the queues' keys.
	 * @param model what the application is
	 * @param functions the resource names of the functions that run with the role
	 * @return the policy, without a statement when no function has a queue
	 */
	public PolicyDocument of(ApplicationModel model, Collection<String> functions) {
		return of(model, functions, (queue) -> null);
	}

	/**
	 * Return the policy.
	 * @param model what the application is
	 * @param functions the resource names of the functions that run with the role
	 * @param keys says which key of the customer encrypts a queue, by the queue's ARN
	 * @return the policy, without a statement when no function has a queue
	 */
	public PolicyDocument of(ApplicationModel model, Collection<String> functions, QueueKeys keys) {
		Set<String> queues = new TreeSet<>();
		model.functions()
			.stream()
			.filter((function) -> functions.contains(function.name()))
			.flatMap((function) -> function.sources(SqsSourceModel.class).stream())
			.forEach((source) -> queues.add(QueueArn.of(source.queue(), this.partition, this.region, this.account)));
		List<Statement> statements = new ArrayList<>();
		if (!queues.isEmpty()) {
			statements.add(Statement.allow("Queues",
					List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"), queues));
		}
		Set<String> arns = new TreeSet<>();
		Set<String> aliases = new TreeSet<>();
		for (String queue : queues) {
			String key = keys.of(queue);
			// every principal of the account may use the key of AWS through SQS
			if (key == null || key.contains(ALIAS + "aws/")) {
				continue;
			}
			if (key.contains(ALIAS)) {
				aliases.add(key.substring(key.indexOf(ALIAS)));
			}
			else {
				arns.add(key.startsWith("arn:") ? key : keyArn(key));
			}
		}
		if (!arns.isEmpty()) {
			statements.add(Statement.allow(KEYS, List.of("kms:Decrypt"), arns));
		}
		PolicyDocument policy = new PolicyDocument(statements);
		return aliases.isEmpty() ? policy : policy.merge(List.of(ofAliases(aliases)));
	}

	private String keyArn(String key) {
		return "arn:%s:kms:%s:%s:key/%s".formatted(this.partition, this.region, this.account, key);
	}

	// a statement about an alias is not about its key
	private PolicyDocument ofAliases(Set<String> aliases) {
		return PolicyDocument.parse("""
				{"Version": "2012-10-17", "Statement": [{"Sid": "%s", "Effect": "Allow", "Action": ["kms:Decrypt"],
				"Resource": ["%s"], "Condition": {"ForAnyValue:StringEquals": {"kms:ResourceAliases": ["%s"]}}}]}
				""".formatted(KEYS, keyArn("*"), String.join("\", \"", aliases)));
	}

	/**
	 * Knows what encrypts the messages of queues.
	 */
	@FunctionalInterface
	public interface QueueKeys {

		/**
		 * Return the key of a queue.
		 * @param queueArn the queue
		 * @return the id, ARN or alias of a key of the customer, or {@code null} without
		 * one
		 */
		@Nullable String of(String queueArn);

	}

}
