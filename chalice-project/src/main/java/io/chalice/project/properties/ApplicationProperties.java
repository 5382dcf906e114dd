package io.chalice.project.properties;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an application's own files say of its properties while some profiles are active:
 * {@code application.properties} and {@code application.yaml} at the root of the class
 * path and below {@code config/}, the profiles' own, and what they import from the class
 * path. Placeholders in values are left as they are.
 */
public final class ApplicationProperties {

	private static final List<String> LOCATIONS = List.of("", "config/");

	// what is later hides what is earlier
	private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".properties");

	private static final String PROFILES = "SPRING_PROFILES_ACTIVE";

	private static final String OPTIONAL = "optional:";

	private static final String CLASS_PATH = "classpath:";

	private final ClassPathResources resources;

	private final Map<String, String> values = new LinkedHashMap<>();

	private final Set<String> open = new LinkedHashSet<>();

	private ApplicationProperties(ClassPathResources resources) {
		this.resources = resources;
	}

	/**
	 * Read an application's properties.
	 * @param classPath the directories and jars with its own files, in order
	 * @param environment the environment variables it will have, of which
	 * {@code SPRING_PROFILES_ACTIVE} names the profiles
	 * @return the properties
	 * @throws UnreadablePropertiesException when a file is not what its name says
	 */
	public static ApplicationProperties read(List<Path> classPath, Map<String, String> environment) {
		ApplicationProperties properties = new ApplicationProperties(new ClassPathResources(classPath));
		properties.load("application", Set.of());
		Set<String> active = Profiles.active(environment.get(PROFILES), new PropertyDocument(properties.values));
		properties.values.clear();
		properties.load("application", active);
		active.forEach((profile) -> properties.load("application-" + profile, active));
		return properties;
	}

	private void load(String name, Set<String> profiles) {
		for (String location : LOCATIONS) {
			ENDINGS.forEach((ending) -> loadFile(location + name + ending, profiles));
		}
	}

	private void loadFile(String file, Set<String> profiles) {
		Optional<byte[]> content = this.resources.read(file);
		// files may import each other
		if (content.isEmpty() || !this.open.add(file)) {
			return;
		}
		for (PropertyDocument document : PropertyFile.read(file, content.get())) {
			if (document.isActive(profiles)) {
				this.values.putAll(document.values());
				document.list("spring.config.import").forEach((location) -> loadImport(location, profiles));
			}
		}
		this.open.remove(file);
	}

	private void loadImport(String location, Set<String> profiles) {
		String place = location.startsWith(OPTIONAL) ? location.substring(OPTIONAL.length()) : location;
		if (place.startsWith(CLASS_PATH)) {
			String file = place.substring(CLASS_PATH.length()).replaceFirst("^/+", "");
			if (ENDINGS.stream().anyMatch(file::endsWith)) {
				loadFile(file, profiles);
			}
		}
	}

	/**
	 * Find a property.
	 * @param name its name in any of the spellings Spring Boot understands
	 * @return its value, placeholders and all
	 */
	public Optional<String> find(String name) {
		return Optional.ofNullable(this.values.get(PropertyName.uniform(name)));
	}

}
