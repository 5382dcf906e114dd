package io.chalice.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.chalice.project.process.Outcome;

/**
 * Asks Maven what a project says of itself, parents and profiles included.
 */
final class EffectivePom {

	private final Project project;

	private final Maven maven;

	EffectivePom(Project project, Maven maven) {
		this.project = project;
		this.maven = maven;
	}

	/**
	 * Return the project with all that is known of it.
	 * @return the project itself when its own files tell enough
	 * @throws MavenFailedException when Maven does not tell
	 */
	Project complete() {
		if (!this.project.isPartlyUnknown() || PomHierarchy.of(pom()).isComplete()) {
			return this.project;
		}
		Fingerprint key = new Fingerprint();
		Reactor.poms(this.project).forEach(key::addContent);
		Path file = this.project.workDirectory().resolve("effective-pom.xml").toAbsolutePath();
		CachedText known = new CachedText(file.resolveSibling("effective-pom.key"), key.hex());
		if (known.read() == null || !Files.isRegularFile(file)) {
			ask(file);
			known.write("");
		}
		return Project.of(this.project.directory(), new PomHierarchy(List.of(Pom.read(file))));
	}

	private Path pom() {
		return this.project.directory().resolve(Pom.FILE);
	}

	private void ask(Path file) {
		try {
			Files.createDirectories(file.resolveSibling(""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write " + file, ex);
		}
		Outcome outcome = this.maven.run(this.project.directory(),
				List.of("-q", "org.apache.maven.plugins:maven-help-plugin:effective-pom", "-Doutput=" + file,
						"-Dfile.encoding=" + StandardCharsets.UTF_8));
		if (!outcome.successful()) {
			throw new MavenFailedException("Reading " + pom(), outcome.output() + outcome.errors());
		}
	}

}
