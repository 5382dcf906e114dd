package io.chalice.deployer.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.chalice.deployer.state.ResourceEntry;
import io.chalice.deployer.state.StateEdit;

/**
 * What a step made.
 *
 * @param outputs values for later steps
 * @param edits changes of the state
 * @param warnings what whoever deploys should know, a line each
 */
public record StepResult(Map<StepOutput, String> outputs, List<StateEdit> edits, List<String> warnings) {

	/** Nothing anyone needs to know. */
	public static final StepResult NONE = new StepResult(Map.of(), List.of());

	public StepResult {
		outputs = Map.copyOf(outputs);
		edits = List.copyOf(edits);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Create a result without warnings.
	 * @param outputs values for later steps
	 * @param edits changes of the state
	 */
	public StepResult(Map<StepOutput, String> outputs, List<StateEdit> edits) {
		this(outputs, edits, List.of());
	}

	/**
	 * Return the result of a step that was done as far as it could be.
	 * @param warning what whoever deploys should know
	 * @return the result
	 */
	public static StepResult warning(String warning) {
		return new StepResult(Map.of(), List.of(), List.of(warning));
	}

	/**
	 * Return the result of a step that only changes the state.
	 * @param edits the changes
	 * @return the result
	 */
	public static StepResult of(StateEdit... edits) {
		return new StepResult(Map.of(), List.of(edits));
	}

	/**
	 * Return the result of a step that completes what is known of a resource.
	 * @param name the resource's name in the application
	 * @param type its type
	 * @param fields what is known
	 * @return the result
	 */
	public static StepResult put(String name, String type, Map<String, String> fields) {
		return of(StateEdit.put(new ResourceEntry(name, type, fields)));
	}

	/**
	 * Return the result of a step that makes a value.
	 * @param output which
	 * @param value the value
	 * @return the result
	 */
	public static StepResult made(StepOutput output, String value) {
		return new StepResult(Map.of(output, value), List.of());
	}

	/**
	 * Add changes of the state.
	 * @param edits the changes
	 * @return both
	 */
	public StepResult and(StateEdit... edits) {
		return new StepResult(this.outputs, Stream.concat(this.edits.stream(), Stream.of(edits)).toList(),
				this.warnings);
	}

}
