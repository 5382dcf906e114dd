package io.chalice.project.configuration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.chalice.model.ApplicationModel;
import io.chalice.project.json.JsonMember;

/**
 * How an application is deployed to a stage.
 */
public final class StageConfiguration {

	private final String stage;

	private final ConfigurationLayers layers;

	private final LayeredSettings settings;

	private final Path directory;

	private final @Nullable String place;

	/**
	 * Create the configuration of a stage.
	 * @param stage the stage's name
	 * @param layers the file and the command line
	 * @param directory what files are relative to
	 * @param place the region it is deployed to, or {@code null} while that is not known
	 */
	private StageConfiguration(String stage, ConfigurationLayers layers, Path directory, @Nullable String place) {
		this.stage = stage;
		this.layers = layers;
		this.settings = layers.stage(stage);
		this.directory = directory;
		this.place = place;
	}

	StageConfiguration(String stage, ConfigurationLayers layers, Path directory) {
		this(stage, layers, directory, null);
	}

	/**
	 * Return how the application is deployed in a region. What a region lacks is not the
	 * default there.
	 * @param code the region's code
	 * @return the stage's configuration in this region
	 */
	public StageConfiguration in(String code) {
		return new StageConfiguration(this.stage, this.layers, this.directory, code);
	}

	/**
	 * Check that nothing is configured that the region lacks.
	 * @throws InvalidConfigurationException when something is
	 */
	public void requireThere() {
		ConfigurationProblems problems = new ConfigurationProblems();
		JsonMember type = this.settings.find(ApiKeys.ENDPOINT_TYPE);
		if (type != null && api().endpointType() == EndpointType.EDGE && !partition().edge()) {
			problems.add(type.value().position(),
					"'%s' cannot be EDGE in %s, where there is no CloudFront: make it REGIONAL or PRIVATE, or remove it"
						.formatted(ApiKeys.ENDPOINT_TYPE.name(), this.place));
		}
		requireRuntime(this.settings, problems);
		this.layers.functions(this.stage)
			.forEach((name) -> requireRuntime(this.layers.function(this.stage, name), problems));
		problems.throwIfAny();
	}

	private void requireRuntime(LayeredSettings settings, ConfigurationProblems problems) {
		JsonMember given = settings.find(LambdaKeys.RUNTIME_MANAGEMENT);
		String[] arn = settings.get(LambdaKeys.RUNTIME_MANAGEMENT).split(":");
		if (given != null && this.place != null && arn.length > 3 && !arn[3].equals(this.place)) {
			problems.add(given.value().position(),
					"'%s' is the ARN of a runtime version in %s, and the stage is in %s: take the ARN of there"
						.formatted(LambdaKeys.RUNTIME_MANAGEMENT.name(), arn[3], this.place));
		}
	}

	/**
	 * Return the functions that the configuration knows.
	 * @return the routes' own, and those with settings of their own
	 */
	public Set<String> configuredFunctions() {
		Set<String> names = new LinkedHashSet<>(Set.of(ApplicationModel.API_HANDLER));
		names.addAll(this.layers.functions(this.stage));
		return names;
	}

	private Partition partition() {
		String code = (this.place != null) ? this.place : region();
		return Partition.of((code != null) ? code : "");
	}

	/**
	 * Return what is doubtful about the functions' runtimes.
	 * @param today the date
	 * @return sentences without a full stop, each once
	 */
	public List<String> runtimeDoubts(LocalDate today) {
		return configuredFunctions().stream()
			.flatMap((name) -> Optional.ofNullable(function(name).value(LambdaKeys.RUNTIME)).stream())
			.distinct()
			.flatMap((runtime) -> LambdaRuntime.of(runtime).doubt(today).stream())
			.toList();
	}

	/**
	 * Return the application's name.
	 * @return the name with which all AWS names start
	 */
	public String appName() {
		return this.settings.get(GeneralKeys.APP_NAME);
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
		return this.settings.value(GeneralKeys.PROFILE);
	}

	/**
	 * Return the region.
	 * @return the region's code, or {@code null} for the environment's
	 */
	public @Nullable String region() {
		return this.settings.value(GeneralKeys.REGION);
	}

	/**
	 * Return the tags of what belongs to no single function.
	 * @return the tags of the configuration, without the deployment's own
	 */
	public Map<String, String> tags() {
		return Map.copyOf(this.settings.get(LambdaKeys.TAGS));
	}

	/**
	 * Return whether each function gets a role of its own.
	 * @return {@code false} when all share one
	 */
	public boolean perFunctionRoles() {
		return this.settings.get(PolicyKeys.PER_FUNCTION_ROLES);
	}

	/**
	 * Return whether the application is processed ahead of time.
	 * @return {@code false} when conditions are decided at every start
	 */
	public boolean aot() {
		return this.settings.get(PackagingKeys.AOT);
	}

	/**
	 * Return what need not be said of the package any more.
	 * @return the ids of warnings
	 */
	public List<String> acknowledgedPackageWarnings() {
		return this.settings.get(PackagingKeys.ACKNOWLEDGED_WARNINGS);
	}

	/**
	 * Return whether functions start with an ahead-of-time cache.
	 * @return {@code true} if they do
	 */
	public boolean aotCache() {
		return this.settings.get(PackagingKeys.AOT_CACHE);
	}

	/**
	 * Return whether the libraries go into a layer of their own.
	 * @return {@code true} if they do
	 */
	public boolean automaticLayer() {
		return this.settings.get(PackagingKeys.AUTOMATIC_LAYER);
	}

	/**
	 * Return the bucket for packages that are too large to be sent to Lambda directly.
	 * @return the bucket's name, or {@code null} for one that is made when it is needed
	 */
	public @Nullable String deploymentBucket() {
		return this.settings.value(PackagingKeys.BUCKET);
	}

	/**
	 * Return how the REST API is deployed.
	 * @return the API's part
	 */
	public ApiConfiguration api() {
		return ApiConfiguration.of(this.stage, this.settings, this.directory, partition());
	}

	/**
	 * Return the settings of local mode.
	 * @return local mode's part
	 */
	public LocalConfiguration local() {
		return LocalConfiguration.of(this.settings.get(GeneralKeys.LOCAL));
	}

	/**
	 * Return how a function is deployed.
	 * @param name the function's name, {@link ApplicationModel#API_HANDLER} for the
	 * routes' own
	 * @return the function's settings
	 */
	public FunctionSettings function(String name) {
		return new FunctionSettings(this.stage, this.layers.function(this.stage, name));
	}

	/**
	 * Return the files of a function's policy.
	 * @param function the function's name, {@link ApplicationModel#API_HANDLER} for the
	 * routes' own
	 * @return where its policy comes from
	 */
	public PolicyConfiguration policy(String function) {
		LayeredSettings settings = this.layers.function(this.stage, function);
		String file = settings.value(PolicyKeys.IAM_POLICY_FILE);
		String extra = settings.value(PolicyKeys.EXTRA_POLICY_FILE);
		return new PolicyConfiguration(settings.get(PolicyKeys.AUTOGEN_POLICY),
				this.directory.resolve((file != null) ? file : policyFile(function)),
				(extra != null) ? this.directory.resolve(extra) : null);
	}

	private String policyFile(String function) {
		String ofStage = Configuration.DEFAULT_STAGE.equals(this.stage) ? "" : "-" + this.stage;
		boolean shared = !perFunctionRoles() || ApplicationModel.API_HANDLER.equals(function);
		return "policy%s%s.json".formatted(ofStage, shared ? "" : "-" + function);
	}

}
