package io.chalice.autoconfigure.describe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.springframework.context.ConfigurableApplicationContext;

import io.chalice.model.ApplicationModelJson;

/**
 * Writes an application's model to a file, and what its configuration says to
 * {@code properties.json} beside it, in a process of its own:
 * {@code DescribeMain MAIN_CLASS OUTPUT_FILE [ARGUMENT...]}. Exits with 0 when it did,
 * with 1 when the application has a mistake (Spring Boot has then explained it on the
 * error stream), with 2 when it was not called properly.
 */
public final class DescribeMain {

	private static final String PROPERTIES = "properties.json";

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
			Path output = Path.of(args[1]);
			byte[] model = ApplicationModelJson.write(description.describe(arguments));
			ConfigurableApplicationContext context = description.context();
			if (context != null) {
				Files.write(output.resolveSibling(PROPERTIES),
						ConfiguredProperties.of(context.getEnvironment()).write());
			}
			Files.write(output, model);
		}, description::context);
	}

}
