package io.chalice.project.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.chalice.project.RuntimeTree;
import io.chalice.project.hygiene.ClassPathReview;
import io.chalice.project.hygiene.ClassPathWarning;
import io.chalice.project.hygiene.PackagedJar;
import io.chalice.project.maven.LibraryId;
import io.chalice.project.packaging.BootJar;

/**
 * Looks through what goes into a deployment package.
 */
final class PackageReview {

	private PackageReview() {
	}

	static ClassPathReview of(BootJar jar, Set<String> leaveOut, RuntimeTree tree) {
		List<PackagedJar> jars = new ArrayList<>();
		for (String name : jar.libraries()) {
			if (!leaveOut.contains(name)) {
				LibraryId id = tree.idOf(name);
				jars.add(new PackagedJar(name, jar.librarySize(name), id, (id != null) ? tree.waysTo(id) : List.of()));
			}
		}
		return ClassPathReview.of(jars);
	}

	/**
	 * Return what a deploy says of a package.
	 * @param review what is to be said of it
	 * @return a line for each warning
	 */
	static List<String> notes(ClassPathReview review) {
		return review.warnings().stream().map(PackageReview::note).toList();
	}

	private static String note(ClassPathWarning warning) {
		return "%s. %s. If it shall be so: \"acknowledged_package_warnings\": [\"%s\"]".formatted(warning.message(),
				String.join("; ", warning.remedies()), warning.id());
	}

}
