package io.chalice.maven;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A goal that knows an account.
 */
abstract class TargetGoal extends ChaliceGoal {

	/**
	 * The profile of the AWS configuration.
	 */
	@Parameter(property = "chalice.profile")
	private @Nullable String profile;

	/**
	 * The AWS region; by default the profile's.
	 */
	@Parameter(property = "chalice.region")
	private @Nullable String region;

	/**
	 * An emulator to use instead of AWS.
	 */
	@Parameter(property = "chalice.endpoint-url")
	private @Nullable String endpointUrl;

	/**
	 * Whether the policy is generated, or read from {@code .chalice/policy.json}.
	 */
	@Parameter(property = "chalice.autogen-policy")
	private @Nullable Boolean autogenPolicy;

	/**
	 * The first part of the URL's path.
	 */
	@Parameter(property = "chalice.api-gateway-stage")
	private @Nullable String apiGatewayStage;

	/**
	 * Whether whatever would be asked is answered with yes.
	 */
	@Parameter(property = "chalice.yes", defaultValue = "false")
	private boolean yes;

	TargetGoal(String name) {
		super(name);
	}

	@Override
	Map<String, @Nullable Object> parameters(LibraryClassPath library) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		parameters.put("profile", this.profile);
		parameters.put("region", this.region);
		parameters.put("endpoint-url", this.endpointUrl);
		parameters.put("autogen-policy", this.autogenPolicy);
		parameters.put("api-gateway-stage", this.apiGatewayStage);
		parameters.put("yes", this.yes);
		return parameters;
	}

}
