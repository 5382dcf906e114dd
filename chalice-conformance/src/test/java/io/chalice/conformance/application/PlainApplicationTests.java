package io.chalice.conformance.application;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.dispatch.CurrentRequest;
import io.chalice.model.RouteModel;
import io.chalice.route.Route;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlainApplication}.
 */
class PlainApplicationTests {

	@Test
	void hasTheRoutesThatAreFoundAmongTheBeans() {
		List<RouteModel> byHand = PlainApplication.create(new CurrentRequest(), false)
			.routes()
			.stream()
			.map(Route::model)
			.toList();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ConformanceApplication.class)
			.run("--chalice.local.enabled=false")) {
			List<RouteModel> found = context.getBean(ChaliceApplication.class).model().routes();
			assertThat(byHand)
				.usingRecursiveFieldByFieldElementComparatorIgnoringFields("name", "handler", "parameters")
				.containsExactlyInAnyOrderElementsOf(found);
		}
	}

}
