package io.chalice.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.gateway.lambda.FunctionConfiguration;

/**
 * Has functions run on one processor core, where {@code taskset} can do that: less than
 * 1,769 MB of memory is less than one core in Lambda.
 *
 * @param taskset the program, or nothing where there is none
 * @param core the core's number
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">Lambda
 * function memory</a>
 */
record PinnedStart(List<Path> taskset, int core) {

	private static final List<Path> PLACES = List.of(Path.of("/usr/bin/taskset"), Path.of("/bin/taskset"));

	private static final String ALLOWED = "Cpus_allowed_list:";

	/**
	 * Find out whether there is a core to keep to.
	 * @return how functions are started
	 */
	static PinnedStart find() {
		Path status = Path.of("/proc/self/status");
		List<Path> programs = PLACES.stream().filter(Files::isExecutable).limit(1).toList();
		if (programs.isEmpty() || !Files.isReadable(status)) {
			return new PinnedStart(List.of(), 0);
		}
		try {
			return Files.readAllLines(status)
				.stream()
				.filter((line) -> line.startsWith(ALLOWED))
				// as in 0-3,8-11: the last one has least to do with the system's own work
				.map((line) -> new PinnedStart(programs, Integer.parseInt(line.replaceAll(".*\\D", ""))))
				.findFirst()
				.orElseGet(() -> new PinnedStart(List.of(), 0));
		}
		catch (IOException ex) {
			return new PinnedStart(List.of(), 0);
		}
	}

	boolean pinned() {
		return !this.taskset.isEmpty();
	}

	/**
	 * Let a function start on the core.
	 * @param configuration the function; a script of its own still starts it
	 * @param directory where a script may be written
	 * @return the changed configuration, or the same without a core to keep to
	 * @throws IOException if the script cannot be written
	 */
	FunctionConfiguration apply(FunctionConfiguration configuration, Path directory) throws IOException {
		if (!pinned()) {
			return configuration;
		}
		String own = configuration.wrapper().orElse("");
		Path script = Files.createTempFile(directory, "pinned", ".sh",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Files.writeString(script, "#!/bin/sh\nexec %s -c %d %s\"$@\"\n".formatted(this.taskset.get(0), this.core,
				own.isEmpty() ? "" : "'" + own.replace("'", "'\\''") + "' "));
		Map<String, String> environment = new LinkedHashMap<>(configuration.environment());
		environment.put(FunctionConfiguration.EXEC_WRAPPER, script.toString());
		return configuration.withEnvironment(environment);
	}

}
