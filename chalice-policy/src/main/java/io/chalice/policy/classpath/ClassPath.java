package io.chalice.policy.classpath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.policy.explain.AnalysisWarnings;

/**
 * The class path of an application, read lazily. Classes that cannot be read are reported
 * once and count as missing. Not safe for use by several threads.
 */
public final class ClassPath implements AutoCloseable {

	private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

	private final List<ClassPathEntry> roots;

	private final Map<ClassPathEntry, JarFacts> transparent;

	private final AnalysisWarnings warnings;

	private final Set<String> own;

	private final Map<String, List<ClassPathEntry>> byPackage = new HashMap<>();

	private final Map<String, Optional<ClassUnit>> units = new HashMap<>();

	private ClassPath(List<ClassPathEntry> roots, Map<ClassPathEntry, JarFacts> transparent, Set<String> own,
			AnalysisWarnings warnings) {
		this.own = own;
		this.roots = roots;
		this.transparent = transparent;
		this.warnings = warnings;
	}

	/**
	 * Opens a class path.
	 * @param application directories and archives with the application's own classes
	 * @param libraries directories and archives with what it depends on
	 * @param warnings receives what cannot be read
	 * @return the class path, to be closed
	 */
	public static ClassPath open(List<Path> application, List<Path> libraries, AnalysisWarnings warnings) {
		return open(application, libraries, List.of(), warnings);
	}

	/**
	 * Opens a class path.
	 * @param application directories and archives with the application's own classes
	 * @param libraries directories and archives with what it depends on
	 * @param own internal names of some of the application's own classes, which tell its
	 * packages in an archive that also holds its libraries
	 * @param warnings receives what cannot be read
	 * @return the class path, to be closed
	 */
	public static ClassPath open(List<Path> application, List<Path> libraries, List<String> own,
			AnalysisWarnings warnings) {
		List<ClassPathEntry> roots = new ArrayList<>();
		application.forEach((path) -> open(path, true, roots, warnings));
		libraries.forEach((path) -> open(path, false, roots, warnings));
		List<ClassPathEntry> candidates = roots.stream().filter((root) -> !root.isApplication()).toList();
		Map<ClassPathEntry, JarFacts> transparent = TransparentLibraries.among(candidates);
		Set<String> packages = own.stream()
			.filter((name) -> !KnownPackages.isInfrastructure(name))
			.map(ClassPath::group)
			.collect(Collectors.toSet());
		return new ClassPath(roots, transparent, packages, warnings);
	}

	private static void open(Path path, boolean application, List<ClassPathEntry> roots, AnalysisWarnings warnings) {
		if (!Files.exists(path)) {
			warnings.add(AnalysisWarning.Kind.MISSING_CLASS, path.getFileName().toString(),
					"The class path names " + path.getFileName() + ", which does not exist.");
			return;
		}
		try {
			roots.add(ClassPathEntry.open(path, application));
		}
		catch (IOException ex) {
			warnings.add(AnalysisWarning.Kind.UNREADABLE_CLASS, path.getFileName().toString(),
					"The archive " + path.getFileName() + " cannot be opened: " + ex.getMessage() + ".");
		}
	}

	/**
	 * Finds a class.
	 * @param name the internal name, with slashes
	 * @return the class or null when it is missing or unreadable
	 */
	public @Nullable ClassUnit find(String name) {
		Optional<ClassUnit> known = this.units.get(name);
		if (known == null) {
			known = Optional.ofNullable(load(name));
			this.units.put(name, known);
		}
		return known.orElse(null);
	}

	private @Nullable ClassUnit load(String name) {
		String resource = name + ".class";
		for (ClassPathEntry root : rootsWith(name)) {
			try {
				byte[] bytes = root.read(resource);
				if (bytes != null) {
					return parse(name, bytes, origin(root, name));
				}
			}
			catch (UncheckedIOException ex) {
				unreadable(name, ex);
				return null;
			}
		}
		try (InputStream in = PLATFORM.getResourceAsStream(resource)) {
			return (in != null) ? parse(name, in.readAllBytes(), ClassOrigin.OPAQUE) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + name + " of the platform", ex);
		}
	}

	// most archives have nothing of a package, and need not be asked
	private List<ClassPathEntry> rootsWith(String className) {
		if (this.byPackage.isEmpty()) {
			for (ClassPathEntry root : this.roots) {
				root.packages()
					.forEach((name) -> this.byPackage.computeIfAbsent(name, (key) -> new ArrayList<>()).add(root));
			}
		}
		return this.byPackage.getOrDefault(ClassPathEntry.packageOf(className), List.of());
	}

	/**
	 * Reads a class with its method bodies, whoever's it is.
	 * @param name the internal name, with slashes
	 * @return the class or null when it is missing or unreadable
	 */
	public @Nullable ClassNode parseWhole(String name) {
		for (ClassPathEntry root : rootsWith(name)) {
			byte[] bytes = root.read(name + ".class");
			if (bytes != null) {
				try {
					return ClassFormat.parse(bytes, true);
				}
				catch (UnreadableClassException ex) {
					unreadable(name, ex);
					return null;
				}
			}
		}
		return null;
	}

	private @Nullable ClassUnit parse(String name, byte[] bytes, ClassOrigin origin) {
		try {
			if (ClassFormat.isNewer(bytes)) {
				this.warnings.add(AnalysisWarning.Kind.NEWER_CLASS, dotted(name), "The class " + dotted(name)
						+ " has a class file format newer than is known; it was read as the newest known one.");
			}
			return new ClassUnit(ClassFormat.parse(bytes, origin.isEntered()), origin);
		}
		catch (UnreadableClassException ex) {
			unreadable(name, ex);
			return null;
		}
	}

	private void unreadable(String name, RuntimeException ex) {
		this.warnings.add(AnalysisWarning.Kind.UNREADABLE_CLASS, dotted(name),
				"The class " + dotted(name) + " cannot be read and was left out: " + ex.getMessage() + ".");
	}

	// what one author's packages have in common, as a rule
	private static String group(String name) {
		int first = name.indexOf('/');
		int second = name.indexOf('/', first + 1);
		return (second > 0) ? name.substring(0, second) : name.substring(0, Math.max(first, 0));
	}

	private ClassOrigin origin(ClassPathEntry root, String name) {
		if (KnownPackages.isSdk(name)) {
			return ClassOrigin.SDK;
		}
		if (root.isApplication() && (root.isDirectory() || !KnownPackages.isInfrastructure(name))) {
			boolean foreign = root.holdsSdk() && !this.own.isEmpty() && !this.own.contains(group(name));
			return foreign ? ClassOrigin.LIBRARY : ClassOrigin.APPLICATION;
		}
		return ((root.isApplication() || this.transparent.containsKey(root)) && !KnownPackages.isInfrastructure(name))
				? ClassOrigin.LIBRARY : ClassOrigin.OPAQUE;
	}

	/**
	 * Lists the application's own classes.
	 * @return internal names, sorted
	 */
	public List<String> applicationClasses() {
		return this.roots.stream()
			.filter(ClassPathEntry::isApplication)
			.flatMap((root) -> root.resources()
				.stream()
				.filter((resource) -> resource.endsWith(".class") && !resource.startsWith("META-INF/")
						&& !resource.endsWith("-info.class"))
				.map((resource) -> resource.substring(0, resource.length() - ".class".length()))
				.filter((name) -> origin(root, name) == ClassOrigin.APPLICATION))
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * Lists classes of the libraries that are entered.
	 * @param packages the beginnings of internal names
	 * @return internal names, sorted
	 */
	public List<String> libraryClasses(Set<String> packages) {
		return classes(this.transparent.keySet().stream())
			.filter((name) -> packages.stream().anyMatch(name::startsWith))
			.sorted()
			.toList();
	}

	/**
	 * Lists classes of the libraries that are entered and refer to a package.
	 * @param used the package with slashes, also at its end
	 * @return internal names, sorted
	 */
	public List<String> libraryClassesThatUse(String used) {
		return classes(this.transparent.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().referenced().contains(used))
			.map(Map.Entry::getKey)).sorted().toList();
	}

	private static Stream<String> classes(Stream<ClassPathEntry> roots) {
		return roots.flatMap((root) -> root.resources().stream())
			.filter((resource) -> resource.endsWith(".class") && !resource.startsWith("META-INF/"))
			.map((resource) -> resource.substring(0, resource.length() - ".class".length()));
	}

	/**
	 * Reads every resource of a name.
	 * @param prefix how the resource's path begins
	 * @param suffix how it ends
	 * @return the lines of all of them, without comments and blank lines
	 */
	public List<String> lines(String prefix, String suffix) {
		List<String> lines = new ArrayList<>();
		for (ClassPathEntry root : this.roots) {
			for (String resource : root.resources()) {
				if (resource.startsWith(prefix) && resource.endsWith(suffix)) {
					byte[] bytes = root.read(resource);
					if (bytes != null) {
						new String(bytes, StandardCharsets.UTF_8).lines()
							.map((line) -> line.replaceFirst("#.*", "").trim())
							.filter((line) -> !line.isEmpty())
							.forEach(lines::add);
					}
				}
			}
		}
		return lines;
	}

	/**
	 * Reads a resource and its variants, which have an underscore and more after the
	 * name.
	 * @param name the resource's path without its suffix
	 * @param suffix how its file name ends
	 * @return what is in each of them, none when there is none
	 */
	public List<byte[]> variants(String name, String suffix) {
		List<byte[]> contents = new ArrayList<>();
		for (ClassPathEntry root : this.roots) {
			for (String resource : root.resources()) {
				int length = resource.length() - name.length() - suffix.length();
				boolean variant = length >= 0 && resource.startsWith(name) && resource.endsWith(suffix) && (length == 0
						|| resource.charAt(name.length()) == '_' && resource.indexOf('/', name.length()) < 0);
				byte[] bytes = variant ? root.read(resource) : null;
				if (bytes != null) {
					contents.add(bytes);
				}
			}
		}
		return contents;
	}

	/**
	 * Turns an internal name into the one a user writes.
	 * @param name the name with slashes
	 * @return the name with dots
	 */
	public static String dotted(String name) {
		return name.replace('/', '.');
	}

	@Override
	public void close() {
		for (ClassPathEntry root : this.roots) {
			try {
				root.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot close " + root.path(), ex);
			}
		}
	}

}
