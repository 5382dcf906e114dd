package io.chalice.deployer.role;

import org.junit.jupiter.api.Test;

import io.chalice.policy.document.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DeniedActions}.
 */
class DeniedActionsTests {

	private static final String ALLOW = statement("Allow", "\"s3:GetObject\"", "\"*\"", "");

	@Test
	void withoutAPolicyNothingIsDenied() {
		assertThat(DeniedActions.of(null).denied()).isEmpty();
		assertThat(DeniedActions.of(policy(ALLOW)).denied()).isEmpty();
	}

	@Test
	void whatIsDeniedForTheFirstTimeIsLeftOut() {
		PolicyDocument wanted = policy(ALLOW, statement("Deny", "\"s3:*\"", "\"arn:aws:s3:::a\"", ""));
		assertThat(DeniedActions.of(policy(ALLOW)).allowing(wanted)).isEqualTo(policy(ALLOW));
	}

	@Test
	void whatIsDeniedAlreadyMayStayHoweverItIsWritten() {
		PolicyDocument wanted = policy(ALLOW, statement("Deny", "[\"s3:PutObject\",\"s3:DeleteObject\"]", "\"*\"", ""));
		DeniedActions before = DeniedActions.of(policy(statement("Deny", "\"s3:DeleteObject\"", "\"*\"", ""),
				statement("Deny", "[\"s3:PutObject\",\"s3:GetObject\"]", "[\"*\",\"arn:aws:s3:::a\"]", "")));
		assertThat(before.allowing(wanted)).isEqualTo(wanted);
	}

	@Test
	void aStatementOfWhichAPartIsNewIsLeftOut() {
		PolicyDocument wanted = policy(statement("Deny", "[\"s3:PutObject\",\"s3:DeleteObject\"]", "\"*\"", ""));
		DeniedActions before = DeniedActions.of(policy(statement("Deny", "\"s3:PutObject\"", "\"*\"", "")));
		assertThat(before.allowing(wanted).statements()).isEmpty();
	}

	@Test
	void aConditionMakesADifference() {
		String condition = ",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}";
		PolicyDocument wanted = policy(statement("Deny", "\"s3:*\"", "\"*\"", ""));
		DeniedActions before = DeniedActions.of(policy(statement("Deny", "\"s3:*\"", "\"*\"", condition)));
		assertThat(before.allowing(wanted).statements()).isEmpty();
		assertThat(before.allowing(policy(statement("Deny", "\"s3:*\"", "\"*\"", condition))).statements()).hasSize(1);
	}

	@Test
	void aDenialOfEverythingElseIsOneToo() {
		String others = "{\"Effect\":\"Deny\",\"NotAction\":\"iam:*\",\"Resource\":\"*\"}";
		assertThat(DeniedActions.of(policy(ALLOW)).allowing(policy(others)).statements()).isEmpty();
		assertThat(DeniedActions.of(policy(others)).allowing(policy(others)).statements()).hasSize(1);
	}

	private static PolicyDocument policy(String... statements) {
		return PolicyDocument
			.parse("{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(String.join(",", statements)));
	}

	private static String statement(String effect, String actions, String resources, String more) {
		return "{\"Effect\":\"%s\",\"Action\":%s,\"Resource\":%s%s}".formatted(effect, actions, resources, more);
	}

}
