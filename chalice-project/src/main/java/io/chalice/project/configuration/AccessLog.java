package io.chalice.project.configuration;

import org.jspecify.annotations.Nullable;

/**
 * An API's access log.
 *
 * @param destinationArn the log group or delivery stream it goes to, or {@code null} for
 * a log group that the deployment makes
 * @param format what a line says, or {@code null} for the usual
 */
public record AccessLog(@Nullable String destinationArn, @Nullable String format) {

	static AccessLog of(Settings settings) {
		return new AccessLog(settings.value(ApiKeys.ACCESS_LOG_DESTINATION), settings.value(ApiKeys.ACCESS_LOG_FORMAT));
	}

}
