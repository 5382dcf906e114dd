package io.chalice.deployer.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.aws.AwsLogin;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.deployer.cloud.CredentialsException;
import io.chalice.project.configuration.StageConfiguration;

/**
 * Checks that there is somebody to deploy as, and somewhere to deploy to. Nothing but
 * deploying needs it. AWS is asked only for credentials that it hands out, and nobody for
 * the code of an MFA device.
 */
final class AwsChecks {

	private AwsChecks() {
	}

	static List<DoctorFinding> all(Map<String, String> environment, Optional<StageConfiguration> configuration) {
		String profile = configuration.map(StageConfiguration::profile).orElse(null);
		String option = (profile != null) ? " --profile " + profile : "";
		String configured = configuration.map(StageConfiguration::region).orElse(null);
		try {
			AwsLogin login = AwsLogin.of(environment, MfaCodes.NONE);
			return List.of(region(login, profile, configured, option), credentials(login, profile, configured));
		}
		catch (CredentialsException ex) {
			return List.of(DoctorFinding.doubtful("AWS credentials", ex.getMessage(), ""));
		}
	}

	private static DoctorFinding region(AwsLogin login, @Nullable String profile, @Nullable String configured,
			String option) {
		try {
			return DoctorFinding.right("AWS region", login.region(profile, configured));
		}
		catch (CredentialsException ex) {
			return DoctorFinding.doubtful("AWS region", "none is configured; deploying needs one",
					"aws configure set region us-west-2" + option);
		}
	}

	private static DoctorFinding credentials(AwsLogin login, @Nullable String profile, @Nullable String configured) {
		String of = (profile != null) ? " of profile " + profile : "";
		try {
			return DoctorFinding.right("AWS credentials", "access key " + login.accessKeyId(profile, configured) + of);
		}
		catch (CredentialsException ex) {
			return DoctorFinding.doubtful("AWS credentials", "deploying needs them", ex.getMessage());
		}
	}

}
