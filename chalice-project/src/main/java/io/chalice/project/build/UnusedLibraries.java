package io.chalice.project.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;

import io.chalice.project.RuntimeTree;
import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.maven.LibraryId;
import io.chalice.project.packaging.BootJar;

/**
 * Libraries that Spring brings along for what few functions do, and that an application
 * does without unless it, or a library of its own, mentions them.
 */
final class UnusedLibraries {

	/** Tasks that run at times are observed with it. */
	private static final Brought OBSERVATION = new Brought(
			new RuntimeTree.Need(new LibraryId("org.springframework", "spring-context"),
					new LibraryId("io.micrometer", "micrometer-observation")),
			List.of("io/micrometer/", "org/springframework/scheduling/"), List.of());

	private static final Brought YAML = new Brought(
			new RuntimeTree.Need(new LibraryId("org.springframework.boot", "spring-boot-starter"),
					new LibraryId("org.yaml", "snakeyaml")),
			List.of("org/yaml/snakeyaml/", "/YamlProcessor", "/YamlPropert", "/YamlMap"), List.of(".yml", ".yaml"));

	private static final List<Brought> ALL = List.of(OBSERVATION, YAML);

	/** They mention them, and do without where they are missing. */
	private static final Set<LibraryId> INDIFFERENT = Set.of(spring("spring-core"), spring("spring-beans"),
			spring("spring-context"), spring("spring-aop"), spring("spring-expression"), spring("spring-messaging"),
			boot("spring-boot"), boot("spring-boot-autoconfigure"), boot("spring-boot-jackson"),
			function("spring-cloud-function-core"), function("spring-cloud-function-context"),
			function("spring-cloud-function-adapter-aws"), new LibraryId("io.projectreactor", "reactor-core"));

	/** They mention none, or are what is brought. */
	private static final Set<String> INDIFFERENT_GROUPS = Set.of("io.chalice", "tools.jackson.core",
			"com.fasterxml.jackson.core", "ch.qos.logback", "software.amazon.awssdk", "org.yaml", "io.micrometer");

	/** Changes with what is looked for. */
	private static final String FORMAT = "1";

	private final Function<String, Optional<LibraryId>> ids;

	private final Path memory;

	private final Set<Brought> unused = new LinkedHashSet<>();

	private UnusedLibraries(Function<String, Optional<LibraryId>> ids, Path memory) {
		this.ids = ids;
		this.memory = memory;
	}

	/**
	 * Find those that an application does without.
	 * @param jar its executable jar
	 * @param ids which library a jar's file name stands for, as far as that is known
	 * @param memory a file that keeps what the application's libraries mention
	 * @return what brings each of them, which does not count as a need
	 */
	static Set<RuntimeTree.Need> of(BootJar jar, Function<String, Optional<LibraryId>> ids, Path memory) {
		UnusedLibraries libraries = new UnusedLibraries(ids, memory);
		libraries.find(jar);
		return libraries.unused.stream().map(Brought::need).collect(Collectors.toUnmodifiableSet());
	}

	private static LibraryId spring(String artifactId) {
		return new LibraryId("org.springframework", artifactId);
	}

	private static LibraryId boot(String artifactId) {
		return new LibraryId("org.springframework.boot", artifactId);
	}

	private static LibraryId function(String artifactId) {
		return new LibraryId("org.springframework.cloud", artifactId);
	}

	private void find(BootJar jar) {
		Set<LibraryId> present = new HashSet<>();
		jar.libraries().forEach((name) -> this.ids.apply(name).ifPresent(present::add));
		ALL.stream().filter((brought) -> present.contains(brought.need().library())).forEach(this.unused::add);
		for (String name : jar.classes()) {
			this.unused.removeIf((brought) -> brought.isMentioned(name, () -> jar.classBytes(name)));
		}
		if (!this.unused.isEmpty()) {
			Set<String> mentioned = mentionedByLibraries(jar);
			this.unused.removeIf((brought) -> mentioned.contains(brought.name()));
		}
	}

	private Set<String> mentionedByLibraries(BootJar jar) {
		List<String> libraries = jar.libraries()
			.stream()
			.filter((library) -> this.ids.apply(library).filter(UnusedLibraries::isIndifferent).isEmpty())
			.toList();
		ContentFingerprint key = new ContentFingerprint().add(FORMAT);
		libraries.forEach((library) -> key.add(library, jar.libraryIdentity(library)));
		CachedText known = new CachedText(this.memory, key.hex());
		String text = known.read();
		if (text == null) {
			Set<Brought> missing = new LinkedHashSet<>(ALL);
			libraries.forEach((library) -> read(jar.libraryBytes(library), missing));
			text = ALL.stream()
				.filter((brought) -> !missing.contains(brought))
				.map(Brought::name)
				.collect(Collectors.joining("\n"));
			known.write(text);
		}
		return text.lines().collect(Collectors.toSet());
	}

	private static boolean isIndifferent(LibraryId id) {
		return INDIFFERENT.contains(id) || INDIFFERENT_GROUPS.contains(id.groupId());
	}

	private static void read(byte[] library, Set<Brought> missing) {
		try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(library), false)) {
			JarEntry entry = in.getNextJarEntry();
			while (entry != null && !missing.isEmpty()) {
				String name = entry.getName();
				byte[] content = in.readAllBytes();
				missing.removeIf((brought) -> brought.isMentioned(name, () -> content));
				entry = in.getNextJarEntry();
			}
		}
		catch (IOException ex) {
			// what cannot be read may need anything
			missing.clear();
		}
	}

	/**
	 * A library that comes along.
	 *
	 * @param need what brings it, and what it is
	 * @param names parts of the names of classes whose mention shows a use
	 * @param files ends of the names of files that it reads
	 */
	private record Brought(RuntimeTree.Need need, List<String> names, List<String> files) {

		String name() {
			return this.need.library().artifactId();
		}

		boolean isMentioned(String name, Supplier<byte[]> content) {
			if (!name.endsWith(".class")) {
				return this.files.stream().anyMatch(name::endsWith);
			}
			String constants = new String(content.get(), StandardCharsets.ISO_8859_1);
			return this.names.stream().anyMatch(constants::contains);
		}

	}

}
