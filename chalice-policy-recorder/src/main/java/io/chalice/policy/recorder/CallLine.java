package io.chalice.policy.recorder;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A call in one line: the SDK's package of the service, the operation, the region, the
 * Lambda function that this process is, the methods that led to it on the same thread
 * (the nearest first, as {@code class#method:line}), the request, and the structures in
 * it, separated by tabs.
 */
final class CallLine {

	private static final String SERVICES = "software.amazon.awssdk.services.";

	// frames of the JDK, of the SDK and of frameworks say nothing of the program
	private static final Pattern NOISE = Pattern
		.compile("(java|javax|jdk|sun|com\\.sun|software\\.amazon\\.awssdk|org\\.springframework|org\\.junit"
				+ "|org\\.apache\\.maven|org\\.mockito|net\\.bytebuddy|io\\.netty|reactor|"
				+ "io\\.chalice\\.policy\\.recorder)\\..*");

	// what runs when an application starts
	private static final Pattern START = Pattern.compile("org\\.springframework\\.boot\\.SpringApplication#run:.*");

	private static final int MOST_FRAMES = 200;

	private CallLine() {
	}

	static String of(SdkRequest request, @Nullable String operation, String region) {
		String name = request.getClass().getName();
		String service = name.startsWith(SERVICES)
				? name.substring(SERVICES.length()).substring(0, name.substring(SERVICES.length()).indexOf('.')) : name;
		List<String> structures = RequestStructures.of(request);
		return Stream.concat(
				Stream.of(service, Objects.requireNonNullElse(operation, ""), region,
						Objects.requireNonNullElse(System.getenv("AWS_LAMBDA_FUNCTION_NAME"), ""), frames()),
				structures.stream())
			.collect(Collectors.joining("\t"));
	}

	private static String frames() {
		return StackWalker.getInstance()
			.walk((frames) -> frames
				.map((frame) -> frame.getClassName() + "#" + frame.getMethodName() + ":" + frame.getLineNumber())
				.filter((frame) -> !NOISE.matcher(frame).matches() || START.matcher(frame).matches())
				.limit(MOST_FRAMES)
				.collect(Collectors.joining(" ")));
	}

}
