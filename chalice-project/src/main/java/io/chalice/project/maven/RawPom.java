package io.chalice.project.maven;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/**
 * One {@code pom.xml} as it is written: nothing inherited, nothing interpolated. Enough
 * to find the projects that are built together.
 *
 * @param file the file
 * @param model its content
 */
record RawPom(Path file, Model model) {

	/** What a project's file is called. */
	static final String FILE = "pom.xml";

	/**
	 * Read a file.
	 * @param file the file
	 * @return its content
	 * @throws MalformedPomException when it is not XML
	 */
	static RawPom read(Path file) {
		try (InputStream stream = Files.newInputStream(file)) {
			return new RawPom(file.toAbsolutePath().normalize(), new MavenXpp3Reader().read(stream, false));
		}
		catch (XmlPullParserException ex) {
			throw new MalformedPomException(file, ex.getLineNumber(), ex.getColumnNumber(),
					String.valueOf(ex.getMessage()).replaceFirst("(?s) \\(position: .*", ""));
		}
		catch (EOFException ex) {
			throw new MalformedPomException(file, ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	/**
	 * Return the ids, which are never placeholders: Maven could not find a project then.
	 */
	LibraryId id() {
		String group = this.model.getGroupId();
		Parent parent = this.model.getParent();
		String inherited = (parent != null) ? parent.getGroupId() : null;
		return new LibraryId(String.valueOf((group != null) ? group : inherited),
				String.valueOf(this.model.getArtifactId()));
	}

	/**
	 * Return the files of the modules, those of its profiles included.
	 */
	List<Path> modules() {
		return parts().flatMap((part) -> part.getModules().stream())
			.map((module) -> this.file.resolveSibling(module.strip()).normalize())
			.map((module) -> Files.isDirectory(module) ? module.resolve(FILE) : module)
			.filter(Files::isRegularFile)
			.distinct()
			.toList();
	}

	/**
	 * Return the file of the parent, as far as it is on this disk next to this one.
	 */
	@Nullable Path parent() {
		Parent parent = this.model.getParent();
		if (parent == null || parent.getRelativePath() == null || parent.getRelativePath().isBlank()) {
			return null;
		}
		Path path = this.file.resolveSibling(parent.getRelativePath()).normalize();
		Path pom = Files.isDirectory(path) ? path.resolve(FILE) : path;
		return (Files.isRegularFile(pom) && !pom.equals(this.file)
				&& Objects.equals(parent.getArtifactId(), read(pom).model().getArtifactId())) ? pom : null;
	}

	/**
	 * Return whether other projects' tests are among the dependencies.
	 * @return {@code true} for the type {@code test-jar} or the classifier {@code tests}
	 */
	boolean dependsOnTests() {
		List<Dependency> dependencies = new ArrayList<>();
		parts().forEach((part) -> {
			dependencies.addAll(part.getDependencies());
			if (part.getDependencyManagement() != null) {
				dependencies.addAll(part.getDependencyManagement().getDependencies());
			}
		});
		return dependencies.stream()
			.anyMatch((dependency) -> "test-jar".equals(dependency.getType())
					|| "tests".equals(dependency.getClassifier()));
	}

	/**
	 * Return whether what Maven makes of it depends on more than files and options: on
	 * the environment, or on which files there are.
	 */
	static boolean dependsOnSurroundings(Path file) {
		try {
			String text = Files.readString(file);
			return text.contains("env.") || text.contains("<exists>") || text.contains("<missing>");
		}
		catch (IOException ex) {
			// in another encoding, or gone
			return true;
		}
	}

	private Stream<ModelBase> parts() {
		return Stream.concat(Stream.of(this.model), this.model.getProfiles().stream());
	}

}
