package io.chalice.policy.denial;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeniedMessageTests {

	@Test
	void anIdentityPolicyThatDoesNotAllow() {
		DeniedMessage message = DeniedMessage.parse("""
				software.amazon.awssdk.services.dynamodb.model.DynamoDbException: User: \
				arn:aws:sts::123456789012:assumed-role/shop-dev/shop-dev is not authorized to perform: \
				dynamodb:GetItem \
				on resource: arn:aws:dynamodb:eu-west-1:123456789012:table/orders \
				because no identity-based policy allows \
				the dynamodb:GetItem action (Service: DynamoDb, Status Code: 400, Request ID: AB12)""").orElseThrow();
		assertThat(message).isEqualTo(new DeniedMessage("arn:aws:sts::123456789012:assumed-role/shop-dev/shop-dev",
				"dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:123456789012:table/orders",
				DeniedMessage.Cause.NOT_ALLOWED, "identity-based policy", null));
	}

	@Test
	void otherKindsOfPolicies() {
		assertThat(cause("because no resource-based policy allows the s3:GetObject action"))
			.isEqualTo(DeniedMessage.Cause.NOT_ALLOWED_ELSEWHERE);
		assertThat(cause("because no permissions boundary allows the s3:GetObject action"))
			.isEqualTo(DeniedMessage.Cause.NOT_ALLOWED_ELSEWHERE);
		assertThat(cause("with an explicit deny in a service control policy"))
			.isEqualTo(DeniedMessage.Cause.EXPLICIT_DENY);
		assertThat(cause("")).isEqualTo(DeniedMessage.Cause.UNSAID);
	}

	private static DeniedMessage.Cause cause(String end) {
		return DeniedMessage
			.parse("User: arn:aws:iam::1:user/x is not authorized to perform: s3:GetObject on resource: "
					+ "\"arn:aws:s3:::photos/k\" " + end)
			.map(DeniedMessage::cause)
			.orElseThrow();
	}

	@Test
	void quotedAsSesDoes() {
		assertThat(DeniedMessage.parse("User `arn:aws:sts::1:assumed-role/a/a' is not authorized to perform "
				+ "`ses:SendEmail' on resource `arn:aws:ses:eu-west-1:1:identity/a@example.org'"))
			.hasValueSatisfying((message) -> {
				assertThat(message.action()).isEqualTo("ses:SendEmail");
				assertThat(message.resource()).isEqualTo("arn:aws:ses:eu-west-1:1:identity/a@example.org");
			});
	}

	@Test
	void encoded() {
		assertThat(
				DeniedMessage.parse("You are not authorized to perform this operation. Encoded authorization failure "
						+ "message: 4GIOHlTkIaWHQD0Q0m6XSnuUMCm-abc_DEF0123456789"))
			.map(DeniedMessage::encoded)
			.hasValue("4GIOHlTkIaWHQD0Q0m6XSnuUMCm-abc_DEF0123456789");
	}

	@Test
	void decoded() {
		assertThat(DeniedMessage.parse("""
				{"allowed":false,"explicitDeny":false,"matchedStatements":{"items":[]},"context":{"principal":\
				{"id":"A:b","arn":"arn:aws:sts::1:assumed-role/a/b"},"action":"ec2:RunInstances",\
				"resource":"arn:aws:ec2:eu-west-1:1:instance/*","conditions":{"items":[]}}}"""))
			.hasValue(new DeniedMessage("arn:aws:sts::1:assumed-role/a/b", "ec2:RunInstances",
					"arn:aws:ec2:eu-west-1:1:instance/*", DeniedMessage.Cause.UNSAID, "", null));
	}

	@Test
	void noMessageOfTheKind() {
		assertThat(DeniedMessage.parse("The table orders does not exist")).isEqualTo(Optional.empty());
		assertThat(DeniedMessage.parse("")).isEmpty();
	}

}
