package io.chalice.project.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reference of {@code .chalice/config.json}, made from the keys that validate it.
 */
public final class ConfigurationReference {

	private static final String INTRODUCTION = """
			# Configuration

			`.chalice/config.json` says how an application is deployed; what the application is, is in its own code. Every key is
			declared once, in `io.chalice.project.configuration`: this page, the [schema](config.schema.json) for editors, what is
			checked and what is said of a mistake are made from it.

			## Stages

			A stage is one deployment of the application with names of its own on AWS: `shop-dev`, `shop-prod`. A key at the top
			level holds for every stage, in `stages` for one stage, in `lambda_functions` for one function, and an option of the
			command line has the last word. From the least to the most specific:

			1. the top level
			2. `lambda_functions` at the top level
			3. the stage
			4. `lambda_functions` in the stage
			5. options of the command line

			The most specific value holds, except of keys that are said to be added to: there every level adds its names.

			```json
			{
			  "version": "2.0",
			  "app_name": "shop",
			  "lambda_memory_size": 1024,
			  "environment_variables": {"TABLE": "shop-orders"},
			  "stages": {
			    "dev": {},
			    "prod": {
			      "lambda_memory_size": 2048,
			      "lambda_functions": {"nightly": {"lambda_timeout": 900}}
			    }
			  }
			}
			```

			## Profiles

			A stage is also the Spring profile of its functions: `application-prod.yaml`, `@Profile("prod")` and
			`@ConditionalOnProperty` decide what the stage `prod` is made of, in a deployed function, in `chalice local --stage prod`
			and in the policy. `SPRING_PROFILES_ACTIVE` in `environment_variables` names other profiles instead. The key `profile` is
			something else: the profile of the AWS configuration that the tool itself uses.
			""";

	private ConfigurationReference() {
	}

	/**
	 * Write the reference.
	 * @return a page in Markdown, the same every time
	 */
	public static String markdown() {
		StringBuilder page = new StringBuilder(INTRODUCTION);
		ConfigurationKeys.chapters().forEach((title, keys) -> {
			page.append("\n## %s\n".formatted(title));
			keys.forEach((key) -> write(page, "### ", key));
		});
		return page.toString();
	}

	private static void write(StringBuilder page, String level, Key<?> key) {
		page.append("\n%s`%s`\n\n%s\n\n".formatted(level, key.name(), key.description()));
		page.append("- what: %s\n".formatted(key.type().words()));
		if (!key.scopes().isEmpty()) {
			page.append("- where: %s\n".formatted(ConfigurationKeys.places(key)));
		}
		if (key.defaultValue() != null) {
			page.append("- default: `%s`\n".formatted(key.defaultValue()));
		}
		if (key.merged()) {
			page.append("- every level adds to the less specific ones\n");
		}
		page.append("\n```json\n\"%s\": %s\n```\n".formatted(key.name(), key.example()));
		inner(key.type()).forEach((nested) -> write(page, level.replace("# ", "## "), nested));
	}

	private static List<Key<?>> inner(KeyType<?> type) {
		KeyType<?> value = (type instanceof MapType<?> map) ? map.values() : type;
		return (value instanceof ObjectType object && object.definition().isEmpty()) ? object.keys() : List.of();
	}

	/**
	 * Return the examples.
	 * @return by key, a value in JSON
	 */
	static Map<Key<?>, String> examples() {
		Map<Key<?>, String> examples = new LinkedHashMap<>();
		ConfigurationKeys.chapters().values().forEach((keys) -> keys.forEach((key) -> {
			examples.put(key, key.example());
			inner(key.type()).forEach((nested) -> examples.put(nested, nested.example()));
		}));
		return examples;
	}

}
