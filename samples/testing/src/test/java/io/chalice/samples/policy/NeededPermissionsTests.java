package io.chalice.samples.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.policy.document.Permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NeededPermissionsTests {

	private final NeededPermissions needed = new NeededPermissions("us-west-2", "123456789012");

	private List<String> of(String operation, Map<String, Object> members) {
		return this.needed.of(new Call(operation, members, Set.of())).stream().map(Permission::describe).toList();
	}

	@Test
	void aMemberNamesTheResource() {
		assertThat(of("s3.GetObject", Map.of("Bucket", "b", "Key", "a/b")))
			.containsExactly("s3:GetObject on arn:aws:s3:::b/a/b");
	}

	@Test
	void anIndexIsAResourceOfItsOwn() {
		assertThat(of("dynamodb.Query", Map.of("TableName", "t")))
			.containsExactly("dynamodb:Query on arn:aws:dynamodb:us-west-2:123456789012:table/t");
		assertThat(of("dynamodb.Query", Map.of("TableName", "t", "IndexName", "i")))
			.containsExactly("dynamodb:Query on arn:aws:dynamodb:us-west-2:123456789012:table/t/index/i");
	}

	@Test
	void everyPartOfATransactionNeedsItsOwn() {
		assertThat(of("dynamodb.TransactWriteItems",
				Map.of("TransactItems",
						List.of(Map.of("Put", Map.of("TableName", "a")), Map.of("Delete", Map.of("TableName", "b"))))))
			.containsExactly("dynamodb:DeleteItem on arn:aws:dynamodb:us-west-2:123456789012:table/b",
					"dynamodb:PutItem on arn:aws:dynamodb:us-west-2:123456789012:table/a");
	}

	@Test
	void namesAreMadeOfUrlsPathsAndSecrets() {
		assertThat(of("sqs.SendMessage", Map.of("QueueUrl", "https://sqs.us-west-2.amazonaws.com/123456789012/q")))
			.containsExactly("sqs:SendMessage on arn:aws:sqs:us-west-2:123456789012:q");
		assertThat(of("ssm.GetParameter", Map.of("Name", "/a/b")))
			.containsExactly("ssm:GetParameter on arn:aws:ssm:us-west-2:123456789012:parameter/a/b");
		assertThat(of("secretsmanager.GetSecretValue", Map.of("SecretId", "s"))).containsExactly(
				"secretsmanager:GetSecretValue on " + "arn:aws:secretsmanager:us-west-2:123456789012:secret:s-123456");
	}

	@Test
	void anArnIsItsOwnName() {
		String topic = "arn:aws:sns:us-west-2:123456789012:t";
		assertThat(of("sns.Publish", Map.of("TopicArn", topic))).containsExactly("sns:Publish on " + topic);
	}

	@Test
	void anUnknownOperationIsNoOperationThatNeedsNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> of("s3.Invent", Map.of()))
			.withMessageContaining("s3.Invent");
	}

}
