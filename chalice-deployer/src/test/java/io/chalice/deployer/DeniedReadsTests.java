package io.chalice.deployer;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.BucketNotifications;
import io.chalice.deployer.cloud.NotificationEntry;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.iam.PolicyTooLongException;
import io.chalice.deployer.plan.Plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a deploy reads only to say more, or to find what is not known, is not needed.
 */
class DeniedReadsTests extends AbstractManagedPolicyTests {

	private final DeployScenario scenario;

	private String denied = "";

	DeniedReadsTests(@TempDir Path directory) {
		super(directory);
		this.scenario = scenario();
	}

	@Test
	void statusCountsTheStagesOwnCodeWithoutTheAccountsSettings() {
		this.scenario.deploy(hello("one"));
		deny("lambda:GetAccountSettings");
		assertThat(this.scenario.deployer().status("shop", "dev").storage())
			.isEqualTo(new StorageUse(1, 1_000_000, null));
		assertDenied();
	}

	@Test
	void firstDeployNeedsNotSeeAllFunctions() {
		deny("lambda:ListFunctions");
		this.scenario.deploy(hello("one"));
		assertThat(this.scenario.deployer().status("shop", "dev").versions()).containsOnlyKeys("shop-dev");
		assertDenied();
	}

	@Test
	void withoutSchedulesNoneNeedsToBeSeenWhenTheStateIsLost() {
		isRecoveredWithout("scheduler:GetScheduleGroup");
	}

	@Test
	void withoutALayerNoneNeedsToBeSeenWhenTheStateIsLost() {
		isRecoveredWithout("lambda:ListLayerVersions");
	}

	@Test
	void attachedPoliciesAreFoundWithoutSeeingAllWhenTheStateIsLost() {
		this.scenario.deploy(large("one", 0, LARGE));
		Set<String> allowed = allowed(this.scenario);
		LostStateTests.lose(this.scenario);
		deny("iam:ListPolicies");
		Plan plan = this.scenario.deploy(large("one", 0, LARGE));
		assertThat(plan.hasChanges()).isFalse();
		assertThat(allowed(this.scenario)).isEqualTo(allowed);
		assertDenied();
		LostStateTests.lose(this.scenario);
		this.scenario.delete("shop");
		assertThat(iam(this.scenario)).isEmpty();
	}

	@Test
	void quotaOfPoliciesIsTheUsualOneForWhoMayNotSeeIt() {
		this.scenario.cloud().raiseQuotaOfPolicies(20);
		deny("iam:GetAccountSummary");
		assertThatExceptionOfType(PolicyTooLongException.class)
			.isThrownBy(() -> this.scenario.deployer().plan(large("one", 0, 800)))
			.withMessageContaining("AWS allows a role 10");
		assertDenied();
		this.scenario.deploy(large("one", 0, LARGE));
		assertThat(policies(this.scenario)).isNotEmpty();
	}

	@Test
	void functionsOfOthersThatMayNotBeSeenAreNotTakenForGone() {
		this.scenario.cloud().buckets().create("uploads");
		NotificationEntry theirs = new NotificationEntry(NotificationEntry.Kind.FUNCTION, "theirs",
				"arn:aws:lambda:eu-west-1:123456789012:function:theirs", List.of("s3:ObjectRestore:*"), List.of());
		this.scenario.cloud().bucketNotifications("uploads", new BucketNotifications(List.of(theirs), false));
		DeploymentRequest request = EventApplications.request(this.directory, "one",
				EventApplications.function("uploaded", EventApplications.bucket("in/", "")));
		assertThat(this.scenario.deployer().plan(request).confirmations()).hasSize(1);
		deny("lambda:GetFunctionConfiguration theirs");
		assertThat(this.scenario.deployer().plan(request).confirmations()).isEmpty();
		assertDenied();
	}

	@Test
	void whatIsNeededIsSaidWhenItIsDenied() {
		deny("lambda:GetFunction ");
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.scenario.deploy(hello("one")))
			.withMessageContaining("may not call lambda:GetFunction");
	}

	private void isRecoveredWithout(String call) {
		this.scenario.deploy(hello("one"));
		LostStateTests.lose(this.scenario);
		deny(call);
		assertThat(this.scenario.deployer().plan(hello("one")).hasChanges()).isFalse();
		assertDenied();
		this.scenario.delete("shop");
		assertThat(DeployScenario.inUse(this.scenario.cloud())).isEmpty();
	}

	private void deny(String call) {
		this.scenario.cloud().calls().clear();
		this.scenario.cloud().calls().deny(call);
		this.denied = call;
	}

	// whoever does not ask is not denied anything
	private void assertDenied() {
		assertThat(this.scenario.cloud().calls().log()).anyMatch((call) -> call.startsWith("? " + this.denied));
	}

	private DeploymentRequest hello(String content) {
		return Samples.request(Samples.helloWorld(), Samples.settings("shop"),
				Samples.artifact(this.directory, content));
	}

}
