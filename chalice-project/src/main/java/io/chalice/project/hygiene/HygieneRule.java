package io.chalice.project.hygiene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.chalice.project.file.ByteSize;

/**
 * What should not be in a deployment package, or not more than once.
 *
 * @param id what the configuration calls it
 * @param families the libraries in question; where one of them is enough, the one to keep
 * first
 * @param most how many of them may be there, 0 or 1
 * @param reason why, after the names of what is there
 * @param advice what to write instead of an exclusion, empty for the exclusions
 */
record HygieneRule(String id, List<LibraryFamily> families, int most, String reason, String advice) {

	HygieneRule {
		families = List.copyOf(families);
	}

	Optional<ClassPathWarning> check(List<PackagedJar> jars) {
		List<LibraryFamily> found = this.families.stream().filter((family) -> !family.in(jars).isEmpty()).toList();
		if (found.size() <= this.most) {
			return Optional.empty();
		}
		List<String> remedies = new ArrayList<>();
		for (LibraryFamily family : found.subList(this.most, found.size())) {
			List<PackagedJar> own = family.in(jars);
			remedies.addAll(this.advice.isEmpty() ? family.exclusions(own) : advice(own));
		}
		String names = found.stream().map((family) -> name(family, jars)).collect(Collectors.joining(", "));
		return Optional.of(new ClassPathWarning(this.id, names + this.reason, remedies.stream().distinct().toList()));
	}

	private static String name(LibraryFamily family, List<PackagedJar> jars) {
		List<PackagedJar> own = family.in(jars);
		return "%s (%s)".formatted(family.name(), ByteSize.megabytes(own.stream().mapToLong(PackagedJar::size).sum()));
	}

	private List<String> advice(List<PackagedJar> jars) {
		return jars.stream()
			.flatMap((jar) -> jar.ways().stream())
			.map((way) -> this.advice.formatted(LibraryFamily.text(way.get(0))))
			.toList();
	}

}
