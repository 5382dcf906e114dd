package io.chalice.project;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.project.maven.EffectiveModel;

/**
 * Finds the Java level a project is written for.
 */
final class JavaLevel {

	private static final String COMPILER = "maven-compiler-plugin";

	private static final Pattern LEVEL = Pattern.compile("(?:1\\.)?(\\d+)");

	private JavaLevel() {
	}

	/**
	 * Return the level, in the order in which the compiler plugin looks.
	 * @param model the project
	 * @return the level, such as 17, or {@code null} when these files do not tell
	 */
	static @Nullable Integer of(EffectiveModel model) {
		return Stream
			.<@Nullable String>of(model.pluginSetting(COMPILER, "release"), model.property("maven.compiler.release"),
					model.pluginSetting(COMPILER, "target"), model.property("maven.compiler.target"),
					model.property("java.version"))
			.map(JavaLevel::parse)
			.filter((level) -> level != null)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Return the level of a version of Java.
	 * @param version the version, such as {@code 1.8} or {@code 21}
	 * @return the level, such as 8 or 21, or {@code null} when it is no version
	 */
	static @Nullable Integer parse(@Nullable String version) {
		Matcher matcher = LEVEL.matcher((version != null) ? version : "");
		return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
	}

}
