package io.chalice.deployer.policy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.document.Permission;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CodeReasons}, and for what else gives reasons.
 */
class CodeReasonsTests {

	private static final Permission GET = new Permission("s3:GetObject", "arn:aws:s3:::photos/*");

	@Test
	void namesTheCallThatNeedsAPermission() {
		assertThat(reasons(GET, 1).of(GET)).containsExactly("because of s3.GetObject in com.example.Photos.get:1");
	}

	@Test
	void aWiderPermissionHasTheReasonsOfWhatItCovers() {
		assertThat(reasons(GET, 1).of(new Permission("s3:Get*", "arn:aws:s3:::*"))).hasSize(1);
		assertThat(reasons(GET, 1).of(new Permission("s3:GetObject", "arn:aws:s3:::other/*"))).isEmpty();
		assertThat(reasons(GET, 1).of(new Permission("s3:PutObject", "*"))).isEmpty();
	}

	@Test
	void ofManyCallsTheFirstAreNamedAndWhereTheRestIs() {
		assertThat(reasons(GET, 5).of(GET)).hasSize(4)
			.last()
			.isEqualTo("and of 2 other calls: gen-policy --explain s3:GetObject");
	}

	@Test
	void theDeploymentAndFilesAreReasonsToo() {
		Permission logs = new Permission("logs:PutLogEvents", "arn:aws:logs:*:*:*");
		PolicyDocument implied = new PolicyDocument(
				List.of(Statement.allow("Logs", List.of("logs:PutLogEvents"), List.of("arn:aws:logs:*:*:*"))));
		PolicyDocument extra = new PolicyDocument(
				List.of(Statement.allow("", List.of("s3:GetObject"), List.of("arn:aws:s3:::photos/*"))));
		PolicyReasons all = PolicyReasons.deployment(implied)
			.and(reasons(GET, 1))
			.and(PolicyReasons.file(extra, "extra_policy_file"));
		assertThat(all.of(logs)).containsExactly("because of the deployment: every function writes a log");
		assertThat(all.of(GET)).containsExactly("because of s3.GetObject in com.example.Photos.get:1",
				"because of extra_policy_file");
		assertThat(all.absence()).isEqualTo("nothing needs it");
		assertThat(PolicyReasons.NONE.of(GET)).isEmpty();
	}

	@Test
	void whatIsWrittenByHandHasThatReason() {
		WrittenReasons written = new WrittenReasons("policy-prod.json");
		assertThat(written.of(GET)).containsExactly("because of policy-prod.json");
		assertThat(written.absence()).isEqualTo("policy-prod.json does not have it");
	}

	private static CodeReasons reasons(Permission needed, int calls) {
		List<GrantReason> reasons = IntStream.rangeClosed(1, calls)
			.mapToObj((line) -> new GrantReason("s3.GetObject", "com.example.Photos.get:" + line, List.of(), List.of()))
			.toList();
		return new CodeReasons(new PolicyAnalysis(List.of("s3.GetObject"),
				List.of(Grant.of(needed.action(), needed.resource(), reasons)), List.of()));
	}

}
