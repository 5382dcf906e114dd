package io.chalice.project.configuration;

import java.util.List;

/**
 * The keys of the application itself, of the AWS account and of local mode.
 */
final class GeneralKeys {

	static final Key SCHEMA = Key.top("$schema", TextType.ANY, "The schema of this file, for editors.");

	static final Key VERSION = Key.top("version", TextType.oneOf("2.0"), "The version of this file's form.");

	static final Key APP_NAME = Key.top("app_name", Shapes.NAME,
			"The application's name, with which all AWS names start.");

	static final Key PROFILE = Key.stage("profile", TextType.ANY, "The profile of the AWS configuration to use.");

	static final Key REGION = Key.stage("region", Shapes.REGION, "The AWS region to deploy to.");

	static final Key LOCAL_DEBUG = Key
		.inner("debug", FlagType.INSTANCE, "Whether an uncaught error answers with its stack trace.")
		.withDefault(false);

	static final Key LOCAL_API_KEYS = Key.inner("api_keys", ListType.of(TextType.ANY, Integer.MAX_VALUE),
			"Values of X-Api-Key that local mode lets in. Not those of a deployed API.");

	static final Key LOCAL = Key.stage("local", ObjectType.of(LOCAL_DEBUG, LOCAL_API_KEYS), "Settings of local mode.");

	static final List<Key> ALL = List.of(SCHEMA, VERSION, APP_NAME, PROFILE, REGION, LOCAL);

	private GeneralKeys() {
	}

}
