package io.chalice.starter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application in a JVM of its own, with the class path of a user's project.
 */
final class ForkedApplication implements AutoCloseable {

	private static final long DEADLINE = TimeUnit.SECONDS.toNanos(90);

	private static final Pattern SERVING = Pattern.compile("^Serving on localhost:(\\d+)$", Pattern.MULTILINE);

	private final Process process;

	private final Path out;

	private final Path err;

	private ForkedApplication(Process process, Path out, Path err) {
		this.process = process;
		this.out = out;
		this.err = err;
	}

	/**
	 * Start an application.
	 * @param directory where its output goes
	 * @param classPath its class path
	 * @param environment variables of its environment
	 * @param command main class and arguments
	 * @return the application
	 */
	static ForkedApplication start(Path directory, String classPath, Map<String, String> environment, String... command)
			throws IOException {
		Path out = Files.createTempFile(directory, "out", ".txt");
		Path err = Files.createTempFile(directory, "err", ".txt");
		List<String> line = new ArrayList<>(interruptible());
		line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp", classPath));
		line.addAll(List.of(command));
		ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		builder.environment().putAll(environment);
		return new ForkedApplication(builder.start(), out, err);
	}

	/**
	 * Return what a command must begin with so that it can be interrupted. A build that
	 * runs in the background hands down that interrupts are ignored, and a JVM keeps to
	 * that.
	 * @return the beginning of the command, empty where {@code env} cannot do it
	 */
	private static List<String> interruptible() throws IOException {
		List<String> restoring = List.of("env", "--default-signal=INT");
		List<String> trial = new ArrayList<>(restoring);
		trial.add("true");
		Process process = new ProcessBuilder(trial).redirectErrorStream(true).start();
		return (process.onExit().join().exitValue() == 0) ? restoring : List.of();
	}

	String out() throws IOException {
		return Files.readString(this.out, StandardCharsets.UTF_8);
	}

	String err() throws IOException {
		return Files.readString(this.err, StandardCharsets.UTF_8);
	}

	long pid() {
		return this.process.pid();
	}

	/**
	 * Wait until the application serves.
	 * @return the port
	 */
	int port() throws IOException, InterruptedException {
		long deadline = System.nanoTime() + DEADLINE;
		Matcher serving = SERVING.matcher(out());
		while (!serving.find()) {
			assertThat(this.process.isAlive() && System.nanoTime() < deadline).as(out() + err()).isTrue();
			TimeUnit.MILLISECONDS.sleep(20);
			serving = SERVING.matcher(out());
		}
		return Integer.parseInt(serving.group(1));
	}

	/**
	 * Wait until the application has ended.
	 * @return its exit code
	 */
	int exitCode() throws IOException, InterruptedException {
		assertThat(this.process.waitFor(DEADLINE, TimeUnit.NANOSECONDS)).as(out() + err()).isTrue();
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
