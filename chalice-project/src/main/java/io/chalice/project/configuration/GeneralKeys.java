package io.chalice.project.configuration;

import java.util.List;

/**
 * The keys of the application itself, of the AWS account and of local mode.
 */
final class GeneralKeys {

	static final ConfigurationKey<String> SCHEMA = ConfigurationKey
		.top("$schema", TextType.ANY, "The schema of this file, for editors.")
		.example("\"./config.schema.json\"");

	static final ConfigurationKey<String> VERSION = ConfigurationKey
		.top("version", TextType.oneOf("2.0"), "The version of this file's form.")
		.example("\"2.0\"");

	static final ConfigurationKey<String> APP_NAME = ConfigurationKey
		.top("app_name", AwsTextTypes.NAME, "The application's name, with which all AWS names start.")
		.example("\"shop\"");

	static final ConfigurationKey<String> PROFILE = ConfigurationKey
		.stage("profile", TextType.ANY, "The profile of the AWS configuration to use.")
		.example("\"work\"");

	static final ConfigurationKey<String> REGION = ConfigurationKey
		.stage("region", AwsTextTypes.REGION, "The AWS region to deploy to.")
		.example("\"eu-west-1\"");

	static final ConfigurationKey<Boolean> LOCAL_DEBUG = ConfigurationKey
		.inner("debug", FlagType.INSTANCE, "Whether an uncaught error answers with its stack trace.")
		.withDefault(false)
		.example("true");

	static final ConfigurationKey<List<String>> LOCAL_API_KEYS = ConfigurationKey
		.inner("api_keys", ListType.of(TextType.ANY, Integer.MAX_VALUE),
				"Values of X-Api-Key that local mode lets in. Not those of a deployed API.")
		.example("[\"only-here\"]");

	static final ConfigurationKey<LayeredSettings> LOCAL = ConfigurationKey
		.stage("local", ObjectType.of(LOCAL_DEBUG, LOCAL_API_KEYS), "Settings of local mode.")
		.example("{\"debug\": true, \"api_keys\": [\"only-here\"]}");

	static final List<ConfigurationKey<?>> ALL = List.of(SCHEMA, VERSION, APP_NAME, PROFILE, REGION, LOCAL);

	private GeneralKeys() {
	}

}
