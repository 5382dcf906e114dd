package io.chalice.project.build;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.chalice.project.BuiltProject;
import io.chalice.project.RuntimeTree;
import io.chalice.project.packaging.BootJar;

/**
 * The jars of an executable jar that a deployed application does without.
 */
final class UndeployedLibraries {

	/**
	 * Spring Boot's plugin adds it to every jar: {@code java -Djarmode=tools -jar ...}.
	 */
	private static final String JAR_MODE = "spring-boot-jarmode-";

	private UndeployedLibraries() {
	}

	static Set<String> of(BuiltProject built, BootJar jar, RuntimeTree tree, boolean snapStart) {
		Set<String> notDeployed = tree.notDeployed(snapStart,
				UnusedLibraries.of(jar, (library) -> Optional.ofNullable(tree.idOf(library)),
						built.project().workDirectory().resolve("mentioned-libraries.txt")));
		Set<String> names = new TreeSet<>();
		for (String library : jar.libraries()) {
			if (notDeployed.contains(library) || library.startsWith(JAR_MODE)) {
				names.add(library);
			}
		}
		return names;
	}

}
