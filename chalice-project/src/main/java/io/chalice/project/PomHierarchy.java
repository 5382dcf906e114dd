package io.chalice.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A project's {@code pom.xml} and those of its parents, as far as they are on this disk
 * next to it.
 *
 * @param poms the project's own, then its parents'
 */
record PomHierarchy(List<Pom> poms) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

	private static final int DEPTH = 10;

	PomHierarchy {
		poms = List.copyOf(poms);
	}

	static PomHierarchy of(Path file) {
		List<Pom> poms = new ArrayList<>();
		Pom pom = Pom.read(file);
		while (pom != null && poms.size() < DEPTH) {
			poms.add(pom);
			pom = parent(pom);
		}
		return new PomHierarchy(poms);
	}

	private static @Nullable Pom parent(Pom child) {
		if (!child.has("parent")) {
			return null;
		}
		String relativePath = child.text("parent", "relativePath");
		if (relativePath != null && relativePath.isEmpty()) {
			return null;
		}
		Path path = child.directory().resolve((relativePath != null) ? relativePath : "../" + Pom.FILE).normalize();
		Path file = Files.isDirectory(path) ? path.resolve(Pom.FILE) : path;
		if (!Files.isRegularFile(file)) {
			return null;
		}
		Pom parent = Pom.read(file);
		String artifactId = child.text("parent", "artifactId");
		return (artifactId != null && artifactId.equals(parent.text("artifactId"))) ? parent : null;
	}

	/**
	 * Return the hierarchy of a file whose parents are in a repository.
	 * @param file the project's own
	 * @param repository the directory of a local repository
	 * @return the file and its parents, as far as they are there
	 */
	static PomHierarchy of(Path file, Path repository) {
		List<Pom> poms = new ArrayList<>(of(file).poms());
		Pom pom = poms.get(poms.size() - 1);
		while (pom.has("parent") && poms.size() < DEPTH) {
			String group = pom.text("parent", "groupId");
			String artifact = pom.text("parent", "artifactId");
			String version = pom.text("parent", "version");
			Path parent = repository.resolve("%s/%s/%s/%s-%s.pom".formatted(String.valueOf(group).replace('.', '/'),
					artifact, version, artifact, version));
			if (!Files.isRegularFile(parent)) {
				break;
			}
			pom = Pom.read(parent);
			poms.add(pom);
		}
		return new PomHierarchy(poms);
	}

	/**
	 * Return what the project and its parents depend on when they run.
	 * @param own whether to include what others would not get along
	 * @return the dependencies' group and artifact ids
	 */
	Set<LibraryId> dependencies(boolean own) {
		Set<LibraryId> ids = new LinkedHashSet<>();
		for (Pom pom : this.poms) {
			for (Pom.Declared declared : pom.dependencies()) {
				String group = interpolate(declared.groupId(), DEPTH);
				String artifact = interpolate(declared.artifactId(), DEPTH);
				boolean runs = Set.of("", "compile", "runtime").contains(declared.scope());
				if (group != null && artifact != null && runs && (own || !declared.optional())) {
					ids.add(new LibraryId(group, artifact));
				}
			}
		}
		return ids;
	}

	/**
	 * Return the group and artifact id.
	 * @return the ids, or {@code null} when they are not known
	 */
	@Nullable LibraryId id() {
		String group = groupId();
		String artifact = own("artifactId");
		return (group != null && artifact != null) ? new LibraryId(group, artifact) : null;
	}

	private @Nullable String groupId() {
		String group = own("groupId");
		return (group != null) ? group : own("parent", "groupId");
	}

	Pom project() {
		return this.poms.get(0);
	}

	/**
	 * Return whether nothing of the project is anywhere else.
	 */
	boolean isComplete() {
		return !this.poms.get(this.poms.size() - 1).has("parent");
	}

	/**
	 * Return an element's text, of this project only.
	 * @param path the names of the elements that lead to it
	 * @return the text, or {@code null} when it is not given or not known in full
	 */
	@Nullable String own(String... path) {
		return interpolate(project().text(path), DEPTH);
	}

	/**
	 * Return an element's text, inherited when this project has none.
	 * @param path the names of the elements that lead to it
	 * @return the text, or {@code null} when it is not given or not known in full
	 */
	@Nullable String inherited(String... path) {
		return interpolate(first((pom) -> pom.text(path)), DEPTH);
	}

	@Nullable String property(String name) {
		return inherited("properties", name);
	}

	@Nullable String pluginSetting(String artifactId, String name) {
		return interpolate(first((pom) -> pom.pluginSetting(artifactId, name)), DEPTH);
	}

	/**
	 * Return the version, which a child may leave to its parent's.
	 */
	@Nullable String version() {
		String version = own("version");
		return (version != null) ? version : own("parent", "version");
	}

	private @Nullable String first(Lookup lookup) {
		for (Pom pom : this.poms) {
			String text = lookup.find(pom);
			if (text != null) {
				return text;
			}
		}
		return null;
	}

	private @Nullable String interpolate(@Nullable String text, int depth) {
		if (text == null || depth == 0) {
			return null;
		}
		Matcher matcher = PLACEHOLDER.matcher(text);
		StringBuilder result = new StringBuilder();
		while (matcher.find()) {
			String value = placeholder(matcher.group(1), depth - 1);
			if (value == null) {
				return null;
			}
			matcher.appendReplacement(result, Matcher.quoteReplacement(value));
		}
		return matcher.appendTail(result).toString();
	}

	private @Nullable String placeholder(String name, int depth) {
		return switch (name) {
			case "project.version", "version" -> version();
			case "project.groupId", "pom.groupId", "groupId" -> groupId();
			case "project.parent.groupId" -> own("parent", "groupId");
			case "project.artifactId", "artifactId" -> own("artifactId");
			case "project.basedir", "basedir" -> project().directory().toString();
			case "project.build.directory" -> {
				String directory = interpolate(first((pom) -> pom.text("build", "directory")), depth);
				yield (directory != null) ? directory : "target";
			}
			default -> interpolate(first((pom) -> pom.text("properties", name)), depth);
		};
	}

	/**
	 * Looks something up in one file.
	 */
	private interface Lookup {

		@Nullable String find(Pom pom);

	}

}
