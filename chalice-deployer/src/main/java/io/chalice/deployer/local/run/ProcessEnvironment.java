package io.chalice.deployer.local.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.configuration.StageConfiguration;
import io.chalice.model.ApplicationModel;

/**
 * The environment variables a function's process is started with here: those it would
 * have in Lambda, and what leads to the AWS credentials of whoever runs it.
 */
public final class ProcessEnvironment {

	/** Lambda's environment has no HOME that would lead to them. */
	private static final Map<String, String> AWS_FILES = Map.of("AWS_CONFIG_FILE", "config",
			"AWS_SHARED_CREDENTIALS_FILE", "credentials");

	private static final List<String> KEYS = List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
			"AWS_SECURITY_TOKEN");

	private static final String DEFAULT_REGION = "us-east-1";

	/** The bean that answers the routes' events. */
	private static final String ROUTES = "chalice";

	private final Map<String, String> shell;

	private final StageConfiguration stage;

	/**
	 * Create the environment of a stage's functions.
	 * @param shell the environment variables of whoever runs this program
	 * @param stage how the application is configured
	 */
	public ProcessEnvironment(Map<String, String> shell, StageConfiguration stage) {
		this.shell = shell;
		this.stage = stage;
	}

	/**
	 * Return what leads to the AWS credentials of whoever runs this program.
	 * @return environment variables
	 */
	public Map<String, String> inherited() {
		Map<String, String> variables = new LinkedHashMap<>();
		this.shell.forEach((name, value) -> {
			if (name.startsWith("AWS_") && !name.startsWith("AWS_LAMBDA_")) {
				variables.put(name, value);
			}
		});
		String home = this.shell.get("HOME");
		if (home != null) {
			AWS_FILES.forEach((name, file) -> variables.putIfAbsent(name, Path.of(home, ".aws", file).toString()));
		}
		String profile = this.stage.profile();
		if (profile != null) {
			// keys would win over it
			KEYS.forEach(variables::remove);
			variables.put("AWS_PROFILE", profile);
		}
		return variables;
	}

	Map<String, String> of(String function, String mainClass) {
		Map<String, String> variables = inherited();
		variables.put("MAIN_CLASS", mainClass);
		variables.put("SPRING_CLOUD_FUNCTION_DEFINITION",
				ApplicationModel.API_HANDLER.equals(function) ? ROUTES : function);
		// the gateway is here, not in the application's process
		variables.put("CHALICE_LOCAL_ENABLED", "false");
		if (this.stage.local().debug()) {
			variables.put("CHALICE_DEBUG", "true");
		}
		variables.putAll(this.stage.springEnvironment(function));
		return variables;
	}

	/**
	 * Return the region the functions believe to be in.
	 * @return the region's code
	 */
	public String region() {
		return firstOf(this.stage.region(), this.shell.get("AWS_REGION"), this.shell.get("AWS_DEFAULT_REGION"),
				new AwsConfigFile(this.shell).region(this.stage.profile()), DEFAULT_REGION);
	}

	private static String firstOf(@Nullable String... texts) {
		for (String text : texts) {
			if (text != null && !text.isBlank()) {
				return text;
			}
		}
		return DEFAULT_REGION;
	}

}
