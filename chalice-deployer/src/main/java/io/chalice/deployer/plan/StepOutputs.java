package io.chalice.deployer.plan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What steps made, for those that come after them.
 */
public final class StepOutputs {

	private final Map<StepOutput, String> values = new ConcurrentHashMap<>();

	/**
	 * Add what a step made.
	 * @param step the step
	 * @param made the values
	 * @throws IllegalStateException when it made other values than it said
	 */
	public void add(Step step, Map<StepOutput, String> made) {
		if (!made.keySet().equals(step.makes())) {
			throw new IllegalStateException("%s made %s instead of %s".formatted(step, made.keySet(), step.makes()));
		}
		this.values.putAll(made);
	}

	/**
	 * Return a value.
	 * @param value the value
	 * @return its text
	 * @throws IllegalStateException when the step that makes it has not run
	 */
	public String resolve(StepInput value) {
		if (value instanceof StepInput.Known known) {
			return known.text();
		}
		String text = this.values.get(((StepInput.Pending) value).output());
		if (text == null) {
			throw new IllegalStateException("No step has made " + value);
		}
		return text;
	}

}
