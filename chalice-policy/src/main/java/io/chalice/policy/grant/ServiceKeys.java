package io.chalice.policy.grant;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.sdk.Operation;

/**
 * Says under which conditions a key of KMS may be used. A policy cannot name a key by its
 * alias: it allows all keys of the place and asks for the alias in the request, or among
 * the key's aliases when a service asks for the caller. What a service does for its
 * caller is allowed through that service only.
 */
final class ServiceKeys {

	private static final Pattern ALIAS = Pattern.compile("(arn:[^:]*:kms:[^:]*:[^:]*:)(?:key/)?(alias/.+)");

	private static final Map<String, String> HOSTS = Map.of("efs", "elasticfilesystem", "rdsdata", "rds", "neptune",
			"rds", "docdb", "rds", "opensearch", "es", "elasticsearch", "es", "sesv2", "ses", "timestreamwrite",
			"timestream", "keyspaces", "cassandra", "databasemigration", "dms");

	private final ActionCatalog catalog;

	ServiceKeys(ActionCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * Narrows what an operation may do with a key.
	 * @param operation the operation
	 * @param arn the key, possibly named by its alias
	 * @return the ARN a policy can name, with conditions
	 */
	Bound bind(Operation operation, String arn) {
		SortedMap<String, String> conditions = new TreeMap<>();
		boolean direct = operation.sdkPackage().equals("kms");
		Matcher alias = ALIAS.matcher(arn);
		String key = arn;
		if (alias.matches() && !(direct && operation.name().endsWith("Alias") && !arn.contains(":key/"))) {
			key = alias.group(1) + "key/*";
			conditions.put(direct ? "kms:RequestAlias" : "kms:ResourceAliases", alias.group(2));
		}
		String service = HOSTS.getOrDefault(operation.sdkPackage(), operation.sdkPackage()).toLowerCase(Locale.ROOT);
		String[] parts = arn.split(":", 6);
		if (!direct && this.catalog.isViaService(service) && parts.length == 6) {
			String domain = parts[1].equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
			conditions.put("kms:ViaService", service + "." + parts[3] + domain);
		}
		return new Bound(key, conditions);
	}

	/**
	 * Says whether a key is one that AWS keeps for a service, which takes no permission.
	 * @param operation the operation
	 * @param arn the key, possibly named by its alias
	 * @return true for an alias such as {@code alias/aws/s3} used through a service
	 */
	boolean isOfService(Operation operation, String arn) {
		return !operation.sdkPackage().equals("kms") && arn.contains("alias/aws/");
	}

	/**
	 * A key as a policy names it.
	 *
	 * @param arn the ARN
	 * @param conditions condition keys with their values
	 */
	record Bound(String arn, SortedMap<String, String> conditions) {
	}

}
