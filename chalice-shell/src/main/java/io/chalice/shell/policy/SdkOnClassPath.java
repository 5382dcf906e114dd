package io.chalice.shell.policy;

import java.nio.file.Path;

import io.chalice.project.BuiltProject;
import io.chalice.shell.console.Console;

/**
 * Which of AWS's SDKs an application has.
 */
final class SdkOnClassPath {

	private SdkOnClassPath() {
	}

	/**
	 * Tell what keeps calls from being recorded.
	 * @param built the application
	 * @param console where to tell it
	 * @return {@code false} when there is nothing to record at all
	 */
	static boolean check(BuiltProject built, Console console) {
		if (has(built, "aws-java-sdk-core-")) {
			console.warn("The AWS SDK for Java 1.x is on the class path: its calls are not recorded.");
		}
		if (!has(built, "aws-core-")) {
			console.message("%s has no AWS SDK for Java 2.x on its class path: there is nothing to record."
				.formatted(built.project().artifactId()));
			return false;
		}
		return true;
	}

	private static boolean has(BuiltProject built, String jar) {
		return built.classPath().stream().map(Path::getFileName).anyMatch((name) -> name.toString().startsWith(jar));
	}

}
