package io.chalice.policy.document;

import java.util.Comparator;

/**
 * One action on one resource, as a policy allows or an application needs it.
 *
 * @param action the action, possibly with wildcards
 * @param resource the ARN, possibly with wildcards
 * @param condition the conditions under which it is allowed, empty for none
 */
public record Permission(String action, String resource, String condition) implements Comparable<Permission> {

	private static final Comparator<Permission> ORDER = Comparator.comparing(Permission::action)
		.thenComparing(Permission::resource)
		.thenComparing(Permission::condition);

	/**
	 * Makes a permission that is not bound to conditions.
	 * @param action the action, possibly with wildcards
	 * @param resource the ARN, possibly with wildcards
	 */
	public Permission(String action, String resource) {
		this(action, resource, "");
	}

	@Override
	public int compareTo(Permission other) {
		return ORDER.compare(this, other);
	}

	/**
	 * Writes the permission for a reader.
	 * @return the action, the resource and the conditions in one line
	 */
	public String describe() {
		return this.action + " on " + this.resource + (this.condition.isEmpty() ? "" : " if " + this.condition);
	}

	boolean covers(Permission other) {
		return Wildcards.coversAction(this.action, other.action) && Wildcards.covers(this.resource, other.resource)
				&& (this.condition.isEmpty() || this.condition.equals(other.condition));
	}

	// says whether two permissions have anything in common, as far as one covers the
	// other's parts
	boolean meets(Permission other) {
		boolean action = Wildcards.coversAction(this.action, other.action)
				|| Wildcards.coversAction(other.action, this.action);
		return action
				&& (Wildcards.covers(this.resource, other.resource) || Wildcards.covers(other.resource, this.resource));
	}

}
