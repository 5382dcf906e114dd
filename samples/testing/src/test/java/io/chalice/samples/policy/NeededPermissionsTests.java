package io.chalice.samples.policy;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.policy.document.Permission;
import io.chalice.policy.recorded.RecordedCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NeededPermissionsTests {

	private final NeededPermissions needed = new NeededPermissions("us-west-2", "123456789012");

	private List<String> of(String operation, String... structures) {
		String line = operation.replace('.', '\t') + "\tus-west-2\t\t\t" + String.join("\t", structures);
		return this.needed.of(RecordedCall.parse(line).orElseThrow()).stream().map(Permission::describe).toList();
	}

	@Test
	void aMemberNamesTheResource() {
		assertThat(of("s3.GetObject", "GetObjectRequest bucket=b key=a/b"))
			.containsExactly("s3:GetObject on arn:aws:s3:::b/a/b");
	}

	@Test
	void anIndexIsAResourceOfItsOwn() {
		assertThat(of("dynamodb.Query", "QueryRequest tableName=t"))
			.containsExactly("dynamodb:Query on arn:aws:dynamodb:us-west-2:123456789012:table/t");
		assertThat(of("dynamodb.Query", "QueryRequest indexName=i tableName=t"))
			.containsExactly("dynamodb:Query on arn:aws:dynamodb:us-west-2:123456789012:table/t/index/i");
	}

	@Test
	void everyPartOfATransactionNeedsItsOwn() {
		assertThat(of("dynamodb.TransactWriteItems", "TransactWriteItemsRequest transactItems", "Put item tableName=a",
				"Delete key tableName=b"))
			.containsExactly("dynamodb:DeleteItem on arn:aws:dynamodb:us-west-2:123456789012:table/b",
					"dynamodb:PutItem on arn:aws:dynamodb:us-west-2:123456789012:table/a");
	}

	@Test
	void namesAreMadeOfUrlsPathsAndSecrets() {
		assertThat(
				of("sqs.SendMessage", "SendMessageRequest queueUrl=https://sqs.us-west-2.amazonaws.com/123456789012/q"))
			.containsExactly("sqs:SendMessage on arn:aws:sqs:us-west-2:123456789012:q");
		assertThat(of("ssm.GetParameter", "GetParameterRequest name=/a/b"))
			.containsExactly("ssm:GetParameter on arn:aws:ssm:us-west-2:123456789012:parameter/a/b");
		assertThat(of("secretsmanager.GetSecretValue", "GetSecretValueRequest secretId=s")).containsExactly(
				"secretsmanager:GetSecretValue on " + "arn:aws:secretsmanager:us-west-2:123456789012:secret:s-123456");
	}

	@Test
	void anArnIsItsOwnName() {
		String topic = "arn:aws:sns:us-west-2:123456789012:t";
		assertThat(of("sns.Publish", "PublishRequest topicArn=" + topic)).containsExactly("sns:Publish on " + topic);
	}

	@Test
	void anUnknownOperationIsNoOperationThatNeedsNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> of("s3.Invent", "InventRequest"))
			.withMessageContaining("s3.Invent");
	}

}
