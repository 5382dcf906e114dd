package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.chalice.policy.json.JsonWriter;

/**
 * A statement of a policy.
 *
 * @param sid its name within the policy, empty for none
 * @param effect {@code Allow} or {@code Deny}
 * @param actions the actions, sorted
 * @param resources the ARNs, sorted
 * @param conditions operators with their keys and values
 * @param others elements this class knows nothing of, such as {@code NotAction}, as they
 * were read
 */
public record Statement(String sid, String effect, SortedSet<String> actions, SortedSet<String> resources,
		SortedMap<String, SortedMap<String, List<String>>> conditions, SortedMap<String, Object> others) {

	/**
	 * Copies the parts.
	 */
	public Statement {
		actions = Collections.unmodifiableSortedSet(new TreeSet<>(actions));
		resources = Collections.unmodifiableSortedSet(new TreeSet<>(resources));
		conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
		others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
	}

	/**
	 * Makes a statement that allows actions on resources.
	 * @param sid its name within the policy
	 * @param actions the actions
	 * @param resources the ARNs
	 * @return the statement
	 */
	public static Statement allow(String sid, Collection<String> actions, Collection<String> resources) {
		return new Statement(sid, "Allow", new TreeSet<>(actions), new TreeSet<>(resources), new TreeMap<>(),
				new TreeMap<>());
	}

	/**
	 * Makes the same statement with another name.
	 * @param sid the name
	 * @return the statement
	 */
	public Statement withSid(String sid) {
		return new Statement(sid, this.effect, this.actions, this.resources, this.conditions, this.others);
	}

	/**
	 * Says whether the statement allows or denies.
	 * @return true when its effect is {@code Allow}
	 */
	public boolean allows() {
		return this.effect.equals("Allow");
	}

	/**
	 * Says whether the statement allows actions on resources, and no more.
	 * @return false when it denies, or has {@code NotAction} or the like
	 */
	public boolean isSimple() {
		return allows() && this.others.isEmpty();
	}

	/**
	 * Says whether the statement is about an action, by its {@code Action} or its
	 * {@code NotAction}.
	 * @param action the action, in any case
	 * @return true when it is
	 */
	public boolean coversAction(String action) {
		return covers(this.actions, "NotAction", (one) -> WildcardMatcher.coversAction(one, action));
	}

	/**
	 * Says whether the statement is about a resource, by its {@code Resource} or its
	 * {@code NotResource}.
	 * @param resource the ARN
	 * @return true when it is
	 */
	public boolean coversResource(String resource) {
		return covers(this.resources, "NotResource", (one) -> WildcardMatcher.covers(one, resource));
	}

	private boolean covers(SortedSet<String> patterns, String not, Predicate<String> covers) {
		Object except = this.others.get(not);
		if (except != null) {
			List<?> all = (except instanceof List<?> list) ? list : List.of(except);
			return all.stream().map(String::valueOf).noneMatch(covers);
		}
		return patterns.stream().anyMatch(covers);
	}

	/**
	 * Writes the conditions for a reader.
	 * @return operators, keys and values in one line, empty without conditions
	 */
	public String condition() {
		return ConditionKeys.describe(this.conditions);
	}

	/**
	 * Writes the statement for a reader.
	 * @return its JSON in one line
	 */
	public String describe() {
		return JsonWriter.compact(toJson());
	}

	/**
	 * Returns the statement as JSON has it.
	 * @return an object with AWS's names
	 */
	Map<String, Object> toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		if (!this.sid.isEmpty()) {
			json.put("Sid", this.sid);
		}
		json.put("Effect", this.effect);
		if (!this.actions.isEmpty()) {
			json.put("Action", new ArrayList<>(this.actions));
		}
		if (!this.resources.isEmpty()) {
			json.put("Resource", new ArrayList<>(this.resources));
		}
		json.putAll(this.others);
		if (!this.conditions.isEmpty()) {
			Map<String, Object> operators = new LinkedHashMap<>();
			this.conditions.forEach((operator, keys) -> {
				Map<String, Object> values = new LinkedHashMap<>();
				keys.forEach((key, all) -> values.put(key, (all.size() == 1) ? all.get(0) : all));
				operators.put(operator, values);
			});
			json.put("Condition", operators);
		}
		return json;
	}

}
