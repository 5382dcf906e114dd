package io.chalice.policy.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The tables of services, actions and exceptions. A service's actions are read when they
 * are first asked for.
 */
public final class ActionCatalog {

	private final Map<String, String> prefixes = new HashMap<>();

	private final Map<String, List<ActionRule>> rules = new HashMap<>();

	private final Map<String, List<RequestMember>> members = new HashMap<>();

	private final Map<String, String> passedTo = new HashMap<>();

	private final Set<String> excluded = new HashSet<>();

	private final Map<String, Set<String>> added = new HashMap<>();

	private final Map<String, Optional<ServiceActions>> services = new HashMap<>();

	private final Map<String, List<ActionRule>> implied = new HashMap<>();

	private final Set<String> viaServices = new HashSet<>();

	private final TableSource tables;

	private final RequestMemberTable roles;

	private final RequestMemberTable keys;

	/**
	 * Reads the small tables of this library.
	 */
	public ActionCatalog() {
		this(TableSource.OWN);
	}

	/**
	 * Reads small tables.
	 * @param tables all tables
	 */
	public ActionCatalog(TableSource tables) {
		this.tables = tables;
		this.roles = new RequestMemberTable(tables, "role-members.tsv", "role-exceptions.tsv");
		this.keys = new RequestMemberTable(tables, "key-members.tsv", null);
		for (String[] row : this.tables.read("services.tsv")) {
			this.prefixes.put(row[0], row[1]);
		}
		for (String[] row : this.tables.read("overrides.tsv")) {
			this.rules.computeIfAbsent(key(row[0], row[1]), (key) -> new ArrayList<>())
				.add(ActionRule.parse(row[2], row[3]));
		}
		for (String[] row : this.tables.read("implied.tsv")) {
			this.implied.computeIfAbsent(key(row[0], row[1]), (key) -> new ArrayList<>())
				.add(ActionRule.parse(row[2], row[3]));
		}
		for (String[] row : this.tables.read("via-services.tsv")) {
			this.viaServices.add(row[0]);
		}
		for (String[] row : this.tables.read("passed-to.tsv")) {
			this.passedTo.put(key(row[0], row[1]), row[2]);
		}
		for (String[] row : this.tables.read("members.tsv")) {
			if (row[2].startsWith("!")) {
				this.excluded.add(row[0] + " " + row[2].substring(1));
			}
			else if (row[2].startsWith("+")) {
				this.added.computeIfAbsent(key(row[0], row[1]), (key) -> new HashSet<>()).add(row[2].substring(1));
			}
			else {
				this.members.computeIfAbsent(key(row[0], row[1]) + " " + row[2], (key) -> new ArrayList<>())
					.add(RequestMember.parse(row[3]));
			}
		}
	}

	private static String key(String sdkPackage, String operation) {
		return sdkPackage + " " + operation.toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the IAM prefix of an SDK package.
	 * @param sdkPackage the package's name below {@code software.amazon.awssdk.services}
	 * @return the prefix, or null when no table knows the package
	 */
	public @Nullable String prefix(String sdkPackage) {
		String prefix = this.prefixes.getOrDefault(sdkPackage, sdkPackage);
		return (service(prefix) != null) ? prefix : null;
	}

	/**
	 * Returns the actions of a service.
	 * @param prefix the IAM prefix
	 * @return the actions, or null when no table knows the prefix
	 */
	public @Nullable ServiceActions service(String prefix) {
		return this.services.computeIfAbsent(prefix, (key) -> {
			List<String[]> rows = key.matches("[a-z0-9-]+") ? this.tables.find("actions/" + key + ".tsv") : null;
			return Optional.ofNullable(rows).map((found) -> new ServiceActions(key, found));
		}).orElse(null);
	}

	/**
	 * Returns the hand-written rows of an operation.
	 * @param sdkPackage the SDK package
	 * @param operation the operation's name, in any case
	 * @return the rows, or null when the general rule holds
	 */
	public @Nullable List<ActionRule> rules(String sdkPackage, String operation) {
		return this.rules.get(key(sdkPackage, operation));
	}

	/**
	 * Returns what an operation needs besides the actions of its own.
	 * @param sdkPackage the SDK package
	 * @param operation the operation's name, in any case
	 * @return the rows, none when it needs nothing else
	 */
	public List<ActionRule> implied(String sdkPackage, String operation) {
		return this.implied.getOrDefault(key(sdkPackage, operation), List.of());
	}

	/**
	 * Returns the members by which an operation passes roles to a service.
	 * @param sdkPackage the SDK package
	 * @param operation the operation's name, in any case
	 * @return the members, or null when no table knows the operation's request
	 */
	public @Nullable List<RequestMember> roles(String sdkPackage, String operation) {
		return this.roles.knows(sdkPackage, operation) ? this.roles.of(sdkPackage, operation) : null;
	}

	/**
	 * Returns the members by which an operation names keys of KMS.
	 * @param sdkPackage the SDK package
	 * @param operation the operation's name, in any case
	 * @return the members, none when it names none
	 */
	public List<RequestMember> keys(String sdkPackage, String operation) {
		return this.keys.of(sdkPackage, operation);
	}

	/**
	 * Says whether a service tells KMS its name when it uses a key for a caller, so that
	 * the condition {@code kms:ViaService} can hold.
	 * @param service the name that the service's hosts begin with
	 * @return true when AWS lists the service for that condition
	 */
	public boolean isViaService(String service) {
		return this.viaServices.contains(service);
	}

	/**
	 * Returns the service that takes the roles an operation passes.
	 * @param sdkPackage the SDK package
	 * @param operation the operation's name
	 * @return the service's principal, or null when no table knows it
	 */
	public @Nullable String passedTo(String sdkPackage, String operation) {
		String own = this.passedTo.get(key(sdkPackage, operation));
		return (own != null) ? own : this.passedTo.get(key(sdkPackage, "*"));
	}

	/**
	 * Returns the members that name a variable of an ARN.
	 * @param sdkPackage the SDK package
	 * @param operation the operation's name
	 * @param variable the variable's name
	 * @return the members, none when only their names can tell
	 */
	public List<RequestMember> members(String sdkPackage, String operation, String variable) {
		List<RequestMember> own = this.members.get(key(sdkPackage, operation) + " " + variable);
		return (own != null) ? own : this.members.getOrDefault(key(sdkPackage, "*") + " " + variable, List.of());
	}

	/**
	 * Says whether a resource type is only reached in ways a request's names do not show.
	 * @param prefix the IAM prefix
	 * @param type the resource type
	 * @return true when the general rules must not choose it
	 */
	public boolean isExcluded(String prefix, String type) {
		return this.excluded.contains(prefix + " " + type);
	}

	/**
	 * Says whether a resource type is needed although AWS's table does not mark it.
	 * @param prefix the IAM prefix
	 * @param action the action's name
	 * @param type the resource type
	 * @return true when the action is denied without it
	 */
	public boolean isAdded(String prefix, String action, String type) {
		return this.added.getOrDefault(key(prefix, action), Set.of()).contains(type);
	}

}
