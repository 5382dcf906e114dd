package io.chalice.policy.document;

/**
 * One action on one resource, as a policy allows or an application needs it.
 *
 * @param action the action, possibly with wildcards
 * @param resource the ARN, possibly with wildcards
 */
public record Permission(String action, String resource) implements Comparable<Permission> {

	@Override
	public int compareTo(Permission other) {
		int order = this.action.compareTo(other.action);
		return (order != 0) ? order : this.resource.compareTo(other.resource);
	}

	boolean covers(Permission other) {
		return Wildcards.coversAction(this.action, other.action) && Wildcards.covers(this.resource, other.resource);
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
