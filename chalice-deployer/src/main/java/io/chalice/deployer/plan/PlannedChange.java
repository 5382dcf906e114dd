package io.chalice.deployer.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What would happen to a resource.
 *
 * @param type the resource's type
 * @param name its name on AWS, or in the application while it has none
 * @param action what would happen
 * @param differences what would be different, of updates and replacements
 */
public record PlannedChange(String type, String name, Action action, List<Difference> differences) {

	public PlannedChange {
		differences = List.copyOf(differences);
	}

	/**
	 * What would happen.
	 */
	public enum Action {

		/** It is made. */
		CREATE,

		/** It is changed in place. */
		UPDATE,

		/** It is made anew, and the old one goes. */
		REPLACE,

		/** It goes. */
		DELETE,

		/** Nothing. */
		NONE

	}

	/**
	 * A property that would be different.
	 *
	 * @param property its name
	 * @param before its value now, or {@code null}
	 * @param after its value then, or {@code null}
	 */
	public record Difference(String property, @Nullable String before, @Nullable String after) {

	}

}
