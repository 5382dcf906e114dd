package io.chalice.policy.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Finds a value by name, such as a variable of the stage's environment or a property of
 * its configuration.
 */
@FunctionalInterface
public interface ValueLookup {

	/**
	 * A lookup that knows nothing.
	 */
	ValueLookup NOTHING = (name) -> null;

	/**
	 * Finds a value.
	 * @param name the name, as the code writes it
	 * @return the value, or null when it is not known
	 */
	@Nullable String find(String name);

}
