package io.chalice.project.properties;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The active profiles.
 *
 * @see <a href=
 * "https://docs.spring.io/spring-boot/reference/features/profiles.html">Profiles</a>
 */
final class Profiles {

	private Profiles() {
	}

	/**
	 * Find the active profiles.
	 * @param given what the environment names, separated by commas, or {@code null}
	 * @param base the application's own properties, those of profiles apart
	 * @return the profiles, each after those that it overrides
	 */
	static Set<String> active(@Nullable String given, PropertyDocument base) {
		Set<String> active = new LinkedHashSet<>();
		base.list("spring.profiles.include").forEach((profile) -> add(profile, base, active));
		List<String> named = (given != null) ? List.of(given.split(",")) : base.list("spring.profiles.active");
		named.stream()
			.map(String::strip)
			.filter((profile) -> !profile.isEmpty())
			.forEach((profile) -> add(profile, base, active));
		return active.isEmpty() ? Set.of("default") : active;
	}

	private static void add(String profile, PropertyDocument base, Set<String> active) {
		if (active.add(profile)) {
			base.list("spring.profiles.group." + profile).forEach((member) -> add(member, base, active));
		}
	}

}
