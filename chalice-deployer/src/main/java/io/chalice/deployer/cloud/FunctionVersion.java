package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A version of a function, {@code $LATEST} included.
 *
 * @param version its number or {@code $LATEST}
 * @param configuration how it is set up
 * @param codeSha256 the SHA-256 of the zip, in Base64
 * @param revisionId changes with every change of the version
 * @param readiness whether it can be called and changed
 * @param runtimeVersion the ARN of the version of Lambda's runtime that it has, or
 * {@code null} when that is not known
 */
public record FunctionVersion(String version, VersionConfiguration configuration, String codeSha256, String revisionId,
		VersionReadiness readiness, @Nullable String runtimeVersion) {

	/**
	 * Return whether code and configuration are the given ones.
	 * @param configuration a configuration
	 * @param codeSha256 the SHA-256 of a zip, in Base64
	 * @return {@code true} when both are equal
	 */
	public boolean matches(VersionConfiguration configuration, String codeSha256) {
		return this.configuration.equals(configuration) && this.codeSha256.equals(codeSha256);
	}

}
