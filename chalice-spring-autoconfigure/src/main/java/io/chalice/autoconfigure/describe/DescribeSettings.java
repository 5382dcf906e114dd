package io.chalice.autoconfigure.describe;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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

	private final Set<String> applied;

	private DescribeSettings(Set<String> applied) {
		this.applied = applied;
	}

	static DescribeSettings apply() {
		Set<String> applied = new HashSet<>();
		SETTINGS.forEach((name, value) -> {
			if (System.getProperty(name) == null) {
				System.setProperty(name, value);
				applied.add(name);
			}
		});
		return new DescribeSettings(applied);
	}

	void revoke() {
		this.applied.forEach(System::clearProperty);
		this.applied.clear();
	}

}
