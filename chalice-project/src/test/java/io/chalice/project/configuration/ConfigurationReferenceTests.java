package io.chalice.project.configuration;

import java.lang.reflect.Field;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.project.fixture.PublishedDocument;
import io.chalice.project.json.PositionedJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ConfigurationReferenceTests {

	@Test
	void thePublishedReferenceIsTheOneOfTheKeys() {
		new PublishedDocument("configuration.md").shouldBe(ConfigurationReference.markdown());
	}

	@Test
	void everyKeyHasAnExampleThatIsRight() {
		assertThat(ConfigurationReference.examples()).hasSizeGreaterThan(40).allSatisfy((key, example) -> {
			ConfigurationProblems problems = new ConfigurationProblems();
			key.type().check(key.name(), PositionedJson.read(example), problems);
			assertThat(problems.inOrder()).as(key.name()).isEmpty();
		});
	}

	@Test
	void keyCannotBeDeclaredTwice() {
		ConfigurationKey<Integer> once = ConfigurationKey.function("lambda_timeout", IntegerType.from(1), "How long.");
		ConfigurationKey<Boolean> twice = ConfigurationKey.function("lambda_timeout", FlagType.INSTANCE, "Whether.");
		assertThatIllegalStateException().isThrownBy(() -> ObjectType.of(once, twice))
			.withMessage("The key 'lambda_timeout' is declared twice");
		assertThat(ObjectType.of(once).keys()).isEqualTo(List.of(once));
	}

	@ParameterizedTest
	@ValueSource(classes = { GeneralKeys.class, LambdaKeys.class, PolicyKeys.class, ApiKeys.class, PackagingKeys.class,
			ConfigurationKeys.class })
	void everyKeyThatIsDeclaredMayStandSomewhere(Class<?> keys) throws IllegalAccessException {
		for (Field field : keys.getDeclaredFields()) {
			if (field.getType() == ConfigurationKey.class) {
				assertThat(ConfigurationReference.examples()).as(field.getName())
					.containsKey((ConfigurationKey<?>) field.get(null));
			}
		}
	}

}
