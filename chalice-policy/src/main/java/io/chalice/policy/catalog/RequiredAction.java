package io.chalice.policy.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An action an operation needs, as a row of the overrides gives it.
 *
 * @param prefix the service's prefix
 * @param action the action's name
 * @param targets the resources it is needed on, empty when the general rules choose
 * @param anywhere true when it has no resource
 */
public record RequiredAction(String prefix, String action, List<Target> targets, boolean anywhere) {

	/**
	 * Copies the targets.
	 */
	public RequiredAction {
		targets = List.copyOf(targets);
	}

	static RequiredAction parse(String text) {
		int at = text.indexOf('@');
		String id = (at >= 0) ? text.substring(0, at) : text;
		int colon = id.indexOf(':');
		String where = (at >= 0) ? text.substring(at + 1) : "";
		List<Target> targets = new ArrayList<>();
		if (!where.isEmpty() && !where.equals("*")) {
			for (String target : where.split("\\|")) {
				targets.add(Target.parse(target));
			}
		}
		return new RequiredAction(id.substring(0, colon), id.substring(colon + 1), targets, where.equals("*"));
	}

	/**
	 * A resource an action is needed on.
	 *
	 * @param type the resource type
	 * @param variables which members name the ARN's variables, empty when the general
	 * rules choose
	 */
	public record Target(String type, Map<String, List<RequestMember>> variables) {

		/**
		 * Copies the variables.
		 */
		public Target {
			variables = Map.copyOf(variables);
		}

		static Target parse(String text) {
			int open = text.indexOf('(');
			Map<String, List<RequestMember>> variables = new LinkedHashMap<>();
			if (open >= 0) {
				for (String pair : text.substring(open + 1, text.length() - 1).split(",")) {
					int equals = pair.indexOf('=');
					List<RequestMember> members = new ArrayList<>();
					String given = pair.substring(equals + 1);
					for (String member : given.startsWith("\"") ? new String[] { given } : given.split("/")) {
						members.add(RequestMember.parse(member));
					}
					variables.put(pair.substring(0, equals), members);
				}
			}
			return new Target(((open >= 0) ? text.substring(0, open) : text).replace('_', ' '), variables);
		}

	}

}
