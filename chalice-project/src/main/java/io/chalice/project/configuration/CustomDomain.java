package io.chalice.project.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A domain of the user's own for the API.
 *
 * @param domainName the domain
 * @param certificateArn its certificate
 * @param tlsVersion the oldest version of TLS allowed, {@code TLS_1_0} or {@code TLS_1_2}
 * @param urlPrefix the first part of the path that leads to the API, or {@code null} for
 * none
 * @param tags the tags of the configuration
 */
public record CustomDomain(String domainName, String certificateArn, String tlsVersion, @Nullable String urlPrefix,
		Map<String, String> tags) {

	public CustomDomain {
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
	}

	static CustomDomain of(Settings settings) {
		return new CustomDomain(settings.requiredText(ApiKeys.DOMAIN_NAME),
				settings.requiredText(ApiKeys.CERTIFICATE_ARN), settings.requiredText(ApiKeys.TLS_VERSION),
				settings.text(ApiKeys.URL_PREFIX), settings.textMap(ApiKeys.DOMAIN_TAGS));
	}

}
