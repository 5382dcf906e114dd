package io.chalice.deployer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.iam.PolicyTooLongException;
import io.chalice.deployer.plan.ForeignResourceException;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;
import io.chalice.policy.document.StatementTooLongException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How many managed policies there may be, and what others have among them.
 */
class ManagedPolicyQuotaTests extends AbstractManagedPolicyTests {

	ManagedPolicyQuotaTests(@TempDir Path directory) {
		super(directory);
	}

	@Test
	void tooManyPoliciesAreRefusedBeforeAnythingIsMade() {
		DeployScenario scenario = scenario();
		assertThatExceptionOfType(PolicyTooLongException.class).isThrownBy(() -> scenario.deploy(large("one", 0, 800)))
			.withMessageMatching(
					"The policy of role shop-dev has 9\\d,\\d{3} characters and takes 1\\d managed policies,"
							+ " and AWS allows a role 10: give each function its own \\(per_function_roles\\).*");
		assertThat(scenario.cloud().inventory()).isEmpty();
		scenario.cloud().raiseQuotaOfPolicies(20);
		scenario.deploy(large("one", 0, 800));
		assertThat(policies(scenario)).hasSizeGreaterThan(10);
		assertThat(scenario.deployer().plan(large("one", 0, 800)).steps()).isEmpty();
	}

	@Test
	void policiesOfOthersCountAndStay() {
		DeployScenario scenario = scenario();
		scenario.deploy(large("one", 0, LARGE));
		String statement = LargePolicies.document("s3", 0, 1).toCompactJson();
		for (int i = 0; i < 5; i++) {
			scenario.cloud().policies().create("of-others-" + i, statement, Map.of());
			scenario.cloud().policies().attach("shop-dev", "arn:aws:iam::123456789012:policy/of-others-" + i);
		}
		assertThat(scenario.deployer().plan(large("one", 0, LARGE)).steps()).isEmpty();
		assertThatExceptionOfType(PolicyTooLongException.class).isThrownBy(() -> scenario.deploy(large("one", 0, 250)))
			.withMessageContaining("beside 5 of others");
		scenario.deploy(large("two", 0, LargePolicies.SMALL));
		assertThat(scenario.cloud().policies().attached("shop-dev")).hasSize(5);
	}

	@Test
	void inlinePoliciesOfOthersTakeRoom() {
		DeployScenario scenario = scenario();
		scenario.deploy(large("one", 0, LargePolicies.SMALL));
		scenario.cloud().roles().putPolicy("shop-dev", "own", LargePolicies.document("s3", 0, 30).toCompactJson());
		assertThat(scenario.deployer().plan(large("one", 0, LargePolicies.SMALL)).steps()).isEmpty();
		scenario.deploy(large("one", 0, 70));
		assertThat(policies(scenario)).isNotEmpty();
		assertThat(scenario.deployer().plan(large("one", 0, 70)).steps()).isEmpty();
		scenario.cloud().roles().deletePolicy("shop-dev", "own");
		scenario.deploy(large("one", 0, 70));
		assertThat(policies(scenario)).isEmpty();
	}

	@Test
	void policyOfSomebodyElseThatIsNamedAlikeIsRefused() {
		DeployScenario scenario = scenario();
		scenario.cloud()
			.policies()
			.create("shop-dev-policy-1", LargePolicies.document("s3", 0, 1).toCompactJson(), Map.of());
		assertThatExceptionOfType(ForeignResourceException.class)
			.isThrownBy(() -> scenario.deployer().plan(large("one", 0, LARGE)))
			.withMessageContaining("policy shop-dev-policy-1");
		scenario.deploy(large("one", 0, LargePolicies.SMALL));
		scenario.delete("shop");
		assertThat(policies(scenario)).hasSize(1);
	}

	@Test
	void statementThatCannotBeDividedIsNamed() {
		Statement statement = Statement.allow("Where", Set.of("s3:GetObject"), Set.of("arn:" + "x".repeat(11_000)));
		assertThatExceptionOfType(StatementTooLongException.class)
			.isThrownBy(() -> scenario().deployer()
				.plan(request("one", LargePolicies.both(new PolicyDocument(List.of(statement))))))
			.withMessageStartingWith("Statement Where has 11,");
	}

}
