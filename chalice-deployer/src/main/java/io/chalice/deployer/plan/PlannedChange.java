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
	 * What is different.
	 */
	public enum Kind {

		/** A setting of the resource. */
		SETTING,

		/** The code it runs. */
		CODE,

		/** A route, or a setting of one. */
		ROUTE,

		/** An authorizer, or a setting of one. */
		AUTHORIZER,

		/** An environment variable; its values are never shown. */
		VARIABLE,

		/** A tag; its values are not shown. */
		TAG,

		/** An action that a role may do, with the resource it may do it to. */
		PERMISSION

	}

	/**
	 * A property that would be different.
	 *
	 * @param kind what it is
	 * @param property its name
	 * @param before its value now, or {@code null} when there is none
	 * @param after its value then, or {@code null} when there is none
	 */
	public record Difference(Kind kind, String property, @Nullable String before, @Nullable String after) {

		/**
		 * Create a difference of a setting.
		 * @param property its name
		 * @param before its value now, or {@code null} when there is none
		 * @param after its value then, or {@code null} when there is none
		 */
		public Difference(String property, @Nullable String before, @Nullable String after) {
			this(Kind.SETTING, property, before, after);
		}

	}

}
