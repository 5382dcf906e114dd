package io.chalice.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.maven.MavenJvm;
import io.chalice.project.process.ProgramResult;

/**
 * Finds the JDK that Maven runs on, by asking it, and remembers the answer for as long as
 * nothing has changed that it depends on.
 */
final class MavenJdk {

	private static final Pattern VERSION = Pattern
		.compile("(?m)^Java version: (\\d+(?:\\.\\d+)?)\\S*, vendor: .*, runtime: (.+?)\\s*$");

	private final Project project;

	private final Maven maven;

	MavenJdk(Project project, Maven maven) {
		this.project = project;
		this.maven = maven;
	}

	/**
	 * Find the JDK.
	 * @return the JDK
	 * @throws MavenFailedException when Maven does not start
	 */
	Jdk find() {
		CachedText cache = cache();
		Jdk known = known(cache);
		if (known != null) {
			return known;
		}
		ProgramResult outcome = this.maven.run(this.project.directory(), List.of("-v"));
		Jdk jdk = parse(outcome.output());
		if (!outcome.successful() || jdk == null) {
			throw new MavenFailedException(this.maven.executable() + " -v", outcome.output() + outcome.errors());
		}
		cache.write(outcome.output());
		return jdk;
	}

	/**
	 * Return the JDK without asking Maven.
	 * @return the JDK, or empty when it is not remembered
	 */
	Optional<Jdk> known() {
		return Optional.ofNullable(known(cache()));
	}

	private static @Nullable Jdk known(CachedText cache) {
		Jdk known = parse(cache.read());
		return (known != null && Files.exists(known.java())) ? known : null;
	}

	private CachedText cache() {
		return new CachedText(this.project.workDirectory().resolve("maven-jdk"), key());
	}

	private static @Nullable Jdk parse(@Nullable String output) {
		Matcher matcher = VERSION.matcher((output != null) ? output : "");
		if (!matcher.find()) {
			return null;
		}
		// 1.8.0 is level 8, 17.0.15 is level 17
		Integer level = JavaLevel
			.parse(matcher.group(1).startsWith("1.") ? matcher.group(1) : matcher.group(1).replaceAll("\\..*", ""));
		return (level != null) ? new Jdk(Path.of(matcher.group(2)), level) : null;
	}

	private String key() {
		Path executable = this.maven.executable();
		ContentFingerprint key = new ContentFingerprint().addStamp(executable)
			.addStamp(executable.resolveSibling(".mvn/wrapper/maven-wrapper.properties"))
			.add(this.maven.environment().getOrDefault("JAVA_HOME", ""));
		MavenJvm.scripts(this.maven.environment()).forEach(key::addStamp);
		new MavenLocator(this.maven.environment()).onPath("java").ifPresent((java) -> key.add(real(java)));
		return key.hex();
	}

	private static String real(Path file) {
		try {
			return file.toRealPath().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

}
