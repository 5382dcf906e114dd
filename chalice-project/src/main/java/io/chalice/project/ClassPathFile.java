package io.chalice.project;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.maven.Reactor;

/**
 * The class path of a project, as Maven writes it to a file, for as long as no
 * {@code pom.xml} changes.
 */
final class ClassPathFile {

	private final Project project;

	private final Path written;

	private final CachedText known;

	/**
	 * Create a class path.
	 * @param project the project
	 * @param phase the phase of Maven's after which it holds
	 */
	ClassPathFile(Project project, String phase) {
		this.project = project;
		this.written = project.workDirectory().resolve("class-path-%s.txt".formatted(phase));
		ContentFingerprint key = new ContentFingerprint();
		Reactor.of(project.directory()).poms().forEach(key::addContent);
		this.known = new CachedText(project.workDirectory().resolve("class-path-" + phase), key.hex());
	}

	/**
	 * Return whether Maven need not be asked.
	 * @return {@code true} when the class path is known and all of it is there
	 */
	boolean isCurrent() {
		String text = this.known.read();
		return text != null && entries(text).stream().allMatch(Files::exists);
	}

	/**
	 * Return what makes Maven write the file. The path is relative, so that every module
	 * that is built along writes one of its own.
	 * @return a goal and its options
	 */
	List<String> goals() {
		return List.of("org.apache.maven.plugins:maven-dependency-plugin:build-classpath", "-DincludeScope=runtime",
				"-Dmdep.outputFile=" + this.project.directory().relativize(this.written));
	}

	/**
	 * Return the class path after Maven ran.
	 * @return jars and directories, in order
	 */
	List<Path> read() {
		String text = this.known.read();
		if (text == null || !isCurrent()) {
			text = written();
			this.known.write(text);
		}
		return entries(text);
	}

	private String written() {
		try {
			return Files.isRegularFile(this.written) ? Files.readString(this.written).strip() : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + this.written, ex);
		}
	}

	private static List<Path> entries(String text) {
		return Stream.of(text.split(File.pathSeparator)).filter((entry) -> !entry.isBlank()).map(Path::of).toList();
	}

}
