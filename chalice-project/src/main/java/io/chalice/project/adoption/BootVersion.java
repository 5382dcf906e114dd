package io.chalice.project.adoption;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;

import io.chalice.project.maven.EffectiveModel;

/**
 * The version of Spring Boot.
 *
 * @param text the whole of it
 * @param major its first number
 * @param minor its second number
 */
record BootVersion(String text, int major, int minor) {

	private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+).*");

	private static final String GROUP = "org.springframework.boot";

	static Optional<BootVersion> parse(String text) {
		Matcher matcher = NUMBERS.matcher(text);
		return matcher.matches()
				? Optional
					.of(new BootVersion(text, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
				: Optional.empty();
	}

	static Optional<BootVersion> of(EffectiveModel model) {
		Parent parent = model.model().getParent();
		Stream<String> inherited = (parent != null && GROUP.equals(parent.getGroupId()))
				? Stream.of(parent.getVersion()) : Stream.of();
		return Stream
			.concat(model.dependencies()
				.stream()
				.filter((dependency) -> GROUP.equals(dependency.getGroupId()))
				.map(Dependency::getVersion), inherited)
			.filter((version) -> version != null && !version.isBlank())
			.findFirst()
			.flatMap(BootVersion::parse);
	}

	/**
	 * Check that the starter goes with this version.
	 * @param needed what it was built with
	 * @throws AdoptionException when it does not
	 */
	void requireLike(BootVersion needed) {
		String wanted = "%d.%d".formatted(needed.major, needed.minor);
		if (this.major < needed.major || (this.major == needed.major && this.minor < needed.minor)) {
			throw new AdoptionException(
					"Spring Boot %s is too old: upgrade the project to %s first".formatted(this.text, wanted));
		}
		if (this.major > needed.major) {
			throw new AdoptionException(
					"Spring Boot %s is too new for this program, which knows %s: look for a newer one"
						.formatted(this.text, wanted));
		}
	}

}
