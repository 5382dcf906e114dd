package io.chalice.deployer.rollback;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedChange.Action;
import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.plan.PlannedChange.Kind;
import io.chalice.deployer.state.DeployRecord;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RollbackSummary}.
 */
class RollbackSummaryTests {

	private static final DeployRecord TARGET = new DeployRecord(1, "2026-01-01T21:06:59Z", "jane@host", "d1", "0123",
			Map.of(), null);

	@Test
	void saysWhichRoutesComeAndGo() {
		assertThat(summary(route("GET /old", null, "Shop#old"), route("PUT /a", "Shop#put", null),
				route("GET /b", "Shop#b", null), route("GET /a", "Shop#a", null)))
			.containsExactly("The stage goes back to deploy 1 of 2026-01-01 21:06 UTC by jane@host, 2 routes fewer",
					"  + GET /old", "  - GET /a", "  - GET /b", "  - PUT /a");
	}

	@Test
	void sameRoutesAreNotMentioned() {
		assertThat(summary(route("GET / cors", "off", "on")))
			.containsExactly("The stage goes back to deploy 1 of 2026-01-01 21:06 UTC by jane@host");
	}

	@Test
	void whatIsNoRouteIsNotMentioned() {
		assertThat(summary()).hasSize(1);
		assertThat(summary(new Difference(Kind.AUTHORIZER, "authorizer jwt", null, "IAM"),
				new Difference("deployment", "d2", "d1")))
			.hasSize(1);
	}

	@Test
	void oneRouteMore() {
		assertThat(summary(route("GET /", null, "Shop#list"))).first()
			.asString()
			.endsWith("by jane@host, 1 route more");
	}

	private static Difference route(String name, @Nullable String before, @Nullable String after) {
		return new Difference(Kind.ROUTE, name, before, after);
	}

	private static List<String> summary(Difference... differences) {
		return RollbackSummary.of(TARGET,
				List.of(new PlannedChange("lambda_function", "shop-dev", Action.UPDATE, List.of()),
						new PlannedChange("rest_api", "shop", Action.UPDATE, List.of(differences))));
	}

}
