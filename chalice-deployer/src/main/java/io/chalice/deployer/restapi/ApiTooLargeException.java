package io.chalice.deployer.restapi;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An API is larger than API Gateway takes.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 * for configuring and running a REST API</a>
 */
public final class ApiTooLargeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int LONGEST_POLICY = 8192;

	private static final int LARGEST_DOCUMENT = 6 * 1024 * 1024;

	private ApiTooLargeException(String message) {
		super(message);
	}

	/**
	 * Check an API before anything is made.
	 * @param policy its resource policy as JSON, or {@code null}
	 * @param document its OpenAPI document
	 * @throws ApiTooLargeException when API Gateway would refuse one of them
	 */
	static void check(@Nullable String policy, String document) {
		int length = (policy != null) ? JsonMapper.builder().build().readTree(policy).toString().length() : 0;
		if (length > LONGEST_POLICY) {
			throw new ApiTooLargeException(("The API's resource policy has %,d characters, and API Gateway takes %,d: "
					+ "shorten the file of api_gateway_policy_file, or name fewer endpoints in "
					+ "api_gateway_endpoint_vpce")
				.formatted(length, LONGEST_POLICY));
		}
		int size = document.getBytes(StandardCharsets.UTF_8).length;
		if (size > LARGEST_DOCUMENT) {
			throw new ApiTooLargeException(("The API's OpenAPI document has %,d bytes, and API Gateway takes %,d: "
					+ "divide the routes among several applications")
				.formatted(size, LARGEST_DOCUMENT));
		}
	}

}
