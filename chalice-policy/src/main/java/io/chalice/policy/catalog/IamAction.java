package io.chalice.policy.catalog;

import java.util.List;

/**
 * An IAM action.
 *
 * @param prefix the service's prefix
 * @param name the action's name, as AWS writes it
 * @param accessLevel what it allows: Read, Write, List, Tagging or Permissions management
 * @param types the resource types it can be limited to
 * @param required those of them AWS marks as required
 * @param dependents actions a caller may need besides
 */
public record IamAction(String prefix, String name, String accessLevel, List<String> types, List<String> required,
		List<String> dependents) {

	/**
	 * Copies the lists.
	 */
	public IamAction {
		types = List.copyOf(types);
		required = List.copyOf(required);
		dependents = List.copyOf(dependents);
	}

	/**
	 * Returns the action as policies write it.
	 * @return prefix and name
	 */
	public String id() {
		return this.prefix + ":" + this.name;
	}

}
