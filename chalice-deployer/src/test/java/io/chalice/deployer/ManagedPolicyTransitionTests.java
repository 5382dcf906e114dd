package io.chalice.deployer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.deployer.plan.Plan;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a role may do while a stage is switched between policies that take several
 * documents.
 */
class ManagedPolicyTransitionTests extends AbstractManagedPolicyTests {

	ManagedPolicyTransitionTests(@TempDir Path directory) {
		super(directory);
	}

	@Test
	void whatTheCodeBeforeMayStaysUntilTheSwitchHoweverThePoliciesAreDivided() {
		List<PolicySource> policies = List.of(LargePolicies.of("sqs", 0, LARGE), LargePolicies.of("sns", 0, LARGE),
				LargePolicies.of("sqs", 40, LARGE + 40), LargePolicies.of("sqs", 0, 90), LargePolicies.of("sns", 0, 90),
				LargePolicies.of("sns", 50, 50 + LARGE));
		for (int from = 0; from < policies.size(); from++) {
			for (int to = 0; to < policies.size(); to++) {
				DeployScenario scenario = scenario();
				scenario.deploy(request("one", policies.get(from)));
				Set<String> before = allowed(scenario);
				DeployScenario expected = scenario();
				expected.deploy(request("two", policies.get(to)));
				Set<String> after = allowed(expected);
				List<Set<String>> seen = new ArrayList<>();
				scenario.cloud().calls().afterWrite(() -> seen.add(allowed(scenario)));
				Plan plan = scenario.deploy(request("two", policies.get(to)));
				assertThat(plan.notices()).noneMatch((line) -> line.contains("loses"));
				String run = "from %d to %d".formatted(from, to);
				assertThat(seen).as(run).allMatch((now) -> now.containsAll(before) || now.containsAll(after));
				assertThat(iam(scenario)).as(run).isEqualTo(iam(expected));
				assertThat(scenario.deployer().plan(request("two", policies.get(to))).steps()).as(run).isEmpty();
			}
		}
	}

	@Test
	void nothingIsNarrowedBeforeTheSwitch() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", LargePolicies.of("sqs", 0, LARGE)));
		Set<String> before = allowed(scenario);
		scenario.cloud().calls().refuse("apigateway:UpdateStage");
		assertThatThrownBy(() -> scenario.deploy(request("two", LargePolicies.of("sns", 0, LARGE))))
			.isInstanceOf(CloudException.class);
		assertThat(allowed(scenario)).containsAll(before).contains("role shop-dev may sns:Do3");
		scenario.cloud().calls().revive();
		scenario.deploy(request("two", LargePolicies.of("sns", 0, LARGE)));
		assertThat(allowed(scenario)).contains("role shop-dev may sns:Do3").doesNotContain("role shop-dev may sqs:Do3");
	}

	@Test
	void whatIsDeniedBeforeAndAfterIsDeniedInBetween() {
		PolicyDocument denial = new PolicyDocument(
				List.of(Statement.allow("Any", Set.of("s3:*"), Set.of("*")), denying("No", "s3:DeleteBucket", "*")));
		PolicyDocument later = new PolicyDocument(List.of(denying("Later", "s3:DeleteObject", "*")));
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", LargePolicies.both(denial, LargePolicies.document("sqs", 0, LARGE))));
		List<Boolean> denied = new ArrayList<>();
		List<Boolean> early = new ArrayList<>();
		scenario.cloud().calls().afterWrite(() -> {
			String all = String.join("\n", iam(scenario));
			denied.add(all.contains("s3:DeleteBucket"));
			if (scenario.cloud().calls().log().stream().noneMatch((call) -> call.contains("UpdateStage"))) {
				early.add(all.contains("s3:DeleteObject"));
			}
		});
		scenario.cloud().calls().clear();
		PolicySource after = LargePolicies.both(LargePolicies.document("aaa", 0, LARGE), denial, later);
		scenario.deploy(request("two", after));
		assertThat(denied).isNotEmpty().doesNotContain(false);
		assertThat(early).isNotEmpty().doesNotContain(true);
		assertThat(String.join("\n", iam(scenario))).contains("s3:DeleteObject");
		assertThat(scenario.deployer().plan(request("two", after)).steps()).isEmpty();
	}

	private static Statement denying(String sid, String action, String resource) {
		Statement allowed = Statement.allow(sid, Set.of(action), Set.of(resource));
		return new Statement(sid, "Deny", allowed.actions(), allowed.resources(), allowed.conditions(),
				allowed.others());
	}

	@Test
	void withoutRoomForMoreThePlanSaysThatActionsAreLost() {
		DeployScenario scenario = scenario();
		scenario.deploy(request("one", LargePolicies.of("sqs", 0, 430)));
		Plan plan = scenario.deploy(request("two", LargePolicies.of("sns", 0, 430)));
		assertThat(plan.notices()).singleElement()
			.isEqualTo(
					"IAM role shop-dev loses actions before the stage is switched: with those of before it would need"
							+ " more than the 10 managed policies that AWS takes");
		assertThat(allowed(scenario)).contains("role shop-dev may sns:Do3").doesNotContain("role shop-dev may sqs:Do3");
		assertThat(scenario.deployer().plan(request("two", LargePolicies.of("sns", 0, 430))).steps()).isEmpty();
	}

}
