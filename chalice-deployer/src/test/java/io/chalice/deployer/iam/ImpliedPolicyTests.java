package io.chalice.deployer.iam;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

import static org.assertj.core.api.Assertions.assertThat;

class ImpliedPolicyTests {

	@Test
	void functionsWriteIntoTheirOwnLogsAndMakeNone() {
		PolicyDocument policy = policy(
				Map.of("shop-dev", FunctionSettings.DEFAULT, "shop-dev-nightly", FunctionSettings.DEFAULT));
		assertThat(policy.toCompactJson()).isEqualTo("""
				{"Version":"2012-10-17","Statement":[{"Sid":"Logs","Effect":"Allow",\
				"Action":["logs:CreateLogStream","logs:PutLogEvents"],\
				"Resource":["arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/shop-dev-nightly:*",\
				"arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/shop-dev:*"]}]}""");
	}

	@Test
	void destinationsNeedWhatTheirServiceCallsIt() {
		FunctionSettings one = FunctionSettings.DEFAULT
			.with(LambdaKeys.ON_SUCCESS, "arn:aws:events:eu-west-1:123456789012:event-bus/default")
			.with(LambdaKeys.ON_FAILURE, "arn:aws:s3:::failed")
			.with(LambdaKeys.DEAD_LETTER_QUEUE, "arn:aws:sqs:eu-west-1:123456789012:dead");
		FunctionSettings other = FunctionSettings.DEFAULT
			.with(LambdaKeys.ON_SUCCESS, "arn:aws:lambda:eu-west-1:123456789012:function:audit")
			.with(LambdaKeys.ON_FAILURE, "arn:aws:sqs:eu-west-1:123456789012:failed")
			.with(LambdaKeys.DEAD_LETTER_QUEUE, "arn:aws:sns:eu-west-1:123456789012:dead");
		PolicyDocument policy = policy(Map.of("one", one, "other", other));
		Map<String, String> allowed = new TreeMap<>();
		policy.statements()
			.stream()
			.filter((statement) -> statement.sid().startsWith("Destination"))
			.forEach((statement) -> allowed.put(String.join(" ", statement.actions()),
					String.join(" ", statement.resources())));
		assertThat(allowed).containsExactlyInAnyOrderEntriesOf(
				Map.of("events:PutEvents", "arn:aws:events:eu-west-1:123456789012:event-bus/default",
						"lambda:InvokeFunction", "arn:aws:lambda:eu-west-1:123456789012:function:audit",
						"s3:ListBucket", "arn:aws:s3:::failed", "s3:PutObject", "arn:aws:s3:::failed/*", "sns:Publish",
						"arn:aws:sns:eu-west-1:123456789012:dead", "sqs:SendMessage",
						"arn:aws:sqs:eu-west-1:123456789012:dead arn:aws:sqs:eu-west-1:123456789012:failed"));
		assertThat(policy.statements()).filteredOn((statement) -> statement.sid().startsWith("Destination"))
			.allSatisfy((statement) -> assertThat(PolicyReasons.deployment(policy)
				.of(new Permission(statement.actions().iterator().next(), statement.resources().iterator().next())))
				.singleElement()
				.asString()
				.contains("asynchronous calls"));
	}

	@Test
	void bucketOfSomebodyElseWithTheNameOfADestinationGetsNothing() {
		Map<String, FunctionSettings> functions = Map.of("one",
				FunctionSettings.DEFAULT.with(LambdaKeys.ON_FAILURE, "arn:aws:s3:::failed"));
		assertThat(policy(functions).statements()).filteredOn((statement) -> statement.sid().startsWith("Destination"))
			.hasSize(2)
			.allSatisfy(
					(statement) -> assertThat(statement.condition()).isEqualTo("s3:ResourceAccount is 123456789012"));
		assertThat(ImpliedPolicy.of(functions, "*", "*", "*").statements())
			.filteredOn((statement) -> statement.sid().equals("DestinationObjects"))
			.singleElement()
			.satisfies((statement) -> assertThat(statement.condition()).isEqualTo("s3:ResourceAccount StringLike *"));
	}

	private static PolicyDocument policy(Map<String, FunctionSettings> functions) {
		return ImpliedPolicy.of(functions, "aws", "eu-west-1", "123456789012");
	}

}
