package io.chalice.autoconfigure.describe;

import java.util.Map;

/**
 * Settings that keep an application from reaching out while it is described:
 * configuration imports would ask AWS, and development tools would restart it.
 */
final class DescribeSettings {

	private static final Map<String, String> SETTINGS = Map.ofEntries(
			Map.entry("spring.devtools.restart.enabled", "false"), Map.entry("spring.main.banner-mode", "off"),
			Map.entry("spring.main.log-startup-info", "false"), Map.entry("spring.config.on-not-found", "ignore"),
			Map.entry("spring.cloud.aws.parameterstore.enabled", "false"),
			Map.entry("spring.cloud.aws.secretsmanager.enabled", "false"),
			Map.entry("spring.cloud.aws.s3.config.enabled", "false"), Map.entry("spring.cloud.config.enabled", "false"),
			Map.entry("aws.region", "us-east-1"), Map.entry("spring.cloud.aws.region.static", "us-east-1"));

	private DescribeSettings() {
	}

	static void apply() {
		SETTINGS.forEach((name, value) -> {
			if (System.getProperty(name) == null) {
				System.setProperty(name, value);
			}
		});
	}

}
