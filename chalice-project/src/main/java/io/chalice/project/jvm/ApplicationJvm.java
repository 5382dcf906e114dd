package io.chalice.project.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;
import io.chalice.project.process.ArgumentFile;
import io.chalice.project.process.ExternalProgram;
import io.chalice.project.process.ProgramResult;

/**
 * A JVM with an application's class path and the environment its function will have: none
 * of this process's variables but those a JVM needs anywhere. It finds its libraries'
 * classes in an archive, once there is one.
 */
public final class ApplicationJvm {

	private static final Set<String> INHERITED = Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE",
			"TZ", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "WINDIR", "USERPROFILE");

	/** What they name is only there in Lambda, but for system properties. */
	private static final Set<String> JVM_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

	private final Jdk jdk;

	private final List<Path> classPath;

	private final @Nullable ClassArchive archive;

	private ApplicationJvm(Jdk jdk, List<Path> classPath, @Nullable ClassArchive archive) {
		this.jdk = jdk;
		this.classPath = List.copyOf(classPath);
		this.archive = archive;
	}

	/**
	 * Create a JVM for an application.
	 * @param purpose what it is for, a word of a file's name
	 * @param built the project, in whose directory the archive is
	 * @param classes the application's classes
	 * @param classPath the jars and directories that follow them, in order
	 * @return the JVM
	 * @throws IOException if a file cannot be read
	 */
	public static ApplicationJvm of(String purpose, BuiltProject built, Path classes, List<Path> classPath)
			throws IOException {
		Path work = built.project().workDirectory();
		ClassPathLayout layout = ClassPathLayout.strict(classPath,
				(entry) -> Files.isRegularFile(entry) && !entry.startsWith(work));
		if (!layout.isSeparable(classes)) {
			return new ApplicationJvm(built.jdk(), layout.declared(classes), null);
		}
		return new ApplicationJvm(built.jdk(), layout.complete(classes),
				new ClassArchive(purpose, built.jdk(), layout.archived(), archives(built.project())));
	}

	/**
	 * Return where the archives of a project are.
	 * @param project the project
	 * @return the directory, which need not exist
	 */
	public static Path archives(Project project) {
		return project.workDirectory().resolve("archives");
	}

	/**
	 * Begin to make the archives that a project's processes wait for; nobody waits for
	 * them.
	 * @param project the project
	 */
	public static void beginArchives(Project project) {
		try {
			ClassArchive.beginAll(archives(project));
		}
		catch (IOException ex) {
			// the next processes take as long as these
		}
	}

	/**
	 * Run a class and wait for its end.
	 * @param directory a directory of the run's own; the class runs in an empty one in it
	 * @param environment the environment variables of the function
	 * @param timeout how long to wait; it is stopped after that
	 * @param mainClass the class
	 * @param arguments its arguments
	 * @return how it ended
	 * @throws IOException if the directory cannot be written to
	 */
	public ProgramResult run(Path directory, Map<String, String> environment, Duration timeout, String mainClass,
			String... arguments) throws IOException {
		Path work = Files.createDirectory(directory.resolve("work"));
		Path file = Files.writeString(directory.resolve("arguments"),
				ArgumentFile.text(List.of("-cp", ArgumentFile.classPath(this.classPath))));
		List<String> command = new ArrayList<>(
				List.of(this.jdk.java().toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
		command.addAll(HugePages.flags());
		if (this.archive != null) {
			command.addAll(this.archive.useOrRecord());
		}
		command.addAll(List.of("@" + file, mainClass));
		command.addAll(List.of(arguments));
		ProgramResult result = new ExternalProgram(command, work, (own) -> environment(own, environment)).run(timeout);
		if (this.archive != null && result.successful()) {
			this.archive.recorded();
		}
		return result;
	}

	private static Map<String, String> environment(Map<String, String> own, Map<String, String> function) {
		Map<String, String> environment = new LinkedHashMap<>();
		own.forEach((name, value) -> {
			if (INHERITED.contains(name.toUpperCase(Locale.ROOT))) {
				environment.put(name, value);
			}
		});
		function
			.forEach((name, value) -> environment.put(name, JVM_OPTIONS.contains(name) ? properties(value) : value));
		return environment;
	}

	/**
	 * Take away what changes every JVM: an agent keeps it from making an archive.
	 * @param environment the environment of a process
	 * @return the same
	 */
	static Map<String, String> withoutOptions(Map<String, String> environment) {
		environment.keySet().removeAll(JVM_OPTIONS);
		return environment;
	}

	/**
	 * Return what is left of a JVM's options away from Lambda: agents and archives that
	 * they name are only there.
	 * @param options options as {@code JAVA_TOOL_OPTIONS} has them
	 * @return the system properties among them
	 */
	public static String properties(String options) {
		return Stream.of(options.split("\\s+"))
			.filter((option) -> option.startsWith("-D"))
			.collect(Collectors.joining(" "));
	}

}
