package io.chalice.deployer.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.deployer.plan.PlannedChange.Action;
import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.plan.PlannedChange.Kind;

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
										new Difference("timeout", "60", null),
										new Difference(Kind.VARIABLE, "A", null, "(changed)"),
										new Difference(Kind.VARIABLE, "B", "(set)", "(changed)"),
										new Difference(Kind.TAG, "team", "(set)", null))),
						new PlannedChange("log_group", "shop-dev", Action.NONE, List.of(new Difference("a", "b", "c"))),
						new PlannedChange("iam_role", "shop-dev-x", Action.UPDATE,
								List.of(new Difference(Kind.PERMISSION, "s3:GetObject", null, "arn:aws:s3:::b/*"))),
						new PlannedChange("rest_api", "shop", Action.REPLACE,
								List.of(new Difference(Kind.ROUTE, "GET /put/{k}", null, "Shop#put"),
										new Difference(Kind.ROUTE, "POST /orders cors", "off", "on"),
										new Difference(Kind.AUTHORIZER, "authorizer jwt", "IAM", null))),
						new PlannedChange("usage_plan_key", "one", Action.DELETE, List.of())))
			.containsExactly("Plan for shop, stage dev, in eu-west-1 (123456789012):", "  + create  iam role shop-dev",
					"  ~ update  lambda function shop-dev", "      ~ memory: 128 -> 256", "      + layer: a",
					"      - timeout: 60", "      + environment variable A", "      ~ environment variable B",
					"      - tag team", "  ~ update  iam role shop-dev-x", "      + s3:GetObject on arn:aws:s3:::b/*",
					"  ! replace rest api shop", "      + GET /put/{k} -> Shop#put",
					"      ~ POST /orders cors: off -> on", "      - authorizer jwt: IAM",
					"  - delete  usage plan key one", "  It takes a while", "2 to add, 2 to change, 2 to delete");
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
