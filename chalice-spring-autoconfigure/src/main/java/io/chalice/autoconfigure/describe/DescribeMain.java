package io.chalice.autoconfigure.describe;

import java.io.IOException;
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

	private static final int USAGE = 2;

	private DescribeMain() {
	}

	/**
	 * Describe an application.
	 * @param args the main class, the output file, arguments for the application
	 * @throws IOException if the file cannot be written
	 */
	public static void main(String[] args) throws IOException {
		if (args.length < 2) {
			System.err.println("Usage: DescribeMain MAIN_CLASS OUTPUT_FILE [ARGUMENT...]");
			System.exit(USAGE);
		}
		DescribeSettings.apply();
		String[] arguments = Arrays.copyOfRange(args, 2, args.length);
		try {
			Files.write(Path.of(args[1]),
					ApplicationModelJson.write(new ApplicationDescription(args[0]).describe(arguments)));
		}
		catch (NotDescribableException ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
		catch (RuntimeException ex) {
			if (!FailureReport.print(ex)) {
				ex.printStackTrace();
			}
			System.exit(1);
		}
		// an application may have started threads of its own
		System.exit(0);
	}

}
