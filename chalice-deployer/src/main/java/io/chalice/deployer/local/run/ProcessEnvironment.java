package io.chalice.deployer.local.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	private static final List<String> IDENTITY = List.of("AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN",
			"AWS_ROLE_SESSION_NAME", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");

	private static final String DEFAULT_REGION = "us-east-1";

	/** The bean that answers the routes' events. */
	private static final String ROUTES = "chalice";

	private final Map<String, String> shell;

	private final StageConfiguration stage;

	private final LocalLogin login;

	/**
	 * Create the environment of a stage's functions that leaves it to them to find
	 * credentials.
	 * @param shell the environment variables of whoever runs this program
	 * @param stage how the application is configured
	 */
	public ProcessEnvironment(Map<String, String> shell, StageConfiguration stage) {
		this(shell, stage, LocalLogin.unattended(shell));
	}

	ProcessEnvironment(Map<String, String> shell, StageConfiguration stage, LocalLogin login) {
		this.shell = shell;
		this.stage = stage;
		this.login = login;
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
		Map<String, String> indirect = this.login.variables(this.stage.profile(), this.stage.region());
		if (!indirect.isEmpty()) {
			IDENTITY.forEach(variables::remove);
			variables.putAll(indirect);
		}
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
		return this.login.region(this.stage.profile(), this.stage.region()).orElse(DEFAULT_REGION);
	}

}
