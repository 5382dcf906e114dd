package io.chalice.project.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of all keys: what validates a file, and what its published schema is made
 * from.
 */
final class ConfigurationKeys {

	/** Keys of Chalice that nothing would come of. */
	private static final Map<String, String> FOREIGN = Map.of("api_gateway_custom_domain",
			"is not supported: remove it, and map the domain to the API's stage in API Gateway itself",
			"websocket_api_custom_domain", "is not supported: there are no WebSocket APIs");

	/** A function's part of the file. */
	static final ObjectType FUNCTION = object(KeyScope.FUNCTION, "function", List.of());

	static final ConfigurationKey<Map<String, LayeredSettings>> LAMBDA_FUNCTIONS = ConfigurationKey
		.stage("lambda_functions", MapType.of(AwsTextTypes.NAME, FUNCTION),
				"Settings of single functions, by name; the one of the routes is api_handler.")
		.example("{\"nightly\": {\"lambda_timeout\": 900}}");

	/** A stage's part of the file. */
	static final ObjectType STAGE = object(KeyScope.STAGE, "stage", List.of(LAMBDA_FUNCTIONS));

	static final ConfigurationKey<Map<String, LayeredSettings>> STAGES = ConfigurationKey
		.top("stages", MapType.of(AwsTextTypes.NAME, STAGE), "The stages, by name.")
		.example("{\"dev\": {}, \"prod\": {\"lambda_memory_size\": 2048}}");

	/** The whole file. */
	static final ObjectType ROOT = object(KeyScope.TOP, "", List.of(LAMBDA_FUNCTIONS, STAGES))
		.requiring(GeneralKeys.APP_NAME.name());

	private ConfigurationKeys() {
	}

	/**
	 * Return every key that may stand somewhere in the file, outside the values of
	 * others.
	 * @return the keys by what they are about
	 */
	static Map<String, List<ConfigurationKey<?>>> chapters() {
		Map<String, List<ConfigurationKey<?>>> chapters = new LinkedHashMap<>();
		chapters.put("The application", GeneralKeys.ALL);
		chapters.put("Stages and functions", List.of(STAGES, LAMBDA_FUNCTIONS));
		chapters.put("Functions", LambdaKeys.ALL);
		chapters.put("Roles and policies", PolicyKeys.ALL);
		chapters.put("The REST API", ApiKeys.ALL);
		chapters.put("The deployment package", PackagingKeys.ALL);
		return chapters;
	}

	private static Stream<ConfigurationKey<?>> all() {
		return Stream.of(GeneralKeys.ALL, LambdaKeys.ALL, PackagingKeys.ALL, PolicyKeys.ALL, ApiKeys.ALL)
			.flatMap(List::stream);
	}

	private static ObjectType object(KeyScope scope, String definition, List<ConfigurationKey<?>> nested) {
		List<ConfigurationKey<?>> keys = new ArrayList<>(all().filter((key) -> key.scopes().contains(scope)).toList());
		keys.addAll(nested);
		Map<String, String> strangers = new HashMap<>(FOREIGN);
		all().filter((key) -> !key.scopes().contains(scope))
			.forEach((key) -> strangers.put(key.name(), "belongs %s, not %s".formatted(places(key), scope.words())));
		if (scope != KeyScope.TOP) {
			strangers.put("stages", "belongs %s, not %s".formatted(KeyScope.TOP.words(), scope.words()));
		}
		if (scope == KeyScope.FUNCTION) {
			strangers.put("lambda_functions",
					"belongs %s or %s, not %s".formatted(KeyScope.TOP.words(), KeyScope.STAGE.words(), scope.words()));
		}
		return new ObjectType(definition, keys, List.of(), Map.of(), strangers);
	}

	static String places(ConfigurationKey<?> key) {
		return key.scopes()
			.stream()
			.sorted(Comparator.naturalOrder())
			.map(KeyScope::words)
			.collect(Collectors.joining(" or "));
	}

}
