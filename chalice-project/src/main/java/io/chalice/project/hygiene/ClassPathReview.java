package io.chalice.project.hygiene;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Looks through a deployment package: which jars are the largest, and what does not
 * belong into Lambda.
 *
 * @param largest the largest jars, the largest first
 * @param warnings what does not belong there, with what to write into {@code pom.xml}
 */
public record ClassPathReview(List<PackagedJar> largest, List<ClassPathWarning> warnings) {

	/** How many jars are told of. */
	private static final int TOLD = 10;

	public ClassPathReview {
		largest = List.copyOf(largest);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Look through a package.
	 * @param jars its jars
	 * @return what is to be said of it
	 */
	public static ClassPathReview of(List<PackagedJar> jars) {
		return new ClassPathReview(jars.stream()
			.sorted(Comparator.comparingLong(PackagedJar::size).reversed().thenComparing(PackagedJar::name))
			.limit(TOLD)
			.toList(), HygieneRules.ALL.stream().flatMap((rule) -> rule.check(jars).stream()).toList());
	}

	/**
	 * Return what a stage's configuration can acknowledge.
	 * @return the ids of all warnings
	 */
	public static List<String> ids() {
		return HygieneRules.ALL.stream().map(HygieneRule::id).toList();
	}

	/**
	 * Leave out what need not be said any more.
	 * @param acknowledged the ids of the warnings that the configuration acknowledges
	 * @return the rest
	 */
	public ClassPathReview without(Collection<String> acknowledged) {
		return new ClassPathReview(this.largest,
				this.warnings.stream().filter((warning) -> !acknowledged.contains(warning.id())).toList());
	}

}
