package io.chalice.deployer.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to a resource.
 *
 * @param type the resource's type
 * @param name its name on AWS, or in the application while it has none
 * @param action what would happen
 * @param differences what would be different, of updates and replacements
 * @param origin who made a deploy necessary
 */
public record PlannedChange(String type, String name, Action action, List<Difference> differences, Origin origin) {

	public PlannedChange {
		differences = List.copyOf(differences);
	}

	/**
	 * Create a change that is made necessary by whoever made its differences.
	 * @param type the resource's type
	 * @param name its name on AWS, or in the application while it has none
	 * @param action what would happen
	 * @param differences what would be different, of updates and replacements
	 */
	public PlannedChange(String type, String name, Action action, List<Difference> differences) {
		this(type, name, action, differences, Origin.of(differences));
	}

	/**
	 * Say that the resource is new.
	 * @return the same change otherwise
	 */
	PlannedChange made() {
		return new PlannedChange(this.type, this.name, this.action,
				this.differences.stream().map((difference) -> difference.by(Origin.PROJECT, null)).toList(),
				Origin.PROJECT);
	}

	/**
	 * Say that the resource was deleted by somebody else.
	 * @return the same change otherwise
	 */
	PlannedChange deletedOutside() {
		return new PlannedChange(this.type, this.name, this.action, this.differences, Origin.OUTSIDE);
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
	 * Who made what is on AWS differ from what is wanted.
	 */
	public enum Origin {

		/** The project: its code, its configuration or the line that was typed. */
		PROJECT,

		/** Somebody who changed what the last deploy left, by other means. */
		OUTSIDE,

		/** Both. */
		BOTH,

		/** It is not known what the last deploy left. */
		UNKNOWN;

		private static Origin of(List<Difference> differences) {
			Set<Origin> origins = EnumSet.noneOf(Origin.class);
			differences.forEach((difference) -> origins.add(difference.origin()));
			boolean outside = origins.contains(BOTH) || origins.remove(OUTSIDE);
			boolean own = origins.contains(BOTH) || origins.contains(PROJECT);
			if (outside) {
				return own ? BOTH : OUTSIDE;
			}
			return (!own && origins.contains(UNKNOWN)) ? UNKNOWN : PROJECT;
		}

		/**
		 * Return whether somebody else had a part in it.
		 * @return {@code true} of {@link #OUTSIDE} and {@link #BOTH}
		 */
		public boolean isOutside() {
			return this == OUTSIDE || this == BOTH;
		}

	}

	/**
	 * A property that would be different.
	 *
	 * @param kind what it is
	 * @param property its name
	 * @param before its value now, or {@code null} when there is none
	 * @param after its value then, or {@code null} when there is none
	 * @param origin who made it different
	 * @param deployed the value that the last deploy left, when somebody else has changed
	 * it and it can be shown, or {@code null}
	 * @param reasons why, a line each
	 */
	public record Difference(Kind kind, String property, @Nullable String before, @Nullable String after, Origin origin,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String deployed,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> reasons) {

		public Difference {
			reasons = List.copyOf(reasons);
		}

		/**
		 * Create a difference that the project made.
		 * @param kind what it is
		 * @param property its name
		 * @param before its value now, or {@code null} when there is none
		 * @param after its value then, or {@code null} when there is none
		 */
		public Difference(Kind kind, String property, @Nullable String before, @Nullable String after) {
			this(kind, property, before, after, Origin.PROJECT, null, List.of());
		}

		/**
		 * Create a difference of a setting.
		 * @param property its name
		 * @param before its value now, or {@code null} when there is none
		 * @param after its value then, or {@code null} when there is none
		 */
		public Difference(String property, @Nullable String before, @Nullable String after) {
			this(Kind.SETTING, property, before, after);
		}

		/**
		 * Say who made it different.
		 * @param origin who
		 * @param deployed what the last deploy left, or {@code null}
		 * @return the same difference otherwise
		 */
		public Difference by(Origin origin, @Nullable String deployed) {
			return new Difference(this.kind, this.property, this.before, this.after, origin, deployed, this.reasons);
		}

		/**
		 * Say why.
		 * @param reasons why, a line each
		 * @return the same difference otherwise
		 */
		public Difference because(List<String> reasons) {
			return new Difference(this.kind, this.property, this.before, this.after, this.origin, this.deployed,
					reasons);
		}

	}

}
