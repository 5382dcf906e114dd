package io.chalice.project.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
		ClassPathReview review = of(jar, leaveOut, tree, (id) -> List.of());
		// how a jar got there takes long to find out, and only remedies say it
		return review.warnings().isEmpty() ? review : of(jar, leaveOut, tree, tree::waysTo);
	}

	private static ClassPathReview of(BootJar jar, Set<String> leaveOut, RuntimeTree tree,
			Function<LibraryId, List<List<LibraryId>>> ways) {
		List<PackagedJar> jars = new ArrayList<>();
		for (String name : jar.libraries()) {
			if (!leaveOut.contains(name)) {
				LibraryId id = tree.idOf(name);
				jars.add(new PackagedJar(name, jar.librarySize(name), id, (id != null) ? ways.apply(id) : List.of()));
			}
		}
		return ClassPathReview.of(jars);
	}

	static List<String> notes(ClassPathReview review) {
		return review.warnings().stream().map(PackageReview::note).toList();
	}

	private static String note(ClassPathWarning warning) {
		return "%s. %s. If it shall be so: \"acknowledged_package_warnings\": [\"%s\"]".formatted(warning.message(),
				String.join("; ", warning.remedies()), warning.id());
	}

}
