package io.chalice.deployer.function;

import java.util.LinkedHashMap;
import java.util.Map;

import io.chalice.deployer.graph.DeploymentRequest;
import io.chalice.model.ApplicationModel;
import io.chalice.project.configuration.EnvironmentSize;

/**
 * The environment variables a function is started with.
 *
 * @see <a href=
 * "https://docs.spring.io/spring-cloud-function/reference/adapters/aws-intro.html">Spring
 * Cloud Function's AWS adapter</a>
 */
public final class FunctionEnvironment {

	private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

	private static final String AOT = "-Dspring.aot.enabled=true";

	/** The bean that answers the routes' events. */
	private static final String ROUTES = "chalice";

	private FunctionEnvironment() {
	}

	/**
	 * Return a function's environment variables.
	 * @param request what is deployed
	 * @param function the function's name in the application
	 * @return the variables that Lambda is told
	 */
	public static Map<String, String> of(DeploymentRequest request, String function) {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("MAIN_CLASS", request.settings().mainClass());
		environment.put("SPRING_CLOUD_FUNCTION_DEFINITION",
				function.equals(ApplicationModel.API_HANDLER) ? ROUTES : function);
		environment.putAll(request.settings().function(function).environment());
		if (StartScript.starts(request, function)) {
			StartScript.add(environment, request.artifact().cache().orElse(null));
		}
		if (request.artifact().aotProcessed(function)) {
			environment.merge(JAVA_OPTIONS, AOT, (configured, aot) -> configured + " " + aot);
		}
		String problem = EnvironmentSize.problem(environment);
		if (problem != null) {
			throw new EnvironmentTooLargeException(function, problem);
		}
		return environment;
	}

}
