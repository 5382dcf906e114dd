package io.chalice.policy.container;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.tree.AnnotationNode;

import io.chalice.policy.analysis.TargetStage;

import static org.assertj.core.api.Assertions.assertThat;

class BeanConditionsTests {

	private static final String PROFILE = "Lorg/springframework/context/annotation/Profile;";

	private static final String PROPERTY = "Lorg/springframework/boot/autoconfigure/condition/ConditionalOnProperty;";

	private static boolean holds(Map<String, String> properties, String type, Object... attributes) {
		AnnotationNode annotation = new AnnotationNode(type);
		annotation.values = List.of(attributes);
		return new BeanConditions(TargetStage.unknown().withProperties(properties::get)).hold(List.of(annotation));
	}

	@ParameterizedTest
	@CsvSource({ "cloud, true", "test, false", "!test, true", "cloud & eu, true" })
	void aProfileIsHeldAgainstThoseOfTheStage(String expression, boolean holds) {
		assertThat(holds(Map.of("spring.profiles.active", "cloud, eu"), PROFILE, "value", List.of(expression)))
			.isEqualTo(holds);
	}

	@Test
	void aProfileHoldsWhereTheStagesAreNotKnown() {
		assertThat(holds(Map.of(), PROFILE, "value", List.of("test"))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "dynamo, true", "DYNAMO, true", "memory, false" })
	void aPropertyIsHeldAgainstTheValueThatIsWanted(String value, boolean holds) {
		assertThat(holds(Map.of("app.store", value), PROPERTY, "prefix", "app", "name", List.of("store"), "havingValue",
				"dynamo"))
			.isEqualTo(holds);
	}

	@ParameterizedTest
	@CsvSource({ "true, true", "anything, true", "false, false" })
	void aPropertyWithoutAValueMustNotBeFalse(String value, boolean holds) {
		assertThat(holds(Map.of("app.store", value), PROPERTY, "value", List.of("app.store"))).isEqualTo(holds);
	}

	@Test
	void whatNothingAnswersHolds() {
		assertThat(holds(Map.of(), PROPERTY, "name", List.of("app.store"), "havingValue", "dynamo")).isTrue();
		assertThat(holds(Map.of(), "Lorg/example/ConditionalOnMoon;")).isTrue();
	}

}
