package io.chalice.gateway.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of the managed Java runtime, as scripts named by
 * {@code AWS_LAMBDA_EXEC_WRAPPER} see it. What exists on Amazon's machines only is left
 * out: the runtime's own class data archive and, before Java 25, its Log4j patch.
 */
final class LaunchCommand {

	private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";

	private LaunchCommand() {
	}

	static List<String> of(FunctionConfiguration configuration, Path nativeLibrary) throws IOException {
		JavaRuntime runtime = configuration.runtime();
		List<String> command = new ArrayList<>();
		configuration.wrapper().ifPresent(command::add);
		command.add(runtime.executable().toString());
		command.add("-XX:MaxHeapSize=%dk".formatted(Math.round(configuration.memorySize() * 1024 * 0.85)));
		command.add("-XX:+UseSerialGC");
		if (stopsAtFirstTier(configuration, runtime.featureVersion())) {
			command.add("-XX:+TieredCompilation");
			command.add("-XX:TieredStopAtLevel=1");
		}
		command.add("--add-opens=java.base/java.io=ALL-UNNAMED");
		if (runtime.featureVersion() >= 24) {
			// JEP 472: the interface client's native library would be warned about
			command.add("--enable-native-access=ALL-UNNAMED");
		}
		command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
		command.add("-Djava.net.preferIPv4Stack=true");
		command.add("-XX:+ErrorFileToStderr");
		command.add("-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + nativeLibrary);
		command.addAll(runtime.flags());
		command.add("-classpath");
		command.add(
				runtime.interfaceClient().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		command.add(CLIENT + "AWSLambda");
		command.add(configuration.handler());
		return List.copyOf(command);
	}

	// AWS, "Customize Java runtime startup behavior": from Java 25 on, functions that
	// initialize ahead of time run with the JVM's own compilation tiers
	private static boolean stopsAtFirstTier(FunctionConfiguration configuration, int version) {
		return version < 25 || configuration.initializationType() == InitializationType.ON_DEMAND;
	}

}
