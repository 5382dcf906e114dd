package io.chalice.deployer.doctor;

import java.nio.file.Path;
import java.util.Map;

import io.chalice.deployer.aws.credentials.MfaCodes;

/**
 * What is checked.
 *
 * @param directory the directory somebody stands in
 * @param stage the stage
 * @param environment the environment variables
 * @param mfaCodes asks for codes of MFA devices, where a check cannot do without
 */
public record DoctorSubject(Path directory, String stage, Map<String, String> environment, MfaCodes mfaCodes) {

	public DoctorSubject {
		environment = Map.copyOf(environment);
	}

}
