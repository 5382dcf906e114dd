package io.chalice.deployer.plan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What steps made, for those that come after them.
 */
public final class Outputs {

	private final Map<String, String> values = new ConcurrentHashMap<>();

	/**
	 * Add what a step made.
	 * @param made the values by key
	 */
	public void add(Map<String, String> made) {
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
		String text = this.values.get(((Value.Pending) value).key());
		if (text == null) {
			throw new IllegalStateException("No step has made " + value);
		}
		return text;
	}

}
