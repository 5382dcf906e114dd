package io.chalice.project.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the start script makes of command lines: the one that the java17 runtime was seen
 * to have, and what the ones of java21 and java25 may be, as far as AWS documents them.
 * Instead of Java a wrapper runs, which says how it was called.
 */
class StartScriptCommandLineTests {

	private static final String CLIENT = "/var/runtime/lib/aws-lambda-java-core-1.2.3.jar"
			+ ":/var/runtime/lib/aws-lambda-java-runtime-interface-client-2.4.1-linux-x86_64.jar"
			+ ":/var/runtime/lib/aws-lambda-java-serialization-1.1.2.jar";

	private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

	private static final String HANDLER = "com.example.App::handleRequest";

	private static final String AGENT = "-javaagent:/var/runtime/lib/Log4jHotPatch.jar=log4jFixerVerbose=false";

	private static final String CDS_QUIET = "-Xlog:cds*=off:stdout";

	private static final String CDS_TOLD = "-Xlog:cds*=warning:file=/tmp/aws-chalice-cache-PID.log:none:filecount=0";

	private static final String AOT_QUIET = "-Xlog:aot*=off,cds*=off:stdout";

	private static final String AOT_TOLD = "-Xlog:aot*=warning,cds*=warning:file=/tmp/aws-chalice-cache-PID.log:none"
			+ ":filecount=0";

	private static final String LAYERS = "layers=/opt/java/lib";

	private final Path directory;

	private final Path task;

	private final Path layers;

	StartScriptCommandLineTests(@TempDir Path temporary) {
		this.directory = temporary.resolve("a directory");
		this.task = this.directory.resolve("var task");
		this.layers = this.directory.resolve("java lib");
	}

	@BeforeEach
	void lay() throws IOException {
		Files.createDirectories(this.task.resolve("aot-cache"));
		Files.createDirectories(this.directory.resolve("lang/bin"));
		Files.createDirectories(this.layers);
		try (InputStream in = CacheLayout.class.getResourceAsStream("start.sh")) {
			String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(script.lines()).contains(LAYERS);
			Files.writeString(this.task.resolve("aot-cache/start"),
					script.replace(LAYERS, "layers='%s'".formatted(this.layers)));
		}
		Files.writeString(this.task.resolve("aot-cache/package"), "record\nlib/0-application.jar\nlib/b c.jar\n");
		Path wrapper = Files.writeString(this.directory.resolve("own wrapper"),
				"#!/bin/sh\nfor argument in \"$@\"; do printf '%s\\n' \"$argument\"; done\n");
		assertThat(wrapper.toFile().setExecutable(true)).isTrue();
		release("17.0.15");
	}

	@Test
	void java17AsItWasRecorded() throws Exception {
		List<String> recorded = command("-XX:MaxHeapSize=445645k", AGENT, "-XX:+UseSerialGC", "-Xshare:on",
				"-XX:SharedArchiveFile=/var/lang/lib/server/runtime.jsa", "-XX:+TieredCompilation",
				"-XX:TieredStopAtLevel=1", "--add-opens=java.base/java.io=ALL-UNNAMED",
				"-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", "-Djava.net.preferIPv4Stack=true",
				"-XX:+ErrorFileToStderr",
				"-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient"
						+ ".JNI=/var/runtime/lib/jni/libaws-lambda-jni.linux-x86_64.so",
				"-classpath", CLIENT, MAIN, HANDLER);
		List<String> expected = new ArrayList<>(recorded);
		expected.removeAll(List.of("-Xshare:on", "-XX:SharedArchiveFile=/var/lang/lib/server/runtime.jsa"));
		expected.set(expected.indexOf(CLIENT), CLIENT + application());
		expected.addAll(expected.indexOf(MAIN),
				List.of(CDS_QUIET, CDS_TOLD, "-XX:SharedArchiveFile=" + cache(), "-Xshare:auto"));
		train(recorded);
		assertThat(run(recorded)).isEqualTo(new Run(expected, ""));
	}

	@Test
	void anArchiveIsWrittenWithoutTheAgentAndUsedWithIt() throws Exception {
		List<String> recorded = command(AGENT, "-classpath", CLIENT, MAIN, HANDLER);
		assertThat(train(recorded).out()).doesNotContain(AGENT)
			.contains("-XX:ArchiveClassesAtExit=" + cache(), CLIENT + application());
		assertThat(run(recorded).out()).contains(AGENT);
		release("25.0.1");
		assertThat(train(recorded).out()).contains(AGENT, "-XX:AOTCacheOutput=" + cache());
	}

	@Test
	void java21() throws Exception {
		release("21.0.5");
		List<String> documented = command("-XX:MaxHeapSize=445645k", "-XX:+UseSerialGC", "-Xshare:auto",
				"-XX:SharedArchiveFile=/var/lang/lib/server/runtime.jsa", "-XX:-AutoCreateSharedArchive",
				"-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1", "--add-opens", "java.base/java.io=ALL-UNNAMED",
				"-cp", CLIENT, MAIN, HANDLER);
		train(documented);
		assertThat(run(documented)).isEqualTo(new Run(command("-XX:MaxHeapSize=445645k", "-XX:+UseSerialGC",
				"-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1", "--add-opens", "java.base/java.io=ALL-UNNAMED",
				"-cp", CLIENT + application(), CDS_QUIET, CDS_TOLD, "-XX:SharedArchiveFile=" + cache(), "-Xshare:auto",
				MAIN, HANDLER), ""));
	}

	@Test
	void java25WithACacheOfItsOwn() throws Exception {
		release("25.0.1");
		List<String> documented = command("-XX:MaxRAMPercentage=80", "-XX:+UseSerialGC",
				"-XX:AOTCache=/var/lang/lib/server/runtime.aot", "-XX:AOTMode=on", "-XX:+TieredCompilation",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
				"-XX:+UseCompactObjectHeaders", "--class-path=" + CLIENT, MAIN, HANDLER);
		train(documented);
		assertThat(run(documented)).isEqualTo(new Run(command("-XX:MaxRAMPercentage=80", "-XX:+UseSerialGC",
				"-XX:+TieredCompilation", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
				"-XX:+UseCompactObjectHeaders", "--class-path=" + CLIENT + application(), AOT_QUIET, AOT_TOLD,
				"-XX:AOTCache=" + cache(), "-XX:AOTMode=auto", MAIN, HANDLER), ""));
	}

	@Test
	void aFlagThatNobodyKnowsIsKeptAndMakesTheCacheAnotherOne() throws Exception {
		release("25.0.1");
		train(command("-XX:+UseSerialGC", "-classpath", CLIENT, MAIN, HANDLER));
		List<String> other = command("-XX:+UseSerialGC", "-XX:+FlagOfTomorrow", "-classpath", CLIENT, MAIN, HANDLER);
		assertThat(run(other)).isEqualTo(new Run(other, "aws-chalice: started without the ahead-of-time cache: it was "
				+ "made for other options than the runtime's: -XX:+UseSerialGC -XX:+FlagOfTomorrow"));
		train(other);
		assertThat(run(other).out()).contains("-XX:+FlagOfTomorrow", "-XX:AOTCache=" + cache());
	}

	@Test
	void memoryPropertiesAndLoggingAreNothingACacheDependsOn() throws Exception {
		train(command("-XX:MaxHeapSize=2600000k", "-Dx=y", "-classpath", CLIENT, MAIN, HANDLER));
		assertThat(run(command("-XX:MaxHeapSize=445645k", "-Xlog:gc", "-Dx=z", "-classpath", CLIENT, MAIN, HANDLER)))
			.returns("", Run::err)
			.extracting(Run::out)
			.asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.contains("-Xlog:gc", "-Dx=z", "-XX:SharedArchiveFile=" + cache());
	}

	@Test
	void jarsOfLayersAreSearchedLastInTheOrderOfTheBytesOfTheirNames() throws Exception {
		for (String name : List.of("b.jar", "Z.jar", "a b.jar", "note.txt")) {
			Files.writeString(this.layers.resolve(name), "");
		}
		List<String> recorded = command("-classpath", CLIENT, MAIN, HANDLER);
		train(recorded);
		assertThat(run(recorded).out())
			.contains(CLIENT + application() + ":%1$s/Z.jar:%1$s/a b.jar:%1$s/b.jar".formatted(this.layers));
		Files.writeString(this.layers.resolve("c.jar"), "");
		assertThat(run(recorded)).isEqualTo(new Run(recorded,
				"aws-chalice: started without the ahead-of-time cache: it was made with other jars of layers"));
	}

	@Test
	void otherOptionsOfTheUserStay() throws Exception {
		List<String> recorded = command("-classpath", CLIENT, MAIN, HANDLER);
		train(recorded);
		Run run = run(recorded, Map.of("JAVA_TOOL_OPTIONS", "-Dspring.aot.enabled=true -Xss512k '-Da=b c'"));
		assertThat(run.err()).isEmpty();
		assertThat(run.out()).contains("-XX:SharedArchiveFile=" + cache());
	}

	@Test
	void argumentsOfTheMainClassAreNoOptions() throws Exception {
		List<String> odd = command("-classpath", CLIENT, MAIN, "-cp", "-Xshare:on", "a  b", "");
		train(odd);
		List<String> expected = command("-classpath", CLIENT + application(), CDS_QUIET, CDS_TOLD,
				"-XX:SharedArchiveFile=" + cache(), "-Xshare:auto", MAIN, "-cp", "-Xshare:on", "a  b", "");
		assertThat(run(odd).out()).isEqualTo(expected);
	}

	@Test
	void aLogOfTheJvmsThatIsSetUpByHandHasWhatItSays() throws Exception {
		List<String> recorded = command("-classpath", CLIENT, MAIN, HANDLER);
		train(recorded);
		assertThat(run(recorded, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:cds")).out())
			.contains("-XX:SharedArchiveFile=" + cache())
			.doesNotContain(CDS_QUIET, CDS_TOLD);
	}

	private List<String> command(String... arguments) {
		List<String> command = new ArrayList<>(List.of(this.directory.resolve("lang/bin/java").toString()));
		command.addAll(List.of(arguments));
		return command;
	}

	private String application() {
		return ":%1$s/lib/0-application.jar:%1$s/lib/b c.jar".formatted(this.task);
	}

	private Path cache() {
		return this.task.resolve("aot-cache/cache");
	}

	private void release(String version) throws IOException {
		Files.writeString(this.directory.resolve("lang/release"),
				"IMPLEMENTOR=\"Amazon.com Inc.\"\nJAVA_VERSION=\"%s\"\nLIBC=\"gnu\"\n".formatted(version));
	}

	// as a JVM would, but for the cache's content
	private Run train(List<String> command) throws Exception {
		Run run = run(command, Map.of("CHALICE_CACHE_OUTPUT", cache().toString()));
		Files.writeString(cache(), "cache");
		Files.writeString(cache().resolveSibling("cache.record"), "5\n", StandardOpenOption.APPEND);
		return run;
	}

	private Run run(List<String> command) throws Exception {
		return run(command, Map.of());
	}

	private Run run(List<String> command, Map<String, String> environment) throws Exception {
		List<String> script = new ArrayList<>(List.of("/bin/sh", this.task.resolve("aot-cache/start").toString()));
		script.addAll(command);
		ProcessBuilder builder = new ProcessBuilder(script);
		Map<String, String> variables = new LinkedHashMap<>(environment);
		variables.put("LAMBDA_TASK_ROOT", this.task.toString());
		variables.put("CHALICE_EXEC_WRAPPER", this.directory.resolve("own wrapper").toString());
		builder.environment().keySet().removeIf((name) -> name.contains("JAVA") || name.startsWith("CHALICE"));
		builder.environment().putAll(variables);
		Path err = this.directory.resolve("err.txt");
		Process process = builder.redirectError(err.toFile()).start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		String known = out.replace("cache-%d.log".formatted(process.pid()), "cache-PID.log");
		return new Run(List.of(known.substring(0, known.length() - 1).split("\n", -1)), Files.readString(err).strip());
	}

	private record Run(List<String> out, String err) {

	}

}
