package io.chalice.deployer.role;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.policy.document.PolicyComparison;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyQuestionTests {

	private static final String LOG = "arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/shop-dev";

	private static final Statement LOGS = Statement.allow("Logs", Set.of("logs:PutLogEvents"), Set.of(LOG + ":*"));

	@Test
	void anActionThatIsThereIsAskedForOnAFurtherResource() {
		PolicyDocument before = policy(LOGS, allow("s3:GetObject", "arn:aws:s3:::one/*"));
		PolicyDocument wanted = policy(LOGS, allow("s3:GetObject", "arn:aws:s3:::one/*", "arn:aws:s3:::two/*"));
		assertThat(asked(before, wanted)).contains(added("s3:GetObject", "arn:aws:s3:::two/*"))
			.hasValueSatisfying((question) -> assertThat(question.lines()).containsExactly(
					"The following action will be added to the execution policy:", "", "s3:GetObject",
					"  on arn:aws:s3:::two/*"))
			.hasValueSatisfying((question) -> assertThat(question.preferred()).isTrue());
	}

	@Test
	void anActionThatIsThereIsAskedForOnAWiderResource() {
		PolicyDocument before = policy(allow("s3:GetObject", "arn:aws:s3:::one/*"));
		assertThat(asked(before, policy(allow("s3:GetObject", "*")))).contains(added("s3:GetObject", "*"));
	}

	@Test
	void nothingIsAskedWhenAResourceIsNarrowed() {
		PolicyDocument before = policy(allow("s3:GetObject", "*"));
		assertThat(asked(before, policy(allow("s3:GetObject", "arn:aws:s3:::one/*")))).isEmpty();
	}

	@Test
	void nothingIsAskedWhenThePolicyIsOnlyWrittenDifferently() {
		PolicyDocument before = policy(allow("s3:GetObject", "arn:aws:s3:::one/*", "arn:aws:s3:::two/*"));
		PolicyDocument wanted = policy(allow("s3:GetObject", "arn:aws:s3:::one/*"),
				allow("s3:GetObject", "arn:aws:s3:::two/*"));
		assertThat(asked(before, wanted)).isEmpty();
	}

	@Test
	void nothingIsAskedWhenAFurtherFunctionWritesItsOwnLog() {
		Statement logs = Statement.allow("Logs", Set.of("logs:PutLogEvents"), Set.of(LOG + ":*", LOG + "-nightly:*"));
		assertThat(asked(policy(LOGS), policy(logs), policy(logs))).isEmpty();
		Statement every = allow("logs:PutLogEvents", "*");
		assertThat(asked(policy(LOGS), policy(logs, every), policy(logs)))
			.hasValueSatisfying((question) -> assertThat(question.lines()).contains("logs:PutLogEvents", "  on *"));
	}

	@Test
	void nothingIsAskedBeforeARoleIsMadeThatAllowsWhatEveryDeploymentNeeds() {
		assertThat(asked(null, policy(LOGS))).isEmpty();
		assertThat(asked(null, policy(LOGS, allow("s3:GetObject", "*")))).contains(added("s3:GetObject", "*"));
	}

	@Test
	void statementsThatCannotBeComparedAreAskedForWhenTheyMayWiden() {
		PolicyDocument open = PolicyDocument.parse("""
				{"Version": "2012-10-17", "Statement": [
				  {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]}
				""");
		PolicyDocument denying = PolicyDocument.parse("""
				{"Version": "2012-10-17", "Statement": [
				  {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"}]}
				""");
		assertThat(asked(policy(), open)).hasValueSatisfying((question) -> assertThat(question.lines()).containsExactly(
				"The following action will be added to the execution policy:", "",
				open.statements().get(0).describe()));
		assertThat(asked(open, policy())).isEmpty();
		assertThat(asked(denying, policy())).hasValueSatisfying((question) -> assertThat(question.lines())
			.containsExactly("The following action will be removed from the execution policy:", "",
					denying.statements().get(0).describe()));
		assertThat(asked(policy(), denying)).isEmpty();
	}

	private static Optional<Confirmation> asked(@Nullable PolicyDocument before, PolicyDocument wanted) {
		return asked(before, wanted, policy(LOGS));
	}

	private static Optional<Confirmation> asked(@Nullable PolicyDocument before, PolicyDocument wanted,
			PolicyDocument implied) {
		RoleResource role = new RoleResource("default-role", "shop-dev", TrustPolicy.LAMBDA, wanted, PolicyReasons.NONE,
				implied, null, Map.of(), List.of());
		return new PolicyQuestion(role, before, PolicyComparison.diff((before != null) ? before : policy(), wanted))
			.confirmation();
	}

	private static Confirmation added(String action, String resource) {
		return Confirmation.policy(Map.of(action, Set.of(resource)), Map.of());
	}

	private static Statement allow(String action, String... resources) {
		return Statement.allow("", Set.of(action), Set.of(resources));
	}

	private static PolicyDocument policy(Statement... statements) {
		return new PolicyDocument(List.of(statements));
	}

}
