package io.chalice.policy.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The actions and resource types of one service.
 */
public final class ServiceActions {

	private final Map<String, IamAction> actions = new HashMap<>();

	private final Map<String, List<String>> arns = new HashMap<>();

	ServiceActions(String prefix, List<String[]> rows) {
		for (String[] row : rows) {
			if (row[0].equals("r")) {
				this.arns.computeIfAbsent(row[1], (key) -> new ArrayList<>()).add(row[2]);
			}
			else {
				IamAction action = action(prefix, row);
				this.actions.put(action.name().toLowerCase(Locale.ROOT), action);
			}
		}
	}

	private static IamAction action(String prefix, String[] row) {
		List<String> types = new ArrayList<>();
		List<String> required = new ArrayList<>();
		for (String type : split(row, 3)) {
			String name = type.endsWith("*") ? type.substring(0, type.length() - 1) : type;
			types.add(name);
			if (type.endsWith("*")) {
				required.add(name);
			}
		}
		return new IamAction(prefix, row[1], row[2], types, required, split(row, 4));
	}

	private static List<String> split(String[] row, int cell) {
		return (row.length > cell && !row[cell].isEmpty()) ? List.of(row[cell].split(",")) : List.of();
	}

	/**
	 * Finds an action.
	 * @param name its name, in any case
	 * @return the action or null
	 */
	public @Nullable IamAction action(String name) {
		return this.actions.get(name.toLowerCase(Locale.ROOT));
	}

	/**
	 * Returns how the ARNs of a resource type are written.
	 * @param type the resource type
	 * @return formats with variables such as {@code ${TableName}}
	 */
	public List<String> arns(String type) {
		return this.arns.getOrDefault(type, List.of());
	}

	/**
	 * Lists how the ARNs of all resource types are written.
	 * @return the formats, sorted by type
	 */
	public List<String> formats() {
		return this.arns.keySet().stream().sorted().flatMap((type) -> arns(type).stream()).toList();
	}

	/**
	 * Lists the actions.
	 * @return the actions, sorted by name
	 */
	public List<IamAction> actions() {
		return this.actions.values().stream().sorted(Comparator.comparing(IamAction::name)).toList();
	}

}
