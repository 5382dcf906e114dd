package io.chalice.project.build;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.chalice.project.RuntimeTree;
import io.chalice.project.maven.LibraryId;
import io.chalice.project.packaging.BootJar;

/**
 * The jars of an executable jar that need no names of local variables. Some libraries
 * read those of their own classes: pointcuts of AspectJ find their parameters by them
 * where a compiler did not keep the names of parameters. So it is only those of which it
 * is known that they do not.
 */
final class SlimLibraries {

	private static final List<String> GROUPS = List.of("io.chalice", "org.springframework", "io.projectreactor",
			"org.reactivestreams", "tools.jackson", "com.fasterxml.jackson", "ch.qos.logback", "org.slf4j", "org.yaml",
			"software.amazon.awssdk", "io.netty", "io.micrometer", "commons-logging", "org.apache.httpcomponents",
			"org.hibernate.validator", "jakarta");

	/** Made by AspectJ's compiler. */
	private static final LibraryId ASPECTS = new LibraryId("org.springframework", "spring-aspects");

	private SlimLibraries() {
	}

	static Set<String> of(BootJar jar, RuntimeTree tree) {
		Set<String> names = new TreeSet<>();
		for (String library : jar.libraries()) {
			LibraryId id = tree.idOf(library);
			if (id != null && isKnown(id)) {
				names.add(library);
			}
		}
		return names;
	}

	private static boolean isKnown(LibraryId id) {
		return !id.equals(ASPECTS) && GROUPS.stream()
			.anyMatch((group) -> id.groupId().equals(group) || id.groupId().startsWith(group + "."));
	}

}
