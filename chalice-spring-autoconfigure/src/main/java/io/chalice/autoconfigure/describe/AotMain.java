package io.chalice.autoconfigure.describe;

import java.nio.file.Path;

import org.springframework.context.aot.AbstractAotProcessor.Settings;
import org.springframework.util.ClassUtils;

/**
 * Generates the code that sets an application up without looking at its annotations and
 * conditions again, in a process of its own:
 * {@code AotMain MAIN_CLASS SOURCES RESOURCES CLASSES ARTIFACT_ID}. Exits with 0 when it
 * did, with 1 when the application has a mistake or cannot be processed, with 2 when it
 * was not called properly.
 */
public final class AotMain {

	private static final int ARGUMENTS = 5;

	private AotMain() {
	}

	/**
	 * Process an application.
	 * @param args the main class, three directories to write to, the project's artifact
	 * id
	 */
	public static void main(String[] args) {
		if (args.length != ARGUMENTS) {
			System.err.println("Usage: AotMain MAIN_CLASS SOURCES RESOURCES CLASSES ARTIFACT_ID");
			System.exit(ReportedRun.USAGE);
		}
		ReportedRun.run(() -> {
			Settings settings = Settings.builder()
				.sourceOutput(Path.of(args[1]))
				.resourceOutput(Path.of(args[2]))
				.classOutput(Path.of(args[3]))
				.groupId(args[4])
				.artifactId(args[4])
				.build();
			new ApplicationAotProcessor(ClassUtils.forName(args[0], null), settings).process();
		}, () -> null);
	}

}
