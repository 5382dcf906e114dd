package io.chalice.deployer.graph;

import org.jspecify.annotations.Nullable;

import io.chalice.project.configuration.AccessLog;

/**
 * How requests are logged.
 *
 * @param destinationArn the ARN of a log group or a delivery stream, or {@code null} for
 * a log group that is made
 * @param format the line's format, with {@code $context} variables
 */
public record AccessLogSettings(@Nullable String destinationArn, String format) {

	/**
	 * One JSON object per request.
	 */
	public static final String DEFAULT_FORMAT = "{\"requestId\":\"$context.requestId\",\"ip\":\"$context.identity.sourceIp\","
			+ "\"time\":\"$context.requestTime\",\"method\":\"$context.httpMethod\",\"path\":\"$context.path\","
			+ "\"status\":\"$context.status\",\"length\":\"$context.responseLength\","
			+ "\"latency\":\"$context.responseLatency\",\"error\":\"$context.error.messageString\"}";

	static AccessLogSettings of(AccessLog configured) {
		String format = configured.format();
		return new AccessLogSettings(configured.destinationArn(), (format != null) ? format : DEFAULT_FORMAT);
	}

}
