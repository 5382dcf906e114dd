package io.chalice.project.describe;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.chalice.model.PropertiesModel;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationPropertiesTests {

	@Test
	void areFoundInAnySpelling() {
		ApplicationProperties properties = ApplicationProperties
			.of(Map.of("app.tableName", "orders", "app.list[1]", "y"));
		assertThat(properties.find("app.table-name")).contains("orders");
		assertThat(properties.find("APP.TABLE_NAME")).contains("orders");
		assertThat(properties.find("app.list[1]")).contains("y");
		assertThat(properties.find("app.other")).isEmpty();
	}

	@Test
	void secretsAreAskedForOnceAndOnlyWhenSomebodyWantsOne() {
		AtomicInteger asked = new AtomicInteger();
		ApplicationProperties properties = new ApplicationProperties(
				new PropertiesModel(Map.of("a", "1"), Set.of("app.password", "app.token"), List.of()), () -> {
					asked.incrementAndGet();
					return new PropertiesModel(Map.of("a", "1", "app.password", "p", "app.token", "t"), Set.of(),
							List.of());
				});
		assertThat(properties.find("a")).contains("1");
		assertThat(properties.find("b")).isEmpty();
		assertThat(asked).hasValue(0);
		assertThat(properties.find("app.PASSWORD")).contains("p");
		assertThat(properties.find("app.token")).contains("t");
		assertThat(asked).hasValue(1);
	}

}
