package io.chalice.autoconfigure.startup;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.StringUtils;

/**
 * Who changes an application's environment when it starts.
 */
final class PostProcessors {

	private static final String BOOT = "org.springframework.boot.";

	private static final List<String> KINDS = List.of(BOOT + "EnvironmentPostProcessor",
			BOOT + "env.EnvironmentPostProcessor");

	/** Whose work a record has, or does again. */
	private static final Set<String> KNOWN = Set.of(BOOT + "cloud.CloudFoundryVcapEnvironmentPostProcessor",
			BOOT + "context.config.ConfigDataEnvironmentPostProcessor",
			BOOT + "support.RandomValuePropertySourceEnvironmentPostProcessor",
			BOOT + "support.SpringApplicationJsonEnvironmentPostProcessor",
			BOOT + "support.SystemEnvironmentPropertySourceEnvironmentPostProcessor");

	private static final String OWN = "io.chalice.";

	private PostProcessors() {
	}

	/**
	 * Return those that neither Spring Boot's core nor this framework has.
	 * @param loader what loads the application
	 * @return the names of their classes
	 * @throws IOException if what names them cannot be read
	 */
	static List<String> others(ClassLoader loader) throws IOException {
		List<String> others = new ArrayList<>();
		for (URL resource : Collections.list(loader.getResources(SpringFactoriesLoader.FACTORIES_RESOURCE_LOCATION))) {
			Properties factories = PropertiesLoaderUtils.loadProperties(new UrlResource(resource));
			for (String kind : KINDS) {
				for (String name : StringUtils.commaDelimitedListToStringArray(factories.getProperty(kind))) {
					if (!KNOWN.contains(name.trim()) && !name.trim().startsWith(OWN)) {
						others.add(name.trim());
					}
				}
			}
		}
		return others;
	}

}
