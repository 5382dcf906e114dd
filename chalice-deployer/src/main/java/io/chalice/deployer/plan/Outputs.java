package io.chalice.deployer.plan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What steps made, for those that come after them.
 */
public final class Outputs {

	private final Map<Output, String> values = new ConcurrentHashMap<>();

	/**
	 * Add what a step made.
	 * @param step the step
	 * @param made the values
	 * @throws IllegalStateException when it made other values than it said
	 */
	public void add(Step step, Map<Output, String> made) {
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
	public String resolve(Value value) {
		if (value instanceof Value.Known known) {
			return known.text();
		}
		String text = this.values.get(((Value.Pending) value).output());
		if (text == null) {
			throw new IllegalStateException("No step has made " + value);
		}
		return text;
	}

}
