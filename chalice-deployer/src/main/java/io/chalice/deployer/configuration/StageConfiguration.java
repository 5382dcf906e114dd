package io.chalice.deployer.configuration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.model.ApplicationModel;

/**
 * How an application is deployed to a stage.
 */
public final class StageConfiguration {

	private static final String PROFILES = "SPRING_PROFILES_ACTIVE";

	private final String stage;

	private final Layers layers;

	private final Settings settings;

	private final Path directory;

	/**
	 * Create the configuration of a stage.
	 * @param stage the stage's name
	 * @param layers the file and the command line
	 * @param directory what files are relative to
	 */
	StageConfiguration(String stage, Layers layers, Path directory) {
		this.stage = stage;
		this.layers = layers;
		this.settings = layers.stage(stage);
		this.directory = directory;
	}

	/**
	 * Return the application's name.
	 * @return the name with which all AWS names start
	 */
	public String appName() {
		return this.settings.requiredText(GeneralKeys.APP_NAME);
	}

	/**
	 * Return the stage's name.
	 * @return the stage's name
	 */
	public String stage() {
		return this.stage;
	}

	/**
	 * Return the profile of the AWS configuration.
	 * @return the profile's name, or {@code null} for the environment's
	 */
	public @Nullable String profile() {
		return this.settings.text(GeneralKeys.PROFILE);
	}

	/**
	 * Return the region.
	 * @return the region's code, or {@code null} for the environment's
	 */
	public @Nullable String region() {
		return this.settings.text(GeneralKeys.REGION);
	}

	/**
	 * Return the tags of what belongs to no single function.
	 * @return the tags of the configuration, without the deployment's own
	 */
	public Map<String, String> tags() {
		return Map.copyOf(this.settings.textMap(LambdaKeys.TAGS));
	}

	/**
	 * Return whether each function gets a role of its own.
	 * @return {@code false} when all share one
	 */
	public boolean perFunctionRoles() {
		return this.settings.flag(PolicyKeys.PER_FUNCTION_ROLES);
	}

	/**
	 * Return whether the application is processed ahead of time.
	 * @return {@code false} when conditions are decided at every start
	 */
	public boolean aot() {
		return this.settings.flag(PackagingKeys.AOT);
	}

	/**
	 * Return the bucket for packages that are too large to be sent to Lambda directly.
	 * @return the bucket's name, or {@code null} for one that is made when it is needed
	 */
	public @Nullable String deploymentBucket() {
		return this.settings.text(PackagingKeys.BUCKET);
	}

	/**
	 * Return how the REST API is deployed.
	 * @return the API's part
	 */
	public ApiConfiguration api() {
		return ApiConfiguration.of(this.stage, this.settings, this.directory);
	}

	/**
	 * Return the settings of local mode.
	 * @return local mode's part
	 */
	public LocalConfiguration local() {
		return LocalConfiguration.of(this.settings.nested(GeneralKeys.LOCAL));
	}

	/**
	 * Return how a function is deployed.
	 * @param name the function's name, {@link ApplicationModel#API_HANDLER} for the
	 * routes' own
	 * @return the function's part
	 */
	public FunctionConfiguration function(String name) {
		Settings function = this.layers.function(this.stage, name);
		return FunctionConfiguration.of(name, function, policy(name, function));
	}

	private PolicyConfiguration policy(String name, Settings function) {
		String file = function.text(PolicyKeys.IAM_POLICY_FILE);
		String extra = function.text(PolicyKeys.EXTRA_POLICY_FILE);
		return new PolicyConfiguration(function.flag(PolicyKeys.AUTOGEN_POLICY),
				this.directory.resolve((file != null) ? file : policyFile(name)),
				(extra != null) ? this.directory.resolve(extra) : null, function.flag(PolicyKeys.MANAGE_IAM_ROLE),
				function.text(PolicyKeys.IAM_ROLE_ARN));
	}

	private String policyFile(String function) {
		String ofStage = Configuration.DEFAULT_STAGE.equals(this.stage) ? "" : "-" + this.stage;
		boolean shared = !perFunctionRoles() || ApplicationModel.API_HANDLER.equals(function);
		return "policy%s%s.json".formatted(ofStage, shared ? "" : "-" + function);
	}

	/**
	 * Return what decides, in a function of this stage, which beans there are: its
	 * environment variables, with the stage as Spring profile unless they name profiles
	 * themselves.
	 * @param name the function's name, {@link ApplicationModel#API_HANDLER} for the
	 * routes' own
	 * @return the environment variables, with {@code SPRING_PROFILES_ACTIVE}
	 */
	public Map<String, String> springEnvironment(String name) {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put(PROFILES, this.stage);
		environment.putAll(function(name).environmentVariables());
		return environment;
	}

}
