package io.chalice.project.configuration;

import java.util.List;

import io.chalice.project.hygiene.ClassPathReview;

/**
 * The keys of the deployment package.
 */
final class PackagingKeys {

	static final ConfigurationKey<Boolean> AOT = ConfigurationKey.stage("aot", FlagType.INSTANCE,
			"Whether Spring's ahead-of-time processing sets the application up, for a faster cold start. Profiles and "
					+ "conditions are then decided when it is deployed.")
		.withDefault(true)
		.example("false");

	static final ConfigurationKey<Boolean> AOT_CACHE = ConfigurationKey
		.stage("aot_cache", FlagType.INSTANCE,
				"Whether functions start with a cache of what Java has loaded, linked and profiled before: deploy has "
						+ "Lambda train it. Not together with snap_start.")
		.withDefault(false)
		.example("true");

	static final ConfigurationKey<Boolean> AUTOMATIC_LAYER = ConfigurationKey
		.stage("automatic_layer", FlagType.INSTANCE,
				"Whether the libraries go into a layer that is only made when they change, so that new code uploads "
						+ "little. Not together with aot_cache.")
		.withDefault(false)
		.example("true");

	static final ConfigurationKey<String> BUCKET = ConfigurationKey
		.stage("deployment_bucket", AwsTextTypes.BUCKET,
				"The S3 bucket for packages of more than 50 MB, in the stage's region; by default one is made.")
		.example("\"shop-deployments\"");

	static final ConfigurationKey<List<String>> ACKNOWLEDGED_WARNINGS = ConfigurationKey
		.stage("acknowledged_package_warnings",
				ListType.of(TextType.oneOf(ClassPathReview.ids().toArray(String[]::new)), Integer.MAX_VALUE),
				"Warnings about libraries in the package that plan and deploy need not repeat.")
		.example("[\"json-libraries\"]");

	static final List<ConfigurationKey<?>> ALL = List.of(AOT, AOT_CACHE, AUTOMATIC_LAYER, BUCKET,
			ACKNOWLEDGED_WARNINGS);

	private PackagingKeys() {
	}

}
