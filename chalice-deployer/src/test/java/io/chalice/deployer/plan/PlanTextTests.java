package io.chalice.deployer.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.plan.PlannedChange.Action;
import io.chalice.deployer.plan.PlannedChange.Difference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlanText}.
 */
class PlanTextTests {

	@Test
	void showsWhatChangesWithSignsAndDifferences() {
		assertThat(
				write(List.of("It takes a while"), new PlannedChange("iam_role", "shop-dev", Action.CREATE, List.of()),
						new PlannedChange("lambda_function", "shop-dev", Action.UPDATE,
								List.of(new Difference("memory", "128", "256"), new Difference("layer", null, "a"),
										new Difference("timeout", "60", null))),
						new PlannedChange("log_group", "shop-dev", Action.NONE, List.of(new Difference("a", "b", "c"))),
						new PlannedChange("rest_api", "shop", Action.REPLACE, List.of()),
						new PlannedChange("usage_plan_key", "one", Action.DELETE, List.of())))
			.containsExactly("Plan for shop, stage dev, in eu-west-1 (123456789012):", "  + create  iam role shop-dev",
					"  ~ update  lambda function shop-dev", "        memory: 128 -> 256", "        layer: a",
					"        timeout: 60 is removed", "  ! replace rest api shop", "  - delete  usage plan key one",
					"  It takes a while");
	}

	@Test
	void saysWhenNothingChanges() {
		assertThat(write(List.of("Something else"), new PlannedChange("iam_role", "shop-dev", Action.NONE, List.of())))
			.containsExactly("Plan for shop, stage dev, in eu-west-1 (123456789012):", "  No changes.",
					"  Something else");
	}

	private static List<String> write(List<String> notices, PlannedChange... changes) {
		return PlanText.write(new Plan("shop", "dev",
				new CallerIdentity("123456789012", "arn:aws:iam::123456789012:user/jane", "eu-west-1", "aws"), false,
				List.of(changes), List.of(), notices, List.of()));
	}

}
