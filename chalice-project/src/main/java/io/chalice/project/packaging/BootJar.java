package io.chalice.project.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The executable jar that Spring Boot's plugin makes of an application.
 */
public final class BootJar implements AutoCloseable {

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	/** What unpacks to somewhere else on some system. */
	private static final Pattern UNSAFE = Pattern.compile("(.*/)?\\.\\.?(/.*)?|/.*|.*//.*|.*[\\\\:\\x00-\\x1f].*");

	private final Path file;

	private final ZipFile zip;

	private final SortedMap<String, ZipEntry> classes = new TreeMap<>();

	private final SortedMap<String, ZipEntry> libraries = new TreeMap<>();

	private final Map<String, LibraryFacts> facts = new ConcurrentHashMap<>();

	private BootJar(Path file, ZipFile zip) {
		this.file = file;
		this.zip = zip;
		zip.stream().filter((entry) -> !entry.isDirectory()).forEach(this::add);
	}

	/**
	 * Open the jar that a build made executable.
	 * @param own the project's own jar; with a classifier, the executable one lies beside
	 * @return the open jar
	 * @throws NotExecutableJarException when there is none that Spring Boot made
	 * executable
	 * @throws InvalidJarException when an entry would leave the function's directory
	 */
	public static BootJar find(Path own) {
		return open(ExecutableJar.of(own));
	}

	/**
	 * Open a jar.
	 * @param file the jar
	 * @return the open jar
	 * @throws NotExecutableJarException when there is none, or it is not one that Spring
	 * Boot made executable
	 * @throws InvalidJarException when an entry would leave the function's directory
	 */
	public static BootJar open(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new NotExecutableJarException(file);
		}
		try {
			ZipFile zip = new ZipFile(file.toFile());
			try {
				return new BootJar(file, zip).checked();
			}
			catch (RuntimeException ex) {
				zip.close();
				throw ex;
			}
		}
		catch (ZipException ex) {
			throw new InvalidJarException(file, String.valueOf(ex.getMessage()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	private void add(ZipEntry entry) {
		String name = entry.getName();
		if (name.startsWith(CLASSES)) {
			put(this.classes, name.substring(CLASSES.length()), entry);
		}
		else if (name.startsWith(LIBRARIES)) {
			put(this.libraries, name.substring(LIBRARIES.length()), entry);
		}
	}

	private void put(SortedMap<String, ZipEntry> entries, String name, ZipEntry entry) {
		if (UNSAFE.matcher(name).matches()) {
			throw new InvalidJarException(this.file, "%s would be unpacked elsewhere".formatted(entry.getName()));
		}
		if (entries.put(name, entry) != null) {
			throw new InvalidJarException(this.file, "%s is in it twice".formatted(entry.getName()));
		}
	}

	private BootJar checked() {
		if (this.classes.isEmpty() && this.libraries.isEmpty()) {
			throw new NotExecutableJarException(this.file);
		}
		return this;
	}

	/**
	 * Return the application's own classes and resources, without what Spring generated
	 * ahead of time when the jar was built: nobody knows for which profiles.
	 * @return the names, sorted
	 */
	public Set<String> classes() {
		Set<String> names = this.classes.keySet();
		GeneratedClasses generated = new GeneratedClasses(names, this::classBytes);
		return new TreeSet<>(names.stream().filter((name) -> !generated.contains(name)).toList());
	}

	/**
	 * Return the jars the application runs with.
	 * @return the file names, sorted
	 */
	public List<String> libraries() {
		return List.copyOf(this.libraries.keySet());
	}

	/**
	 * Return the size of a jar.
	 * @param name its file name, of {@link #libraries()}
	 * @return the size in bytes
	 */
	public long librarySize(String name) {
		return entry(this.libraries, name).getSize();
	}

	/**
	 * Return what another jar of the same name does not have.
	 * @param name its file name, of {@link #libraries()}
	 * @return its size and its CRC-32
	 */
	public String libraryIdentity(String name) {
		ZipEntry entry = entry(this.libraries, name);
		return "%d %08x".formatted(entry.getSize(), entry.getCrc());
	}

	/**
	 * Look at libraries before they are packed, which takes a part of the time of that.
	 * @param leftOut the file names of those that will not be packed
	 */
	public void examine(Set<String> leftOut) {
		this.libraries.keySet().stream().filter((name) -> !leftOut.contains(name)).forEach(this::facts);
	}

	LibraryFacts facts(String name) {
		return this.facts.computeIfAbsent(name, (library) -> LibraryFacts.of(libraryBytes(library)));
	}

	/**
	 * Return the content of one of the application's own files.
	 * @param name its name, as {@link #classes()} has it
	 * @return the content
	 */
	public byte[] classBytes(String name) {
		return bytes(this.classes, name);
	}

	/**
	 * Return one of the application's libraries.
	 * @param name its file name, as {@link #libraries()} has it
	 * @return the jar
	 */
	public byte[] libraryBytes(String name) {
		return bytes(this.libraries, name);
	}

	private ZipEntry entry(Map<String, ZipEntry> entries, String name) {
		ZipEntry entry = entries.get(name);
		if (entry == null) {
			throw new IllegalArgumentException("%s is not in %s".formatted(name, this.file));
		}
		return entry;
	}

	private byte[] bytes(Map<String, ZipEntry> entries, String name) {
		ZipEntry entry = entry(entries, name);
		try (InputStream in = this.zip.getInputStream(entry)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read %s of %s".formatted(entry.getName(), this.file), ex);
		}
	}

	/**
	 * Unpack the application's own classes and resources.
	 * @param directory where they go
	 */
	public void unpackClasses(Path directory) {
		try {
			for (String name : classes()) {
				Path file = directory.resolve(name);
				Files.createDirectories(file.resolveSibling(""));
				Files.write(file, classBytes(name));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not unpack %s to %s".formatted(this.file, directory), ex);
		}
	}

	Path file() {
		return this.file;
	}

	@Override
	public void close() {
		try {
			this.zip.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not close " + this.file, ex);
		}
	}

}
