package io.chalice.project.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * Where a JVM finds an application. In Lambda the application's classes come before its
 * libraries; a class data archive needs them to follow, since Java archives no class path
 * with directories. That makes no difference unless the application has a file that a
 * library has too: then {@link #isSeparable(Path)} says so.
 */
public final class ClassPathLayout {

	/** What is there is looked up everywhere at once. */
	private static final String COLLECTED = "META-INF/";

	/** What nobody looks up when an application runs. */
	private static final Set<String> UNREAD = Set.of("META-INF/MANIFEST.MF",
			"META-INF/spring-configuration-metadata.json", "META-INF/additional-spring-configuration-metadata.json");

	private static final String COORDINATES = "META-INF/maven/";

	private final List<Path> classPath;

	private final Predicate<String> overlooked;

	private final List<Path> libraries;

	private final List<Path> changing;

	/** Files of the application that are in no library, once libraries were read. */
	private @Nullable Set<String> own;

	/**
	 * Create the layout of an application that runs. What is collected from all of the
	 * class path may be collected in another order.
	 * @param first jars that come before its libraries
	 * @param classPath its libraries, and directories of other modules
	 */
	public ClassPathLayout(List<Path> first, List<Path> classPath) {
		this(first, classPath, Files::isRegularFile, (name) -> name.startsWith(COLLECTED));
	}

	private ClassPathLayout(List<Path> first, List<Path> classPath, Predicate<Path> libraries,
			Predicate<String> overlooked) {
		this.classPath = List.copyOf(classPath);
		this.overlooked = overlooked;
		this.libraries = Stream.concat(first.stream(), classPath.stream().filter(libraries)).toList();
		this.changing = classPath.stream().filter(libraries.negate()).toList();
	}

	/**
	 * Create the layout of an application that something is made of: every order counts.
	 * @param classPath its libraries, and jars and directories of other modules
	 * @param libraries accepts the jars that stay the same when the application changes
	 * @return the layout
	 */
	static ClassPathLayout strict(List<Path> classPath, Predicate<Path> libraries) {
		return new ClassPathLayout(List.of(), classPath, libraries,
				(name) -> UNREAD.contains(name) || name.startsWith(COORDINATES));
	}

	/**
	 * Return the part of the class path that stays the same when the application changes.
	 * @return the jars, in order
	 */
	public List<Path> archived() {
		return this.libraries;
	}

	/**
	 * Return all of the class path.
	 * @param classes the application's classes
	 * @return jars and directories, in order
	 */
	public List<Path> complete(Path classes) {
		List<Path> complete = new ArrayList<>(this.libraries);
		complete.add(classes);
		complete.addAll(this.changing);
		return complete;
	}

	/**
	 * Return the class path without the jars that come before it, as it is in Lambda.
	 * @param classes the application's classes
	 * @return them, and then the jars and directories, in order
	 */
	public List<Path> declared(Path classes) {
		return Stream.concat(Stream.of(classes), this.classPath.stream()).toList();
	}

	/**
	 * Return whether the order of the class path does not matter.
	 * @param classes the application's classes
	 * @return {@code false} when the application hides a file of a library, or something
	 * on the class path is no jar, which a JVM overlooks
	 * @throws IOException if a jar or directory cannot be read
	 */
	public boolean isSeparable(Path classes) throws IOException {
		try {
			return hidesNothing(classes);
		}
		catch (ZipException ex) {
			return false;
		}
	}

	private boolean hidesNothing(Path classes) throws IOException {
		List<String> names = new ArrayList<>();
		for (Path entry : Stream.concat(Stream.of(classes), this.changing.stream()).toList()) {
			names.addAll(names(entry));
		}
		names.removeIf(this.overlooked);
		Set<String> known = this.own;
		if (known != null && known.containsAll(names)) {
			return true;
		}
		for (Path library : this.libraries) {
			try (ZipFile jar = new ZipFile(library.toFile())) {
				if (names.stream().anyMatch((name) -> jar.getEntry(name) != null)) {
					return false;
				}
			}
		}
		this.own = new HashSet<>(names);
		return true;
	}

	private static List<String> names(Path entry) throws IOException {
		if (Files.isRegularFile(entry)) {
			try (ZipFile jar = new ZipFile(entry.toFile())) {
				return jar.stream().filter((each) -> !each.isDirectory()).map(ZipEntry::getName).toList();
			}
		}
		if (!Files.isDirectory(entry)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(entry)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> entry.relativize(file).toString().replace('\\', '/'))
				.toList();
		}
	}

}
