package io.chalice.deployer.rollback;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.chalice.deployer.state.ApiElement;
import io.chalice.deployer.state.DeployRecord;
import io.chalice.deployer.state.DeployedState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RollbackSummary}.
 */
class RollbackSummaryTests {

	private static final ApiElement AUTHORIZER = new ApiElement(ApiElement.Kind.AUTHORIZER, "jwt", "IAM", Map.of());

	@Test
	void saysWhichRoutesComeAndGo() {
		DeployRecord target = deploy(1, List.of("GET /", "GET /old"));
		DeployRecord now = deploy(2, List.of("GET /", "GET /a", "GET /b", "PUT /a"));
		assertThat(summary(now, target)).containsExactly(
				"The stage goes back to deploy 1 of 2026-01-01 21:06 UTC by jane@host, 2 routes fewer", "  + GET /old",
				"  - GET /a", "  - GET /b", "  - PUT /a");
	}

	@Test
	void sameRoutesAreNotMentioned() {
		assertThat(summary(deploy(2, List.of("GET /")), deploy(1, List.of("GET /"))))
			.containsExactly("The stage goes back to deploy 1 of 2026-01-01 21:06 UTC by jane@host");
	}

	@Test
	void routesThatAreNotKnownAreNotMentioned() {
		assertThat(summary(deploy(2, List.of("GET /")), deploy(1, null))).hasSize(1);
		assertThat(summary(deploy(2, null), deploy(1, List.of("GET /")))).hasSize(1);
		DeployRecord target = deploy(1, List.of("GET /"));
		assertThat(RollbackSummary.of(DeployedState.EMPTY.withDeploys(List.of(target), 0), target)).hasSize(1);
	}

	@Test
	void oneRouteMore() {
		assertThat(summary(deploy(2, List.of()), deploy(1, List.of("GET /")))).first()
			.asString()
			.endsWith("by jane@host, 1 route more");
	}

	private static ApiElement route(String name) {
		return new ApiElement(ApiElement.Kind.ROUTE, name, "Shop#any", Map.of());
	}

	private static List<String> summary(DeployRecord now, DeployRecord target) {
		return RollbackSummary.of(DeployedState.EMPTY.withDeploys(List.of(target, now), now.number()), target);
	}

	private static DeployRecord deploy(int number, @Nullable List<String> routes) {
		List<ApiElement> elements = (routes != null)
				? Stream.concat(routes.stream().map(RollbackSummaryTests::route), Stream.of(AUTHORIZER)).toList()
				: null;
		return new DeployRecord(number, "2026-01-01T21:06:59Z", "jane@host", "d" + number, "0123", Map.of(), null, null,
				elements);
	}

}
