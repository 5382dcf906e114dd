package io.chalice.project.configuration;

import org.jspecify.annotations.Nullable;

/**
 * An API's access log.
 *
 * @param destinationArn the log group or delivery stream it goes to, or {@code null} for
 * a log group that the deployment makes
 * @param format what a line says, with {@code $context} variables
 */
public record AccessLogSettings(@Nullable String destinationArn, String format) {

	static AccessLogSettings of(LayeredSettings settings) {
		return new AccessLogSettings(settings.value(ApiKeys.ACCESS_LOG_DESTINATION),
				settings.get(ApiKeys.ACCESS_LOG_FORMAT));
	}

}
