package io.chalice.policy.container;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.value.SymbolicText;

import static org.assertj.core.api.Assertions.assertThat;

class PropertyPlaceholdersTests {

	private final PropertyPlaceholders placeholders = new PropertyPlaceholders(new TargetStage("aws", "eu-west-1",
			"123456789012", Map.of("APP_TABLE", "of-the-stage", "APP_QUEUENAME", "queue")::get,
			Map.of("app.bucket", "of-the-jvm")::get, Map.of("app.table", "of-a-file", "app.bucket", "of-a-file",
					"app.name", "${app.prefix}-${app.table}", "app.loop", "${app.loop}", "app.prefix", "shop")::get));

	@ParameterizedTest
	@CsvSource({ "app.bucket, of-the-jvm", "app.table, of-the-stage", "app.queue-name, queue", "app.prefix, shop",
			"app.name, shop-of-the-stage" })
	void aPropertyIsLookedUpInTheOrderOfSpringBoot(String name, String value) {
		assertThat(this.placeholders.property(name, null).text()).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "a-${app.prefix}-b, a-shop-b", "${app.none:fallback}, fallback", "${app.none:${app.prefix}}, shop",
			"plain, plain", "${open, ${open" })
	void placeholdersAreFilledIn(String text, String value) {
		assertThat(this.placeholders.expand(text, "a test").text()).isEqualTo(value);
	}

	@Test
	void whatNothingSetsIsNamed() {
		SymbolicText text = this.placeholders.expand("a-${app.none}", "a test");
		assertThat(text.pattern()).isEqualTo("a-*");
		assertThat(text.holes()).containsExactly("property app.none");
		assertThat(this.placeholders.property("app.none", null).isUnset()).isTrue();
	}

	@Test
	void expressionsAndLoopsAreNotKnown() {
		assertThat(this.placeholders.expand("#{systemProperties.x}", "a test").isKnown()).isFalse();
		assertThat(this.placeholders.property("app.loop", null).isKnown()).isFalse();
	}

}
