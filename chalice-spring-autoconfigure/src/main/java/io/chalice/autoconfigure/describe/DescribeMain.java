package io.chalice.autoconfigure.describe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import io.chalice.model.ApplicationModelJson;

/**
 * Writes an application's model to a file, in a process of its own:
 * {@code DescribeMain MAIN_CLASS OUTPUT_FILE [ARGUMENT...]}. Exits with 0 when it did,
 * with 1 when the application has a mistake (Spring Boot has then explained it on the
 * error stream), with 2 when it was not called properly.
 */
public final class DescribeMain {

	private DescribeMain() {
	}

	/**
	 * Describe an application.
	 * @param args the main class, the output file, arguments for the application
	 */
	public static void main(String[] args) {
		if (args.length < 2) {
			System.err.println("Usage: DescribeMain MAIN_CLASS OUTPUT_FILE [ARGUMENT...]");
			System.exit(ReportedRun.USAGE);
		}
		String[] arguments = Arrays.copyOfRange(args, 2, args.length);
		ApplicationDescription description = new ApplicationDescription(args[0]);
		ReportedRun.run(() -> {
			DescribeSettings.apply();
			Files.write(Path.of(args[1]), ApplicationModelJson.write(description.describe(arguments)));
		}, description::context);
	}

}
