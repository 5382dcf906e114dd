package io.chalice.local.run;

import java.util.List;
import java.util.Map;

import io.chalice.model.ApplicationModel;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.process.ApplicationCredentials;
import io.chalice.project.process.InheritedEnvironment;

/**
 * The environment variables a function's process is started with here: those it would
 * have in Lambda, and what leads to the AWS credentials of whoever runs it.
 */
final class ProcessEnvironment {

	private static final List<String> IDENTITY = List.of("AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN",
			"AWS_ROLE_SESSION_NAME", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");

	private static final String DEFAULT_REGION = "us-east-1";

	/** The bean that answers the routes' events. */
	private static final String ROUTES = "chalice";

	private final Map<String, String> shell;

	private final StageConfiguration stage;

	private final ApplicationCredentials credentials;

	private final Map<String, String> more;

	ProcessEnvironment(Map<String, String> shell, StageConfiguration stage, ApplicationCredentials credentials,
			Map<String, String> more) {
		this.shell = shell;
		this.stage = stage;
		this.credentials = credentials;
		this.more = Map.copyOf(more);
	}

	Map<String, String> of(String function, String mainClass) {
		Map<String, String> variables = InheritedEnvironment.of(this.shell, this.stage.profile());
		Map<String, String> indirect = this.credentials.variables(this.stage.profile(), this.stage.region());
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
		variables.putAll(this.stage.function(function).environment());
		variables.putAll(this.more);
		return variables;
	}

	/**
	 * Return the region the functions believe to be in.
	 * @return the region's code
	 */
	String region() {
		return this.credentials.region(this.stage.profile(), this.stage.region()).orElse(DEFAULT_REGION);
	}

}
