package io.chalice.policy.recorded;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.policy.document.Permission;

import static org.assertj.core.api.Assertions.assertThat;

class CallNeedsTests {

	private final CallNeeds needs = new CallNeeds("aws", "us-east-1", "123456789012");

	private List<String> needs(String operation, String... structures) {
		String line = operation.replace('.', '\t') + "\teu-west-1\t\t\t" + String.join("\t", structures);
		return this.needs.of(RecordedCall.parse(line).orElseThrow()).stream().map(Permission::describe).toList();
	}

	@Test
	void namesTheResourceOfTheRequest() {
		assertThat(needs("dynamodb.GetItem", "GetItemRequest key tableName=orders"))
			.containsExactly("dynamodb:GetItem on arn:aws:dynamodb:eu-west-1:123456789012:table/orders");
		assertThat(needs("s3.HeadObject", "HeadObjectRequest bucket=b key=a%2Fb.txt"))
			.containsExactly("s3:GetObject on arn:aws:s3:::b/a/b.txt");
	}

	@Test
	void followsWhatTheRequestSets() {
		assertThat(needs("s3.GetObject", "GetObjectRequest bucket=b key=k versionId=3"))
			.containsExactly("s3:GetObjectVersion on arn:aws:s3:::b/k");
		assertThat(needs("dynamodb.Query", "QueryRequest indexName=by-day tableName=orders"))
			.containsExactly("dynamodb:Query on arn:aws:dynamodb:eu-west-1:123456789012:table/orders/index/by-day");
	}

	@Test
	void looksIntoStructures() {
		assertThat(needs("dynamodb.TransactWriteItems", "TransactWriteItemsRequest transactItems",
				"TransactWriteItem put", "Put item tableName=bills", "TransactWriteItem update",
				"Update key tableName=orders updateExpression"))
			.containsExactly("dynamodb:PutItem on arn:aws:dynamodb:eu-west-1:123456789012:table/bills",
					"dynamodb:UpdateItem on arn:aws:dynamodb:eu-west-1:123456789012:table/orders");
		assertThat(needs("dynamodb.BatchGetItem", "BatchGetItemRequest requestItems=a,b", "KeysAndAttributes keys"))
			.containsExactly("dynamodb:BatchGetItem on arn:aws:dynamodb:eu-west-1:123456789012:table/a",
					"dynamodb:BatchGetItem on arn:aws:dynamodb:eu-west-1:123456789012:table/b");
	}

	@Test
	void theRegionIsThatOfTheCallOrOfTheAddress() {
		assertThat(needs("sqs.SendMessage",
				"SendMessageRequest queueUrl=https%3A%2F%2Fsqs.us-west-2.amazonaws.com%2F111122223333%2Fq"))
			.containsExactly("sqs:SendMessage on arn:aws:sqs:us-west-2:111122223333:q");
		assertThat(needs("sqs.SendMessage",
				"SendMessageRequest queueUrl=http%3A%2F%2Flocalhost%3A4566%2F000000000000%2Fq"))
			.containsExactly("sqs:SendMessage on arn:aws:sqs:eu-west-1:123456789012:q");
	}

	@Test
	void aKeyNamedByItsAliasIsACondition() {
		assertThat(needs("kms.Encrypt", "EncryptRequest keyId=alias%2Fapp plaintext")).containsExactly(
				"kms:Encrypt on arn:aws:kms:eu-west-1:123456789012:key/* if kms:RequestAlias is alias/app");
	}

	@Test
	void whatTheRecordLeavesOutIsAWildcard() {
		assertThat(needs("dynamodb.ExecuteStatement", "ExecuteStatementRequest statement"))
			.allMatch((need) -> need.endsWith(":table/*"));
	}

}
