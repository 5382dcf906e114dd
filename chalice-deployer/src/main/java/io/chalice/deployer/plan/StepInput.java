package io.chalice.deployer.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A value that a step needs: known when the plan is made, or made by an earlier step.
 */
public sealed interface StepInput {

	/**
	 * Return a known value.
	 * @param text the value
	 * @return the value
	 */
	static StepInput known(String text) {
		return new Known(text);
	}

	/**
	 * Return whether it is a certain known value.
	 * @param text the value
	 * @return {@code false} also when it is not known yet
	 */
	default boolean is(@Nullable String text) {
		return this instanceof Known known && known.text().equals(text);
	}

	/**
	 * A value that is known.
	 *
	 * @param text the value
	 */
	record Known(String text) implements StepInput {

		@Override
		@JsonValue
		public String toString() {
			return this.text;
		}

	}

	/**
	 * A value that a step makes.
	 *
	 * @param output which
	 * @see PlannedStep#value
	 */
	record Pending(StepOutput output) implements StepInput {

		@Override
		@JsonValue
		public String toString() {
			return this.output.toString();
		}

	}

}
