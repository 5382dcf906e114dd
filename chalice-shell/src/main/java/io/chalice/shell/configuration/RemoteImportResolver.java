package io.chalice.shell.configuration;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.boot.context.config.ConfigDataResource;

/**
 * Passes over what an application imports from elsewhere, such as
 * {@code aws-parameterstore:/app}: only the application has what asks there.
 */
final class RemoteImportResolver implements ConfigDataLocationResolver<ConfigDataResource> {

	private static final Pattern REMOTE = Pattern.compile("(?!classpath:|file:|configtree:|env:)[a-z][\\w-]+:.*");

	@Override
	public boolean isResolvable(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		return REMOTE.matcher(location.getValue()).matches();
	}

	@Override
	public List<ConfigDataResource> resolve(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
		return List.of();
	}

}
