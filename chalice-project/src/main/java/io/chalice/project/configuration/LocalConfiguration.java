package io.chalice.project.configuration;

import java.util.List;

/**
 * Settings of local mode.
 *
 * @param debug whether an uncaught error answers with its stack trace
 * @param apiKeys the API keys that are let in
 */
public record LocalConfiguration(boolean debug, List<String> apiKeys) {

	public LocalConfiguration {
		apiKeys = List.copyOf(apiKeys);
	}

	static LocalConfiguration of(LayeredSettings settings) {
		return new LocalConfiguration(settings.get(GeneralKeys.LOCAL_DEBUG), settings.get(GeneralKeys.LOCAL_API_KEYS));
	}

}
