package io.chalice.deployer.verify;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.function.FunctionFailure;
import io.chalice.project.configuration.FunctionSettings;
import io.chalice.project.configuration.LambdaKeys;

/**
 * What this machine lacks that a function has in Lambda: its network, its role, its
 * layers, perhaps its processor. A start that fails for want of that shows nothing.
 *
 * @param function how the function is deployed
 */
record TrialLimits(FunctionSettings function) {

	/** The exceptions of a failed start, outermost first. */
	private static final Pattern THROWN = Pattern
		.compile("(?m)^(?:.*?\\b)?Caused by: ([\\w.$]+(?:Exception|Error)\\b.*)$");

	private static final Pattern NETWORK = Pattern
		.compile("^(java\\.net\\.\\w*(UnknownHost|Connect|Timeout|NoRouteToHost"
				+ "|PortUnreachable|Socket)\\w*Exception|java\\.net\\.http\\.\\w*TimeoutException"
				+ "|java\\.nio\\.channels\\.(UnresolvedAddress|ClosedChannel)Exception|"
				+ "javax\\.net\\.ssl\\.\\w+Exception"
				+ "|java\\.sql\\.SQL\\w*(Connection|Recoverable|Timeout)\\w*Exception)\\b");

	private static final Pattern AWS = Pattern.compile("^(software\\.amazon\\.awssdk|com\\.amazonaws)\\.");

	/** The class path lacks something, whatever says so. */
	private static final Pattern CLASS_PATH = Pattern.compile("HTTP implementation|NoClassDefFound|ClassNotFound"
			+ "|NoSuchMethod|NoSuchField|AbstractMethod|IncompatibleClassChange|UnsupportedClassVersion");

	private static final Pattern MISSING_CLASS = Pattern.compile("NoClassDefFoundError|ClassNotFoundException");

	private static final Pattern NATIVE = Pattern.compile("^java\\.lang\\.UnsatisfiedLinkError\\b");

	/**
	 * Return what would explain a failure that Lambda may not have.
	 * @param failure the failure
	 * @return words, or {@code null} when it has nothing to do with where it happens
	 */
	@Nullable String excuse(FunctionFailure failure) {
		List<String> thrown = thrown(failure);
		if (!this.function.get(LambdaKeys.LAYERS).isEmpty() && any(thrown, MISSING_CLASS)) {
			return "its layers, which are not here";
		}
		if (any(thrown, NATIVE) && !likeLambda()) {
			return "its machine code, which is for another kind of machine";
		}
		if (any(thrown, CLASS_PATH)) {
			return null;
		}
		if (any(thrown, AWS)) {
			return "AWS, its credentials or its network";
		}
		return any(thrown, NETWORK) ? "the network" : null;
	}

	private static List<String> thrown(FunctionFailure failure) {
		String last = failure.log();
		int analysis = last.lastIndexOf("APPLICATION FAILED TO START");
		Matcher causes = THROWN.matcher((analysis >= 0) ? last.substring(analysis) : last);
		return Stream
			.concat(Stream.of(failure.type() + ": " + failure.message()),
					causes.results().map((result) -> result.group(1)))
			.toList();
	}

	private static boolean any(List<String> thrown, Pattern pattern) {
		return thrown.stream().anyMatch((each) -> pattern.matcher(each).find());
	}

	private boolean likeLambda() {
		boolean arm = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
		return System.getProperty("os.name", "").startsWith("Linux")
				&& arm == this.function.get(LambdaKeys.ARCHITECTURE).equals("arm64");
	}

}
