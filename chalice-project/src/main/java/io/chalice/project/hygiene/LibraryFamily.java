package io.chalice.project.hygiene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.chalice.project.maven.LibraryId;

/**
 * Libraries that are one thing.
 *
 * @param name what it is called
 * @param jars the ids of the jars by which it is known
 * @param roots the ids of what brings them and nothing else, which is then what to leave
 * out
 */
record LibraryFamily(String name, Pattern jars, Pattern roots) {

	static LibraryFamily of(String name, String jars) {
		return of(name, jars, jars);
	}

	static LibraryFamily of(String name, String jars, String roots) {
		return new LibraryFamily(name, Pattern.compile(jars), Pattern.compile(roots));
	}

	List<PackagedJar> in(List<PackagedJar> jars) {
		return jars.stream().filter((jar) -> jar.id() != null && matches(this.jars, jar.id())).toList();
	}

	/**
	 * Return what to write to be without it.
	 * @param found its jars
	 * @return a line for each of the project's dependencies that brings it
	 */
	List<String> exclusions(List<PackagedJar> found) {
		Set<String> lines = new LinkedHashSet<>();
		for (PackagedJar jar : found) {
			for (List<LibraryId> way : jar.ways()) {
				LibraryId left = way.stream()
					.filter((step) -> matches(this.roots, step) || matches(this.jars, step))
					.findFirst()
					.orElse(way.get(way.size() - 1));
				lines.add(left.equals(way.get(0)) ? "Remove the dependency %s".formatted(text(left))
						: "In the dependency %s: %s".formatted(text(way.get(0)), exclusion(left)));
			}
		}
		return new ArrayList<>(lines);
	}

	static String exclusion(LibraryId id) {
		return "<exclusions><exclusion><groupId>%s</groupId><artifactId>%s</artifactId></exclusion></exclusions>"
			.formatted(id.groupId(), id.artifactId());
	}

	static String text(LibraryId id) {
		return id.groupId() + ":" + id.artifactId();
	}

	private static boolean matches(Pattern pattern, LibraryId id) {
		return pattern.matcher(text(id)).matches();
	}

}
