package io.chalice.project.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The start script of a package, with the Java that runs the tests: in the build on JDK
 * 25 it is an AOT cache, else a CDS archive.
 */
class StartScriptIntegrationTests {

	private static final Instant TIME = Instant.parse("1980-01-01T00:00:00Z");

	private final Path directory;

	private Path task;

	StartScriptIntegrationTests(@TempDir Path temporary) {
		this.directory = temporary;
		this.task = temporary.resolve("task");
	}

	@BeforeEach
	void train() throws Exception {
		lay(pack("one"));
		TestJars.write(this.directory.resolve("client.jar"), 1, TestJars.texts("client.txt"));
		Run trained = run(Map.of("CHALICE_CACHE_OUTPUT", this.task.resolve("aot-cache/cache").toString()));
		assertThat(trained.out()).as(trained.err()).startsWith("one");
		assertThat(this.task.resolve("aot-cache/cache")).isNotEmptyFile();
		Files.writeString(this.task.resolve("aot-cache/cache.record"),
				Files.size(this.task.resolve("aot-cache/cache")) + "\n", StandardOpenOption.APPEND);
	}

	@Test
	void usesACacheOfThisPackage() throws Exception {
		Run run = run(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=%s".formatted(log())));
		assertThat(run.out()).isEqualTo("one");
		assertThat(run.err()).doesNotContain("aws-chalice");
		assertThat(Files.readString(log())).containsPattern("App source: shared objects file");
	}

	@Test
	void hasNothingToSayOfACacheThatIsUsed() throws Exception {
		Run run = run(Map.of());
		assertThat(run.out()).isEqualTo("one");
		assertThat(run.refusal()).isEmpty();
	}

	@Test
	void runsTheNewCodeWhenAClassChangesButNotSizeOrTime() throws Exception {
		byte[] cache = Files.readAllBytes(this.task.resolve("aot-cache/cache"));
		String trained = Files.readString(this.task.resolve("aot-cache/cache.record"));
		long size = Files.size(this.task.resolve("lib/0-application.jar"));
		lay(pack("two"));
		assertThat(Files.size(this.task.resolve("lib/0-application.jar"))).isEqualTo(size);
		Files.write(this.task.resolve("aot-cache/cache"), cache);
		Files.writeString(this.task.resolve("aot-cache/cache.record"), trained);
		Run run = runUnchanged(Map.of());
		assertThat(run.out()).as(run.err()).isEqualTo("two");
		assertThat(run.err().lines()).filteredOn((line) -> line.contains("aws-chalice"))
			.containsExactly("aws-chalice: started without the ahead-of-time cache: it was made of another package");
	}

	@Test
	void startsWithoutACache() throws Exception {
		Files.delete(this.task.resolve("aot-cache/cache"));
		Run run = runUnchanged(Map.of());
		assertThat(run.out()).isEqualTo("one");
		assertThat(run.err()).isEmpty();
	}

	@Test
	void startsWhenTheCacheIsTruncated() throws Exception {
		Path cache = this.task.resolve("aot-cache/cache");
		byte[] all = Files.readAllBytes(cache);
		replace(cache, Arrays.copyOf(all, all.length / 2));
		assertRefused(runWithEither());
	}

	@Test
	void startsInAnotherDirectoryThanTheCacheWasMadeInWithASpace() throws Exception {
		Path spaced = this.directory.resolve("with space");
		Files.move(this.task, spaced);
		this.task = spaced;
		Run run = run(Map.of());
		assertThat(run.out()).isEqualTo("one");
		// a newer one takes the package elsewhere for the same
		if (Runtime.version().feature() < 24) {
			assertThat(run.refusal()).isNotBlank();
		}
	}

	@Test
	void startsWhenTheCacheIsNone() throws Exception {
		replace(this.task.resolve("aot-cache/cache"), new byte[5000]);
		assertRefused(runWithEither());
	}

	@Test
	void refusesACacheOfAnotherJava() throws Exception {
		Path trained = this.task.resolve("aot-cache/cache.record");
		Files.writeString(trained, Files.readString(trained).replace("JAVA_VERSION=\"", "JAVA_VERSION=\"9"));
		Run run = runUnchanged(Map.of());
		assertThat(run.out()).isEqualTo("one");
		assertThat(run.err()).startsWith("aws-chalice: started without the ahead-of-time cache: it was made by "
				+ "another Java than the runtime's");
	}

	@Test
	void runsAWrapperOfTheUsersOwnWithTheLongerCommandLine() throws Exception {
		Path wrapper = this.directory.resolve("own");
		Files.writeString(wrapper, "#!/bin/sh\nprintf '<%s>' \"$@\"\n");
		assertThat(wrapper.toFile().setExecutable(true)).isTrue();
		Run run = run(Map.of("CHALICE_EXEC_WRAPPER", wrapper.toString()));
		assertThat(run.out())
			.contains("<-Dkept=a b>", "client.jar:%s/lib/0-application.jar>".formatted(this.task), "/aot-cache/cache>",
					"<App><handler>")
			.doesNotContain("-XX:SharedArchiveFile=/var/lang", "-Xshare:on");
	}

	@Test
	void leavesACommandLineAloneThatItDoesNotUnderstand() throws Exception {
		List<String> command = new ArrayList<>(
				List.of("/bin/sh", this.task.resolve("aot-cache/start").toString(), "/bin/echo", "-jar", "a b.jar"));
		Run run = run(command, Map.of());
		assertThat(run.out()).isEqualTo("-jar a b.jar");
		assertThat(run.err()).isEqualTo("aws-chalice: started without the ahead-of-time cache: the runtime's command "
				+ "line is not one that is understood");
	}

	@Test
	void leavesOptionsAloneThatAreTheUsersOwn() throws Exception {
		Run run = runUnchanged(Map.of("JAVA_TOOL_OPTIONS", "-Dx=y -Xshare:off"));
		assertThat(run.out()).isEqualTo("one");
		assertThat(run.err()).contains("JAVA_TOOL_OPTIONS has options of its own for one");
	}

	// java17's, as it was recorded
	private Run run(Map<String, String> environment) throws Exception {
		return run(command("-Xshare:on", "-XX:SharedArchiveFile=/var/lang/lib/server/runtime.jsa"), environment);
	}

	// without the archive that is on Amazon's machines only, and with the class that the
	// interface client's class loader would find
	private Run runUnchanged(Map<String, String> environment) throws Exception {
		List<String> command = command();
		command.set(command.indexOf("-classpath") + 1,
				this.directory.resolve("client.jar") + ":" + this.task.resolve("lib/0-application.jar"));
		return run(command, environment);
	}

	// said by the script, or by Java to the application, and nowhere else
	private static void assertRefused(Run run) {
		assertThat(run.out()).isEqualTo("one");
		if (run.err().isEmpty()) {
			assertThat(run.refusal()).isNotBlank();
		}
		else {
			assertThat(run.err()).startsWith("aws-chalice: started without the ahead-of-time cache: ").hasLineCount(1);
		}
	}

	// before Java 24 the script sees that it is not whole, afterwards Java does
	private Run runWithEither() throws Exception {
		return (Runtime.version().feature() < 24) ? runUnchanged(Map.of()) : run(Map.of());
	}

	private List<String> command(String... archive) {
		List<String> command = new ArrayList<>(List.of("/bin/sh", this.task.resolve("aot-cache/start").toString(),
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:MaxHeapSize=445645k",
				"-XX:+UseSerialGC"));
		command.addAll(List.of(archive));
		command.addAll(List.of("-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1",
				"--add-opens=java.base/java.io=ALL-UNNAMED", "--add-exports", "java.base/java.io=ALL-UNNAMED",
				"-Dkept=a b", "-XX:+ErrorFileToStderr", "-classpath", this.directory.resolve("client.jar").toString(),
				"App", "handler"));
		return command;
	}

	private Run run(List<String> command, Map<String, String> environment) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().keySet().removeIf((name) -> name.contains("JAVA") || name.startsWith("CHALICE"));
		builder.environment().putAll(environment);
		builder.environment().put("LAMBDA_TASK_ROOT", this.task.toString());
		Path err = Files.createTempFile(this.directory, "err", ".txt");
		Process process = builder.redirectError(err.toFile()).start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		int exitCode = process.waitFor();
		return new Run(exitCode, out.strip(), Files.readString(err).strip(), refusal(process.pid()));
	}

	// the script and the JVM are one process
	private static String refusal(long process) throws IOException {
		Path log = Path.of("/tmp/aws-chalice-cache-%d.log".formatted(process));
		String text = Files.exists(log) ? Files.readString(log) : "";
		Files.deleteIfExists(log);
		return text.strip();
	}

	private Path log() {
		return this.directory.resolve("load.log");
	}

	private static void replace(Path file, byte[] content) throws IOException {
		Files.delete(file);
		Files.write(file, content);
	}

	private Path pack(String answer) throws IOException {
		Path sources = Files.createDirectories(this.directory.resolve("source"));
		Path source = Files.writeString(sources.resolve("App.java"),
				"public class App { public static void main(String[] a) { System.out.print(\"%s\"); } }"
					.formatted(answer));
		StringWriter said = new StringWriter();
		assertThat(ToolProvider.getSystemJavaCompiler()
			.getTask(said, null, null, List.of("-d", sources.toString(), "-proc:none"), null,
					ToolProvider.getSystemJavaCompiler()
						.getStandardFileManager(null, null, null)
						.getJavaFileObjects(source.toFile()))
			.call()).as(said.toString()).isTrue();
		Path jar = TestJars.write(this.directory.resolve("app.jar"), 1,
				Map.of("BOOT-INF/classes/App.class", Files.readAllBytes(sources.resolve("App.class"))));
		try (BootJar boot = BootJar.find(jar)) {
			return new Packager(this.directory.resolve(".chalice/deployments"))
				.pack(boot, JarSelection.ALL, List.of(), "App", "java")
				.file();
		}
	}

	private void lay(Path zip) throws IOException {
		if (Files.exists(this.task)) {
			try (Stream<Path> old = Files.walk(this.task)) {
				for (Path file : old.filter(Files::isRegularFile).toList()) {
					Files.delete(file);
				}
			}
		}
		try (ZipFile file = new ZipFile(zip.toFile())) {
			for (ZipEntry entry : file.stream().toList()) {
				Path target = this.task.resolve(entry.getName());
				Files.createDirectories(target.resolveSibling(""));
				try (InputStream in = file.getInputStream(entry)) {
					Files.copy(in, target);
				}
				Files.setLastModifiedTime(target, FileTime.from(TIME));
			}
		}
	}

	private record Run(int exitCode, String out, String err, String refusal) {

	}

}
