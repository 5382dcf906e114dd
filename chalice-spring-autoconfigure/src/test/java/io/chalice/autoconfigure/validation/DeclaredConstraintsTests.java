package io.chalice.autoconfigure.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.HeaderParam;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DeclaredConstraints}.
 */
class DeclaredConstraintsTests {

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "text", "numbers", "named", "choice", "texts", "nested", "several" })
	void nothingIsDemandedOfPlainArguments(String method) {
		assertThat(new DeclaredConstraints().mayConstrain(method(Views.class, method))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "constrained", "elements", "values", "array", "repeated", "contained", "own", "valid",
			"unknown", "bounded", "crossing", "described", "anything", "generic" })
	void constraintsAreFoundWhereverTheyStand(String method) {
		assertThat(new DeclaredConstraints().mayConstrain(method(Views.class, method))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(classes = { Implementation.class, Extension.class })
	void constraintsOfOverriddenMethodsAreInherited(Class<?> type) {
		assertThat(new DeclaredConstraints().mayConstrain(method(type, "limited"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "text" })
	void whereConstraintsMayStandAnywhereEveryMethodMayHaveThem(String method) {
		assertThat(DeclaredConstraints.anywhere().mayConstrain(method(Views.class, method))).isTrue();
	}

	private static Method method(Class<?> type, String name) {
		return Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> method.getName().equals(name) && !method.isBridge())
			.findFirst()
			.orElseThrow();
	}

	enum Choice {

		ONE

	}

	@Described
	enum DescribedChoice {

		ONE

	}

	interface Limits {

		void limited(@Positive int count);

	}

	static class Implementation implements Limits {

		@Override
		public void limited(int count) {
		}

	}

	static class Extension extends Implementation {

		@Override
		public void limited(int count) {
		}

	}

	record Body(String text) {

	}

	@Constraint(validatedBy = {})
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE })
	@interface Described {

		String message() default "";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	static class Views {

		void nothing() {
		}

		void text(String text) {
		}

		void numbers(int number, Long other, double... more) {
		}

		void named(@HeaderParam("id") String id) {
		}

		void choice(Choice choice) {
		}

		void texts(List<String> texts) {
		}

		void nested(Map<String, List<? extends Number>> nested) {
		}

		void several(String[] several) {
		}

		void constrained(String text, @NotBlank String other) {
		}

		void elements(List<@NotBlank String> elements) {
		}

		void values(Map<String, List<@Size(max = 3) String>> values) {
		}

		void array(@NotBlank String[] array) {
		}

		void repeated(@Pattern(regexp = "a.*") @Pattern(regexp = ".*b") String repeated) {
		}

		void contained(@Pattern.List({ @Pattern(regexp = "a") }) String contained) {
		}

		void own(@Described String own) {
		}

		void valid(@Valid Object valid) {
		}

		void unknown(Body body) {
		}

		void bounded(List<? extends @NotBlank String> bounded) {
		}

		@Described
		void crossing(String from, String to) {
		}

		void described(DescribedChoice choice) {
		}

		void anything(Object anything) {
		}

		<T extends Comparable<T>> void generic(T generic) {
		}

	}

}
