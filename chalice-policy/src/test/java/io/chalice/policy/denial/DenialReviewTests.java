package io.chalice.policy.denial;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;

import static org.assertj.core.api.Assertions.assertThat;

class DenialReviewTests {

	private static final PolicyAnalysis CODE = new PolicyAnalysis(List.of(), List.of(
			Grant.of("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:1:table/orders",
					List.of(new GrantReason("dynamodb.GetItem", "com.example.Orders.get:12", List.of(),
							List.of("environment variable TABLE")))),
			new Grant("kms:Encrypt", "arn:aws:kms:eu-west-1:1:key/*",
					new TreeMap<>(Map.of("kms:RequestAlias", "alias/app")), List.of())),
			List.of());

	@Test
	void anotherRegion() {
		assertThat(explain("dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:1:table/orders")).containsExactly(
				"Denied: dynamodb:GetItem on arn:aws:dynamodb:us-east-1:1:table/orders",
				"The generated policy allows it on arn:aws:dynamodb:eu-west-1:1:table/orders: "
						+ "the region (eu-west-1, asked for us-east-1) differs.",
				"Called by dynamodb.GetItem in com.example.Orders.get:12, the name from environment variable TABLE",
				"To do: if the application shall do it, add this to the file of extra_policy_file:",
				"  {\"Effect\":\"Allow\",\"Action\":[\"dynamodb:GetItem\"],"
						+ "\"Resource\":[\"arn:aws:dynamodb:us-east-1:1:table/orders\"]}");
	}

	@Test
	void whatThePolicyAllowsIsNotDeployed() {
		assertThat(explain("DynamoDB:getitem", "arn:aws:dynamodb:eu-west-1:1:table/orders")).contains(
				"The generated policy allows it, in the statement DynamodbTableOrders.",
				"To do: compare with the role on AWS (policy diff --deployed), then deploy.");
	}

	@Test
	void aCondition() {
		assertThat(explain("kms:Encrypt", "arn:aws:kms:eu-west-1:1:key/1234")).contains(
				"The generated policy allows it only if kms:RequestAlias is alias/app, in the statement " + "KmsKey.");
	}

	@Test
	void whatNothingIsSeenToCall() {
		assertThat(explain("sqs:PurgeQueue", "arn:aws:sqs:eu-west-1:1:q")).contains(
				"The generated policy has no statement with sqs:PurgeQueue.",
				"No code that an entry point reaches is seen to need it.");
	}

	@Test
	void aPolicyOfTheOrganisation() {
		assertThat(review("User: arn:aws:iam::1:user/x is not authorized to perform: dynamodb:GetItem on resource: "
				+ "arn:aws:dynamodb:eu-west-1:1:table/orders with an explicit deny in a service control policy"))
			.endsWith("To do: a service control policy denies it; no role can allow it.");
	}

	@Test
	void anEncodedMessage() {
		assertThat(review("Encoded authorization failure message: abcdefghijklmnopqrstuvwxyz"))
			.contains("  aws sts decode-authorization-message --query DecodedMessage --output text --encoded-message "
					+ "abcdefghijklmnopqrstuvwxyz");
	}

	private static List<String> explain(String action, String resource) {
		return review("User: arn:aws:sts::1:assumed-role/a/a is not authorized to perform: " + action + " on resource: "
				+ resource + " because no identity-based policy allows the " + action + " action");
	}

	private static List<String> review(String message) {
		return new DenialReview(CODE.document(), CODE).explain(DeniedMessage.parse(message).orElseThrow());
	}

}
