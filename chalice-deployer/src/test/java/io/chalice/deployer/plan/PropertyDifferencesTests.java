package io.chalice.deployer.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.deployer.plan.PlannedChange.Action;
import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.plan.PlannedChange.Kind;
import io.chalice.deployer.plan.PlannedChange.Origin;

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
		assertThat(this.differences.list()).containsExactly(unknown(Kind.SETTING, "timeout", "60", null),
				unknown(Kind.SETTING, "memory", "128", "256"), unknown(Kind.SETTING, "role", null, "a"));
	}

	@Test
	void valuesOfKeysMayBeSecretAndAreNotShown() {
		this.differences.compareKeys(Kind.VARIABLE, Map.of("B", "s3cret", "C", "s3cret", "D", "same"),
				Map.of("A", "s3cret", "B", "0ther", "D", "same"));
		assertThat(this.differences.list()).containsExactly(unknown(Kind.VARIABLE, "A", null, "(changed)"),
				unknown(Kind.VARIABLE, "B", "(set)", "(changed)"), unknown(Kind.VARIABLE, "C", "(set)", null));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "256, 256, 512, PROJECT", "256, 512, 256, OUTSIDE", "256, 512, 1024, BOTH",
			"256, -, 256, OUTSIDE", "'', 512, -, OUTSIDE", "'', -, 512, PROJECT", "-, 512, 256, UNKNOWN" })
	void whatWasLeftTellsWhoChangedAProperty(@Nullable String left, @Nullable String now, @Nullable String then,
			Origin origin) {
		PropertyDifferences compared = remembering("memory", left);
		compared.compare("memory", now, then);
		assertThat(compared.list()).extracting(Difference::origin).containsExactly(origin);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, -, there, PROJECT", "-, there, -, OUTSIDE", "there, -, there, OUTSIDE",
			"there, there, -, PROJECT", "there, other, -, BOTH" })
	void ofSeveralThingsWhatIsNotRememberedWasNotThere(@Nullable String left, @Nullable String now,
			@Nullable String then, Origin origin) {
		PropertyDifferences compared = remembering("one", left);
		compared.compareItem(Kind.TAG, "one", "one", now, then);
		assertThat(compared.list()).extracting(Difference::origin).containsExactly(origin);
	}

	@Test
	void whatWasLeftIsShownUnlessItIsLong() {
		PropertyDifferences compared = remembering("memory", "256");
		compared.compare("memory", 512, 1024);
		assertThat(compared.list()).extracting(Difference::deployed).containsExactly("256");
		Map<String, String> kept = new TreeMap<>();
		new PropertyDifferences(new SettingRecord(Map.of(), kept, "")).compare("format", null, "x".repeat(300));
		assertThat(kept).hasEntrySatisfying("format", (value) -> assertThat(value).startsWith("sha256:").hasSize(23));
		PropertyDifferences longer = new PropertyDifferences(new SettingRecord(kept, new TreeMap<>(), ""));
		longer.compare("format", "short", "x".repeat(300));
		assertThat(longer.list())
			.containsExactly(new Difference("format", "short", "x".repeat(300)).by(Origin.OUTSIDE, null));
	}

	@Test
	void everythingThatIsComparedIsRemembered() {
		Map<String, String> kept = new TreeMap<>();
		PropertyDifferences compared = new PropertyDifferences(new SettingRecord(Map.of(), kept, "part: "));
		compared.compare("memory", 256, 256)
			.compare("limit", 5, null)
			.compareItem(Kind.TAG, "gone", "gone", "a", null)
			.compareItem(Kind.TAG, "there", "there", null, "b");
		assertThat(kept).isEqualTo(Map.of("part: memory", "256", "part: limit", "", "part: there", "b"));
	}

	@Test
	void whatNobodyCanChangeIsNoOneElses() {
		PropertyDifferences compared = remembering("memory", "256");
		compared.deployed(true).compare("memory", 512, 1024);
		assertThat(compared.list()).containsExactly(new Difference("memory", "512", "1024"));
	}

	private static PropertyDifferences remembering(String name, @Nullable String value) {
		Map<String, String> left = new TreeMap<>(Map.of("other", "known"));
		if (value != null) {
			left.put(name, value);
		}
		return new PropertyDifferences(new SettingRecord(left, new TreeMap<>(), ""));
	}

	private static Difference unknown(Kind kind, String property, @Nullable String before, @Nullable String after) {
		return new Difference(kind, property, before, after).by(Origin.UNKNOWN, null);
	}

}
