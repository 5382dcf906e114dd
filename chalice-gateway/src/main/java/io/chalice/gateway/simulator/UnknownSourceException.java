package io.chalice.gateway.simulator;

import java.util.Collection;
import java.util.List;

/**
 * Thrown when an application has no such source of events.
 */
public final class UnknownSourceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final List<String> known;

	UnknownSourceException(String kind, String name, Collection<String> known) {
		super(known.isEmpty() ? "No %s is named '%s': the application has none".formatted(kind, name)
				: "No %s is named '%s'; the application has %s".formatted(kind, name,
						String.join(", ", known.stream().sorted().toList())));
		this.name = name;
		this.known = known.stream().sorted().toList();
	}

	/**
	 * Return the name that nothing has.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Return the names there are.
	 * @return the names
	 */
	public List<String> known() {
		return this.known;
	}

}
