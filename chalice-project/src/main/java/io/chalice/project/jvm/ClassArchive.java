package io.chalice.project.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.chalice.project.Jdk;
import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.process.ArgumentFile;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramInterruptedException;

/**
 * An archive of the classes that an application loads from its libraries, which about
 * halves the time its process takes to start. It is made once for a class path and a JDK,
 * from a list that the first process writes. A JVM does without an archive that does not
 * fit.
 */
public final class ClassArchive {

	private static final Duration TIMEOUT = Duration.ofMinutes(5);

	private static final String ARCHIVE = ".jsa";

	/** What Java is to be asked for an archive. */
	private static final String WANTED = ".wanted";

	/** What Java was asked. */
	private static final String ASKED = ".asked";

	/** Begins the first line, which Java skips. */
	private static final String PROGRAM = "# ";

	private final Jdk jdk;

	private final List<Path> classPath;

	private final Path directory;

	private final String purpose;

	private final String name;

	/**
	 * Look for an archive.
	 * @param purpose what the process is for, which is the beginning of the file's name
	 * @param jdk what the process runs on
	 * @param classPath the jars that its class path begins with
	 * @param directory where the archive is, or will be
	 */
	public ClassArchive(String purpose, Jdk jdk, List<Path> classPath, Path directory) {
		this.purpose = purpose + "-";
		this.jdk = jdk;
		this.classPath = List.copyOf(classPath);
		this.directory = directory;
		ContentFingerprint fingerprint = new ContentFingerprint().add(jdk.toString())
			.addStamp(jdk.home().resolve("release"))
			.addClassPath(classPath);
		this.name = this.purpose + fingerprint.hex().substring(0, 16);
	}

	private Path file(String suffix) {
		return this.directory.resolve(this.name + suffix);
	}

	/**
	 * Return the flags of a process that uses the archive.
	 * @return the flags, empty while there is none
	 */
	public List<String> use() {
		return exists() ? List.of("-XX:SharedArchiveFile=" + file(ARCHIVE), "-Xshare:auto") : List.of();
	}

	private boolean exists() {
		Path archive = file(ARCHIVE);
		if (!Files.isRegularFile(archive)) {
			return false;
		}
		try (InputStream content = Files.newInputStream(archive)) {
			// Java writes the head last: what is not whole begins with zeros
			return content.read() > 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Return the flags of a process that uses the archive or, for want of one, writes
	 * down what should be in it.
	 * @return the flags
	 * @throws IOException if a file cannot be read or written
	 */
	public List<String> useOrRecord() throws IOException {
		if (exists() || isUnderWay()) {
			return use();
		}
		Files.createDirectories(this.directory);
		return List.of("-XX:DumpLoadedClassList=" + recording());
	}

	private Path recording() {
		return file(".recording");
	}

	private boolean isUnderWay() throws IOException {
		Path asked = file(ASKED);
		return Files.exists(file(WANTED)) || (Files.exists(asked)
				&& Files.getLastModifiedTime(asked).toInstant().isAfter(Instant.now().minus(TIMEOUT)));
	}

	/**
	 * Take what a process has written down as the content of the archive, unless none
	 * has.
	 * @throws IOException if a file cannot be read or written
	 */
	public void recorded() throws IOException {
		if (exists() || isUnderWay() || !Files.isRegularFile(recording())) {
			return;
		}
		deleteOthers();
		// the process may still be writing: its last line may not be whole
		String text = Files.readString(recording());
		Path list = Files.writeString(file(".list"), text.substring(0, text.lastIndexOf('\n') + 1));
		Path draft = Files.writeString(file(".draft"),
				PROGRAM + this.jdk.java() + "\n"
						+ ArgumentFile.text(List.of("-Xshare:dump", "-XX:+UseSerialGC",
								"-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + file(ARCHIVE), "-cp",
								ArgumentFile.classPath(this.classPath))));
		Files.move(draft, file(WANTED), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	// of other class paths, as of another stage, the latest stays
	private void deleteOthers() throws IOException {
		List<Path> others;
		try (Stream<Path> files = Files.list(this.directory)) {
			others = files.filter((file) -> isOther(String.valueOf(file.getFileName()))).toList();
		}
		String latest = others.stream()
			.filter((file) -> file.toString().endsWith(ARCHIVE))
			.max(Comparator.comparingLong((file) -> file.toFile().lastModified()))
			.map(ClassArchive::stem)
			.orElse("");
		for (Path other : others) {
			if (!stem(other).equals(latest)) {
				Files.deleteIfExists(other);
			}
		}
	}

	private boolean isOther(String file) {
		return file.startsWith(this.purpose) && !file.startsWith(this.name);
	}

	private static String stem(Path file) {
		String own = String.valueOf(file.getFileName());
		return own.substring(0, own.lastIndexOf('.'));
	}

	/**
	 * Make the archive that a process has written a list for, and wait for it.
	 * @return whether there is an archive then, or somebody else is making it
	 * @throws IOException if a file cannot be read or written
	 * @throws ProgramInterruptedException when it was interrupted; whoever comes next
	 * makes it
	 */
	public boolean make() throws IOException {
		Path wanted = file(WANTED);
		if (!Files.exists(wanted)) {
			return exists() || isUnderWay();
		}
		Path asked = asked(wanted);
		try {
			new ExternalProgram(command(asked), this.directory, ApplicationJvm::withoutOptions).run(TIMEOUT);
		}
		catch (ProgramInterruptedException | ClosedByInterruptException ex) {
			Files.move(asked, wanted, StandardCopyOption.REPLACE_EXISTING);
			throw ex;
		}
		return exists();
	}

	/**
	 * Begin to make all archives of a directory that processes have written lists for.
	 * They are made by processes that nobody waits for, and that may outlive this one: an
	 * archive that does not become whole is none.
	 * @param directory where the archives will be
	 * @throws IOException if a file cannot be read or written
	 */
	public static void beginAll(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			return;
		}
		List<Path> wanted;
		try (Stream<Path> files = Files.list(directory)) {
			wanted = files.filter((file) -> file.toString().endsWith(WANTED)).toList();
		}
		for (Path each : wanted) {
			ProcessBuilder process = new ProcessBuilder(command(asked(each))).directory(directory.toFile())
				.redirectOutput(Redirect.DISCARD)
				.redirectError(Redirect.DISCARD);
			ApplicationJvm.withoutOptions(process.environment());
			process.start().getOutputStream().close();
		}
	}

	private static Path asked(Path wanted) throws IOException {
		Path asked = wanted.resolveSibling(stem(wanted) + ASKED);
		Files.move(wanted, asked, StandardCopyOption.REPLACE_EXISTING);
		Files.setLastModifiedTime(asked, FileTime.from(Instant.now()));
		return asked;
	}

	private static List<String> command(Path arguments) throws IOException {
		try (Stream<String> lines = Files.lines(arguments)) {
			return List.of(lines.findFirst().orElse("").substring(PROGRAM.length()), "@" + arguments);
		}
	}

}
