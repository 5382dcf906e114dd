package io.chalice.deployer.function;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.VersionConfiguration;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutputs;

/**
 * How a function is set up, and for which role. What Lambda grants to a role it grants to
 * that role's id: one of the same name that was made anew cannot decrypt the function's
 * variables. So a function's description says for which it was set up, and every version
 * keeps it.
 *
 * @param configuration how the function is set up
 * @param roleId the id of its role, or {@code null} when the role is not managed
 * @param layer the ARN of the layer with its libraries, which lies below its other ones,
 * or {@code null} when they are in its zip
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids">Unique
 * identifiers of IAM</a>
 */
record FunctionSetup(VersionConfiguration configuration, @Nullable StepInput roleId,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StepInput layer) {

	private static final String ROLE = "role ";

	/**
	 * Return the configuration when the role and the layer are there.
	 * @param outputs what the steps before made
	 * @return what Lambda is told
	 */
	VersionConfiguration resolve(StepOutputs outputs) {
		VersionConfiguration layered = (this.layer != null) ? layered(outputs.resolve(this.layer)) : this.configuration;
		return (this.roleId != null) ? layered.describedAs(ROLE + outputs.resolve(this.roleId)) : layered;
	}

	private VersionConfiguration layered(String arn) {
		return this.configuration
			.withLayers(Stream.concat(Stream.of(arn), this.configuration.layers().stream()).toList());
	}

	/**
	 * Return the configuration as far as it is known.
	 * @return without the layer when that is yet to be made
	 */
	VersionConfiguration known() {
		return (this.layer instanceof StepInput.Known known) ? layered(known.text()) : this.configuration;
	}

	/**
	 * Return whether a version is set up like this.
	 * @param version the version
	 * @param codeSha256 the SHA-256 of its zip, in Base64
	 * @return {@code false} also when the role or the layer is yet to be made
	 */
	boolean matches(FunctionVersion version, String codeSha256) {
		return matches(version.configuration()) && version.codeSha256().equals(codeSha256);
	}

	/**
	 * Return whether a configuration is this one.
	 * @param observed a function's configuration
	 * @return {@code false} also when the role or the layer is yet to be made
	 */
	boolean matches(VersionConfiguration observed) {
		if (this.layer instanceof StepInput.Pending) {
			return false;
		}
		if (this.roleId == null) {
			return observed.describedAs("").equals(known());
		}
		return this.roleId instanceof StepInput.Known known
				&& observed.equals(known().describedAs(ROLE + known.text()));
	}

	/**
	 * Return for which role a function was set up.
	 * @param observed the function's configuration
	 * @return the role's id, or {@code null} when that is not known
	 */
	static @Nullable String roleId(VersionConfiguration observed) {
		String description = observed.description();
		return description.startsWith(ROLE) ? description.substring(ROLE.length()) : null;
	}

}
