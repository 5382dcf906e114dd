package io.chalice.deployer.aws;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.EventApplications;
import io.chalice.deployer.cloud.LogGroupDescription;
import io.chalice.deployer.execution.ExecutionProgress;
import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.deployer.state.DeployedState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Log groups in moto: found, taken over, lost, made again, left and deleted, and the role
 * of a stage that an earlier version has deployed, killed after every call.
 */
@Tag("full")
class MotoLogGroupsIntegrationTests extends AbstractMotoSourceTests {

	private static final String ROLE = "shop-dev";

	private static final String GROUP = "/aws/lambda/shop-dev-order";

	MotoLogGroupsIntegrationTests(@TempDir Path directory) {
		super(directory);
	}

	@Test
	void areTakenOverLostMadeAgainLeftAndDeleted() {
		this.cloud.logGroups().create(GROUP, Map.of());
		deploy(functions());
		assertThat(groups()).containsExactly(GROUP + " 30 tagged", "/aws/lambda/shop-dev-report 30 tagged");
		assertThat(this.deployer.plan(functions()).steps()).isEmpty();
		this.cloud.logGroups().delete(GROUP);
		assertThat(this.deployer.missingLogGroups("shop", "dev")).containsExactly(GROUP);
		deploy(functions());
		assertThat(groups()).hasSize(2);
		assertThat(this.deployer.missingLogGroups("shop", "dev")).isEmpty();
		this.deployer.execute(this.deployer.planDelete("shop", "dev"), ExecutionProgress.NONE);
		assertThat(groups()).hasSize(2);
		delete();
		assertThat(groups()).isEmpty();
	}

	@Test
	void stageOfAnEarlierVersionKilledAfterEveryCallIsFinishedByTheNextDeploy() {
		earlier();
		deploy(functions());
		List<String> expected = groups();
		String policy = policy();
		assertThat(policy).doesNotContain("logs:CreateLogGroup");
		delete();
		for (int call = 1;; call++) {
			earlier();
			this.requests.killAfter(call);
			try {
				deploy(functions());
			}
			catch (RuntimeException ex) {
				assertThat(this.requests.isKilled()).as(() -> "call fails: " + ex).isTrue();
			}
			boolean killed = this.requests.isKilled();
			this.requests.revive();
			deploy(functions());
			assertThat(groups()).as("killed after call %d", call).isEqualTo(expected);
			assertThat(policy()).as("killed after call %d", call).isEqualTo(policy);
			assertThat(this.deployer.plan(functions()).steps()).as("killed after call %d", call).isEmpty();
			delete();
			if (!killed) {
				return;
			}
		}
	}

	// whose functions have made no log group yet
	private void earlier() {
		deploy(functions());
		this.cloud.logGroups().names("/aws/lambda/shop-dev").forEach(this.cloud.logGroups()::delete);
		DeployedState state = this.store.read("dev").orElseThrow();
		this.store.write("dev", state.without("order-log-group").without("report-log-group"));
		this.cloud.roles()
			.putPolicy(ROLE, ROLE,
					policy().replace("[\"logs:CreateLogStream\"", "[\"logs:CreateLogGroup\",\"logs:CreateLogStream\""));
		assertThat(policy()).contains("logs:CreateLogGroup");
	}

	private String policy() {
		return this.cloud.roles().policy(ROLE, ROLE).orElseThrow();
	}

	private List<String> groups() {
		List<String> groups = new ArrayList<>();
		for (String name : this.cloud.logGroups().names("/aws/lambda/shop-dev")) {
			LogGroupDescription group = this.cloud.logGroups().find(name).orElseThrow();
			boolean tagged = this.cloud.logGroups().tags(name).containsKey("aws-chalice");
			groups.add("%s %s %s".formatted(name, group.retentionDays(), tagged ? "tagged" : "without a tag"));
		}
		return groups;
	}

	private DeploymentRequest functions() {
		return request("shop", "one", EventApplications.function("order"), EventApplications.function("report"));
	}

}
