package io.chalice.project.configuration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.chalice.declaration.NearestWord;
import io.chalice.project.json.JsonPosition;

/**
 * A stage is not in the configuration.
 */
public final class UnknownStageException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String stage;

	private final transient List<String> stages;

	UnknownStageException(JsonPosition position, String stage, List<String> stages) {
		super(new ConfigurationProblem(Configuration.FILE, position, message(stage, stages)).toString());
		this.stage = stage;
		this.stages = List.copyOf(stages);
	}

	private static String message(String stage, List<String> stages) {
		String suggestion = NearestWord.suggestion(stage, stages);
		String known = stages.isEmpty() ? "" : " (there is: %s)".formatted(String.join(", ", stages));
		return "unknown stage '%s'%s%s".formatted(stage, suggestion, known);
	}

	/**
	 * Return the stage that was asked for.
	 * @return the stage's name
	 */
	public String stage() {
		return this.stage;
	}

	/**
	 * Return the stages there are.
	 * @return the names, in the order of the file
	 */
	public List<String> stages() {
		return this.stages;
	}

	/**
	 * Return the stage that was probably meant.
	 * @return the nearest stage's name, or {@code null} when none is near
	 */
	public @Nullable String nearest() {
		return NearestWord.to(this.stage, this.stages);
	}

}
