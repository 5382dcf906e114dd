package io.chalice.autoconfigure.local;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * Decides the port of local mode: {@code chalice.local.port} or {@code server.port},
 * whichever is set nearer to the command line, and 8000 when neither is.
 */
final class LocalPort {

	private static final int DEFAULT = 8000;

	private static final ConfigurationPropertyName OWN = ConfigurationPropertyName.of("chalice.local.port");

	private static final ConfigurationPropertyName OF_SERVERS = ConfigurationPropertyName.of("server.port");

	private LocalPort() {
	}

	static int of(Environment environment) {
		// a web server beside local mode has server.port for itself
		boolean beside = environment.getProperty("chalice.server.enabled", Boolean.class, false);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			for (ConfigurationPropertyName name : new ConfigurationPropertyName[] { OWN, OF_SERVERS }) {
				if (source.getConfigurationProperty(name) != null && !(beside && name == OF_SERVERS)) {
					return environment.getProperty(name.toString(), Integer.class, DEFAULT);
				}
			}
		}
		return DEFAULT;
	}

}
