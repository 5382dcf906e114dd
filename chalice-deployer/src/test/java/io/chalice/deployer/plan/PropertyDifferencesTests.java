package io.chalice.deployer.plan;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.plan.PlannedChange.Action;
import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.plan.PlannedChange.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PropertyDifferences}.
 */
class PropertyDifferencesTests {

	private final PropertyDifferences differences = new PropertyDifferences();

	@Test
	void equalValuesAreNone() {
		this.differences.compare("memory", 128, 128)
			.compare("layers", List.of("a"), List.of("a"))
			.compare("role", null, null)
			.compareKeys(Kind.VARIABLE, Map.of("A", "1"), Map.of("A", "1"));
		assertThat(this.differences.none()).isTrue();
		assertThat(this.differences.action()).isEqualTo(Action.NONE);
		assertThat(this.differences.list()).isEmpty();
	}

	@Test
	void otherValuesAreShownInTheOrderOfComparison() {
		this.differences.compare("timeout", 60, null).compare("memory", 128, 256).compare("role", null, "a");
		assertThat(this.differences.action()).isEqualTo(Action.UPDATE);
		assertThat(this.differences.list()).containsExactly(new Difference("timeout", "60", null),
				new Difference("memory", "128", "256"), new Difference("role", null, "a"));
	}

	@Test
	void valuesOfKeysMayBeSecretAndAreNotShown() {
		this.differences.compareKeys(Kind.VARIABLE, Map.of("B", "s3cret", "C", "s3cret", "D", "same"),
				Map.of("A", "s3cret", "B", "0ther", "D", "same"));
		assertThat(this.differences.list()).containsExactly(new Difference(Kind.VARIABLE, "A", null, "(changed)"),
				new Difference(Kind.VARIABLE, "B", "(set)", "(changed)"),
				new Difference(Kind.VARIABLE, "C", "(set)", null));
	}

}
