package io.chalice.policy.document;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyDecisionTests {

	private static PolicyDecision.Effect decide(String statements, String action, String resource,
			Map<String, String> keys) {
		return PolicyDecision
			.of(PolicyDocument.parse("{\"Statement\": [" + statements + "]}"), Permission.of(action, resource, keys))
			.effect();
	}

	private static PolicyDecision.Effect decide(String statements, String action, String resource) {
		return decide(statements, action, resource, Map.of());
	}

	private static String allow(String action, String resource, String more) {
		return "{\"Effect\": \"Allow\", \"Action\": \"%s\", \"Resource\": \"%s\"%s}".formatted(action, resource, more);
	}

	@Test
	void whatNoStatementIsAboutIsNotAllowed() {
		assertThat(decide("", "s3:GetObject", "arn:aws:s3:::b/k")).isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
		assertThat(decide(allow("s3:GetObject", "arn:aws:s3:::b/*", ""), "s3:PutObject", "arn:aws:s3:::b/k"))
			.isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
		assertThat(decide(allow("s3:GetObject", "arn:aws:s3:::b", ""), "s3:GetObject", "arn:aws:s3:::b/k"))
			.isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
	}

	@Test
	void wildcardsMatchAnyTextAndAnyCharacter() {
		String policy = allow("s3:Get*", "arn:aws:s3:::b-?/a/*", "");
		assertThat(decide(policy, "s3:getObject", "arn:aws:s3:::b-1/a/x/y")).isEqualTo(PolicyDecision.Effect.ALLOWED);
		assertThat(decide(policy, "s3:GetObject", "arn:aws:s3:::b-/a/x")).isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
		assertThat(decide(policy, "s3:GetObject", "arn:aws:s3:::b-1/b")).isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
	}

	@Test
	void whatIsNotKnownOfAnArnIsTakenToFit() {
		String policy = allow("s3:GetObject", "arn:aws:s3:::b/a/*", "");
		assertThat(decide(policy, "s3:GetObject", "arn:aws:s3:::b/*")).isEqualTo(PolicyDecision.Effect.ALLOWED);
		assertThat(decide(policy, "s3:GetObject", "arn:aws:s3:::c/*")).isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
	}

	@Test
	void aStatementThatDeniesCountsFirst() {
		String policy = allow("s3:*", "*", "")
				+ ", {\"Effect\": \"Deny\", \"Action\": \"s3:DeleteObject\", \"Resource\": \"arn:aws:s3:::b/keep/*\"}";
		assertThat(decide(policy, "s3:DeleteObject", "arn:aws:s3:::b/keep/1")).isEqualTo(PolicyDecision.Effect.DENIED);
		assertThat(decide(policy, "s3:DeleteObject", "arn:aws:s3:::b/other")).isEqualTo(PolicyDecision.Effect.ALLOWED);
	}

	@Test
	void statementsMayNameWhatTheyAreNotAbout() {
		String policy = """
				{"Effect": "Allow", "NotAction": ["s3:Delete*"], "NotResource": "arn:aws:s3:::c/*"}""";
		assertThat(decide(policy, "s3:GetObject", "arn:aws:s3:::b/k")).isEqualTo(PolicyDecision.Effect.ALLOWED);
		assertThat(decide(policy, "s3:DeleteObject", "arn:aws:s3:::b/k")).isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
		assertThat(decide(policy, "s3:GetObject", "arn:aws:s3:::c/k")).isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
	}

	@Test
	void conditionsOnKnownKeysAreHeldAgainstTheRequest() {
		String policy = allow("kms:Decrypt", "arn:aws:kms:*:*:key/*",
				", \"Condition\": {\"StringEquals\": {\"kms:RequestAlias\": \"alias/app\"}}");
		String key = "arn:aws:kms:eu-west-1:123456789012:key/*";
		assertThat(decide(policy, "kms:Decrypt", key, Map.of("kms:RequestAlias", "alias/app")))
			.isEqualTo(PolicyDecision.Effect.ALLOWED);
		assertThat(decide(policy, "kms:Decrypt", key, Map.of("kms:RequestAlias", "alias/other")))
			.isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
		assertThat(decide(policy, "kms:Decrypt", "arn:aws:kms:eu-west-1:123456789012:key/1"))
			.isEqualTo(PolicyDecision.Effect.NOT_ALLOWED);
	}

	@Test
	void conditionsOnOtherKeysHoldWhereTheyAllowOnly() {
		String condition = ", \"Condition\": {\"IpAddress\": {\"aws:SourceIp\": \"10.0.0.0/8\"}}";
		String allow = allow("s3:GetObject", "*", condition);
		assertThat(decide(allow, "s3:GetObject", "arn:aws:s3:::b/k")).isEqualTo(PolicyDecision.Effect.ALLOWED);
		assertThat(decide(allow + ", " + allow.replace("Allow", "Deny"), "s3:GetObject", "arn:aws:s3:::b/k"))
			.isEqualTo(PolicyDecision.Effect.ALLOWED);
	}

}
