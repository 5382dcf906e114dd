package io.chalice.deployer.restapi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.AccessLog;
import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.graph.Resource;
import io.chalice.deployer.state.ApiElement;

/**
 * The REST API and its stage as they shall be.
 *
 * @param apiName the name on AWS
 * @param endpoint where it can be reached from
 * @param document the OpenAPI document that fills it
 * @param documentHash the beginning of the document's SHA-256
 * @param minimumCompressionSize from how many bytes on answers are compressed, or
 * {@code null}
 * @param policy whether it has a resource policy
 * @param binaryTypes the media types it takes for bytes
 * @param stage its stage
 * @param calls the functions it calls, their names on AWS by resource name
 * @param elements its routes and authorizers
 * @param notices what to say about it, a line each
 * @param tags the tags of the API and the stage
 * @param dependencies the names of what has to be there first
 */
public record RestApiResource(String apiName, ApiEndpoint endpoint, String document, String documentHash,
		@Nullable Integer minimumCompressionSize, boolean policy, List<String> binaryTypes, Stage stage,
		Map<String, String> calls, List<ApiElement> elements, List<String> notices, Map<String, String> tags,
		List<String> dependencies) implements Resource {

	/** The API's name in the application. */
	public static final String RESOURCE_NAME = "rest_api";

	public RestApiResource {
		binaryTypes = List.copyOf(binaryTypes);
		calls = Collections.unmodifiableMap(new TreeMap<>(calls));
		elements = List.copyOf(elements);
		notices = List.copyOf(notices);
		tags = Map.copyOf(tags);
		dependencies = List.copyOf(dependencies);
	}

	@Override
	public String resourceName() {
		return RESOURCE_NAME;
	}

	/**
	 * A stage as it shall be.
	 *
	 * @param name its name
	 * @param variables its variables, apart from those that choose the code's version
	 * @param tracing whether X-Ray traces requests
	 * @param accessLog where requests are logged, or {@code null}
	 */
	public record Stage(String name, Map<String, String> variables, boolean tracing, @Nullable AccessLog accessLog) {

		public Stage {
			variables = Collections.unmodifiableMap(new TreeMap<>(variables));
		}

	}

}
