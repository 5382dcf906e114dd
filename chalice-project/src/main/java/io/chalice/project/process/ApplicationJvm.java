package io.chalice.project.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A JVM with an application's class path and the environment its function will have: none
 * of this process's variables but those a JVM needs anywhere.
 *
 * @param java the program
 * @param classPath the application's classes and jars, in order
 */
public record ApplicationJvm(Path java, List<Path> classPath) {

	private static final Set<String> INHERITED = Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE",
			"TZ", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "WINDIR", "USERPROFILE");

	/** What they name is only there in Lambda, but for system properties. */
	private static final Set<String> JVM_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

	public ApplicationJvm {
		classPath = List.copyOf(classPath);
	}

	/**
	 * Return what runs a class in it.
	 * @param directory a directory of the run's own; the class runs in an empty one in it
	 * @param environment the environment variables of the function
	 * @param mainClass the class
	 * @param arguments its arguments
	 * @return the program
	 * @throws IOException if the directory cannot be written to
	 */
	public ExternalProgram program(Path directory, Map<String, String> environment, String mainClass,
			String... arguments) throws IOException {
		Path work = Files.createDirectory(directory.resolve("work"));
		// a class path may be longer than a command line
		Path file = Files.writeString(directory.resolve("arguments"), "-cp\n" + quoted(joinedClassPath()) + "\n");
		Stream<String> command = Stream.of(this.java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
				"-Xshare:auto", "@" + file, mainClass);
		return new ExternalProgram(Stream.concat(command, Stream.of(arguments)).toList(), work,
				(own) -> environment(own, environment));
	}

	private String joinedClassPath() {
		return this.classPath.stream()
			.map((entry) -> entry.toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
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
