package io.chalice.project.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.chalice.project.json.JsonMember;
import io.chalice.project.json.JsonNode;
import io.chalice.project.json.JsonObject;
import io.chalice.project.json.JsonPosition;
import io.chalice.project.json.MalformedJsonException;
import io.chalice.project.json.PositionedJson;

/**
 * The configuration of a project, {@code .chalice/config.json}, known to be right.
 */
public final class Configuration {

	/**
	 * The file, relative to the project's directory.
	 */
	public static final String FILE = ".chalice/config.json";

	/**
	 * The stage when nobody names one.
	 */
	public static final String DEFAULT_STAGE = "dev";

	private final JsonObject root;

	private final Path directory;

	private final List<ConfigurationProblem> warnings;

	private Configuration(JsonObject root, Path directory, List<ConfigurationProblem> warnings) {
		this.root = root;
		this.directory = directory;
		this.warnings = warnings;
	}

	/**
	 * Read a project's configuration.
	 * @param project the project's directory
	 * @return the configuration
	 * @throws MissingConfigurationException when there is none
	 * @throws InvalidConfigurationException when it has mistakes; all of them are told
	 */
	public static Configuration read(Path project) {
		Path file = project.resolve(FILE);
		if (!Files.isRegularFile(file)) {
			throw new MissingConfigurationException(file);
		}
		try {
			return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.resolveSibling(""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	/**
	 * Read a project's configuration, or take a fresh one when nobody has configured the
	 * project yet.
	 * @param project the project's directory
	 * @param appName the application's name if it has none
	 * @param stage the stage if there is none
	 * @return the configuration
	 * @throws InvalidConfigurationException when it has mistakes; all of them are told
	 */
	public static Configuration readOrFresh(Path project, String appName, String stage) {
		return Files.isRegularFile(project.resolve(FILE)) ? read(project)
				: parse(fresh(appName, stage), project.resolve(FILE).resolveSibling(""));
	}

	/**
	 * Read a configuration that is not in a file.
	 * @param json the text
	 * @param directory what files named in it are relative to
	 * @return the configuration
	 * @throws InvalidConfigurationException when it has mistakes; all of them are told
	 */
	static Configuration parse(String json, Path directory) {
		ConfigurationProblems problems = new ConfigurationProblems();
		JsonObject root = parse(json, problems);
		ConfigurationKeys.ROOT.check("the configuration", root, problems);
		if (problems.isEmpty()) {
			ConfigurationLayers layers = new ConfigurationLayers(root, JsonObject.EMPTY);
			layers.stages().forEach((stage) -> EffectiveRules.check(stage, layers, problems));
		}
		problems.throwIfAny();
		ConfigurationProblems warnings = new ConfigurationProblems();
		SecretVariables.find(root, warnings);
		return new Configuration(root, directory, warnings.inOrder());
	}

	private static JsonObject parse(String json, ConfigurationProblems problems) {
		try {
			JsonNode node = PositionedJson.read(json);
			if (node instanceof JsonObject object) {
				return object;
			}
			problems.add(node.position(), "the configuration must be an object, not " + node.kind());
		}
		catch (MalformedJsonException ex) {
			problems.add(ex.position(), ex.reason());
		}
		throw new InvalidConfigurationException(problems.inOrder());
	}

	/**
	 * Return the configuration of a fresh project.
	 * @param appName the application's name
	 * @return the text of its file
	 */
	public static String fresh(String appName) {
		return fresh(appName, DEFAULT_STAGE);
	}

	/**
	 * Return the configuration of a fresh project that has
	 * {@link ConfigurationSchema#FILE} beside it.
	 * @param appName the application's name
	 * @param aotCache whether its functions start with an ahead-of-time cache
	 * @return the text of its file
	 */
	public static String fresh(String appName, boolean aotCache) {
		return fresh(appName, DEFAULT_STAGE, aotCache ? "{ \"aot_cache\": true }" : "{}").replaceFirst("\\{\n",
				"{\n  \"\\$schema\": \"%s\",\n".formatted(ConfigurationSchema.REFERENCE));
	}

	private static String fresh(String appName, String stage) {
		return fresh(appName, stage, "{}");
	}

	private static String fresh(String appName, String stage, String settings) {
		return """
				{
				  "version": "2.0",
				  "app_name": "%s",
				  "stages": {
				    "%s": %s
				  }
				}
				""".formatted(appName, stage, settings);
	}

	/**
	 * Return what is doubtful in the file.
	 * @return the warnings in the order of their positions
	 */
	public List<ConfigurationProblem> warnings() {
		return this.warnings;
	}

	/**
	 * Return the stages.
	 * @return their names, in the order of the file; only {@link #DEFAULT_STAGE} when the
	 * file names none
	 */
	public List<String> stages() {
		List<String> stages = new ConfigurationLayers(this.root, JsonObject.EMPTY).stages();
		return stages.isEmpty() ? List.of(DEFAULT_STAGE) : List.copyOf(stages);
	}

	/**
	 * Return the configuration of a stage as the file has it.
	 * @param name the stage's name
	 * @return the stage's configuration
	 * @throws UnknownStageException when there is no such stage
	 */
	public StageConfiguration stage(String name) {
		return stage(name, CommandLineOverrides.none());
	}

	/**
	 * Return the configuration of a stage under a command line.
	 * @param name the stage's name
	 * @param overrides what the command line says
	 * @return the stage's configuration
	 * @throws UnknownStageException when there is no such stage
	 * @throws InvalidConfigurationException when the command line has mistakes, or makes
	 * some
	 */
	public StageConfiguration stage(String name, CommandLineOverrides overrides) {
		requireStage(name);
		return stageOrDefaults(name, overrides);
	}

	/**
	 * Check that there is a stage.
	 * @param name the stage's name
	 * @throws UnknownStageException when there is none
	 */
	public void requireStage(String name) {
		if (!stages().contains(name)) {
			JsonMember stages = this.root.members().get(ConfigurationKeys.STAGES.name());
			throw new UnknownStageException((stages != null) ? stages.position() : new JsonPosition(1, 1), name,
					stages());
		}
	}

	/**
	 * Return the configuration of a stage that the file need not name: what holds for all
	 * stages holds for it.
	 * @param name the stage's name
	 * @param overrides what the command line says
	 * @return the stage's configuration
	 * @throws UnknownStageException when it is no name of a stage
	 * @throws InvalidConfigurationException when the command line has mistakes, or makes
	 * some
	 */
	public StageConfiguration stageOrDefaults(String name, CommandLineOverrides overrides) {
		if (!AwsTextTypes.NAME.matches(name)) {
			requireStage(name);
		}
		ConfigurationProblems problems = new ConfigurationProblems();
		ConfigurationLayers layers = new ConfigurationLayers(this.root, overrides.toJson());
		ConfigurationKeys.ROOT.checkMembers(layers.overrides(), problems);
		if (problems.isEmpty()) {
			EffectiveRules.check(name, layers, problems);
		}
		problems.throwIfAny();
		return new StageConfiguration(name, layers, this.directory);
	}

}
