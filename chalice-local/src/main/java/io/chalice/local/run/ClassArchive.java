package io.chalice.local.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chalice.project.Jdk;
import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramResult;

/**
 * An archive of the classes that an application loads from its libraries, which about
 * halves the time its process takes to start. It is made once for a class path and a JDK,
 * from a list that the first process writes. A JVM does without an archive that does not
 * fit.
 */
final class ClassArchive {

	private static final Duration TIMEOUT = Duration.ofMinutes(5);

	private static final String PREFIX = "local-";

	private final Jdk jdk;

	private final List<Path> classPath;

	private final Path file;

	private final Path list;

	ClassArchive(Jdk jdk, List<Path> classPath, Path directory, Path scratch) {
		this.jdk = jdk;
		this.classPath = classPath;
		ContentFingerprint fingerprint = new ContentFingerprint().add(jdk.toString())
			.addStamp(jdk.home().resolve("release"));
		classPath.forEach(fingerprint::addStamp);
		String key = fingerprint.hex().substring(0, 16);
		this.file = directory.resolve(PREFIX + key + ".jsa");
		this.list = scratch.resolve("classes-" + key + ".lst");
	}

	boolean exists() {
		return Files.isRegularFile(this.file);
	}

	/**
	 * Return the flags of a process that uses the archive.
	 * @return the flags, empty while there is none
	 */
	List<String> use() {
		return exists() ? List.of("-XX:SharedArchiveFile=" + this.file, "-Xshare:auto") : List.of();
	}

	/**
	 * Return the flags of a process that uses the archive or, for want of one, writes
	 * down what should be in it.
	 * @return the flags
	 */
	List<String> useOrRecord() {
		return (exists() || Files.exists(this.list)) ? use() : List.of("-XX:DumpLoadedClassList=" + this.list);
	}

	/**
	 * Make the archive, unless there is one or no process has written a list.
	 * @return whether there is an archive then
	 */
	boolean make() throws IOException {
		if (exists() || !Files.isRegularFile(this.list)) {
			return exists();
		}
		Path directory = Files.createDirectories(this.file.resolveSibling(""));
		deleteOthers(directory);
		// the process may still be writing: its last line may not be whole
		String text = Files.readString(this.list);
		Path complete = Files.writeString(this.list.resolveSibling(this.list.getFileName() + ".complete"),
				text.substring(0, text.lastIndexOf('\n') + 1));
		Path draft = directory.resolve(this.file.getFileName() + ".tmp");
		List<String> command = List.of(this.jdk.java().toString(), "-Xshare:dump",
				"-XX:SharedClassListFile=" + complete, "-XX:SharedArchiveFile=" + draft, "-XX:+UseSerialGC", "-cp",
				this.classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		ProgramResult outcome = new ExternalProgram(command, directory, (own) -> own).run(TIMEOUT);
		if (outcome.successful() && Files.isRegularFile(draft)) {
			Files.move(draft, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		else {
			Files.deleteIfExists(draft);
		}
		return exists();
	}

	private static void deleteOthers(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			for (Path other : files.filter(ClassArchive::isArchive).toList()) {
				Files.deleteIfExists(other);
			}
		}
	}

	private static boolean isArchive(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.startsWith(PREFIX) && (name.endsWith(".jsa") || name.endsWith(".jsa.tmp"));
	}

}
