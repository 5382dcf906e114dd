package io.chalice.project.configuration;

import java.util.List;

/**
 * The keys of the application itself, of the AWS account and of local mode.
 */
final class GeneralKeys {

	static final Key<String> SCHEMA = Key.top("$schema", TextType.ANY, "The schema of this file, for editors.")
		.example("\"../config.schema.json\"");

	static final Key<String> VERSION = Key.top("version", TextType.oneOf("2.0"), "The version of this file's form.")
		.example("\"2.0\"");

	static final Key<String> APP_NAME = Key
		.top("app_name", Shapes.NAME, "The application's name, with which all AWS names start.")
		.example("\"shop\"");

	static final Key<String> PROFILE = Key
		.stage("profile", TextType.ANY, "The profile of the AWS configuration to use.")
		.example("\"work\"");

	static final Key<String> REGION = Key.stage("region", Shapes.REGION, "The AWS region to deploy to.")
		.example("\"eu-west-1\"");

	static final Key<Boolean> LOCAL_DEBUG = Key
		.inner("debug", FlagType.INSTANCE, "Whether an uncaught error answers with its stack trace.")
		.withDefault(false)
		.example("true");

	static final Key<List<String>> LOCAL_API_KEYS = Key
		.inner("api_keys", ListType.of(TextType.ANY, Integer.MAX_VALUE),
				"Values of X-Api-Key that local mode lets in. Not those of a deployed API.")
		.example("[\"only-here\"]");

	static final Key<Settings> LOCAL = Key
		.stage("local", ObjectType.of(LOCAL_DEBUG, LOCAL_API_KEYS), "Settings of local mode.")
		.example("{\"debug\": true, \"api_keys\": [\"only-here\"]}");

	static final List<Key<?>> ALL = List.of(SCHEMA, VERSION, APP_NAME, PROFILE, REGION, LOCAL);

	private GeneralKeys() {
	}

}
