package io.chalice.shell.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.aws.Login;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.deployer.configuration.StageConfiguration;

/**
 * Checks that there is somebody to deploy as, and somewhere to deploy to. Nothing but
 * deploying needs it, and AWS is not asked.
 */
final class AwsChecks {

	private AwsChecks() {
	}

	static List<Finding> all(Optional<StageConfiguration> configuration) {
		String profile = configuration.map(StageConfiguration::profile).orElse(null);
		String option = (profile != null) ? " --profile " + profile : "";
		List<Finding> findings = new ArrayList<>();
		findings.add(region(profile, configuration.map(StageConfiguration::region).orElse(null), option));
		findings.add(credentials(profile, option));
		return findings;
	}

	private static Finding region(@Nullable String profile, @Nullable String configured, String option) {
		try {
			return Finding.right("AWS region", Login.region(profile, configured));
		}
		catch (CredentialsException ex) {
			return Finding.doubtful("AWS region", "none is configured; deploying needs one",
					"aws configure set region us-west-2" + option);
		}
	}

	private static Finding credentials(@Nullable String profile, String option) {
		String of = (profile != null) ? " of profile " + profile : "";
		try {
			return Finding.right("AWS credentials", "access key " + Login.accessKeyId(profile) + of);
		}
		catch (CredentialsException ex) {
			return Finding.doubtful("AWS credentials", "none were found" + of + "; deploying needs them",
					"aws configure" + option);
		}
	}

}
