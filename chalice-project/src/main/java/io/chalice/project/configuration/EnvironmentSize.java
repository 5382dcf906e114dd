package io.chalice.project.configuration;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How much room a function's environment variables take.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 * quotas</a>
 */
public final class EnvironmentSize {

	private static final int LIMIT = 4096;

	private EnvironmentSize() {
	}

	/**
	 * Return why Lambda would refuse variables: names and values together, in bytes of
	 * UTF-8, have a limit.
	 * @param variables the variables
	 * @return what is wrong, or {@code null} when nothing is
	 */
	public static @Nullable String problem(Map<String, String> variables) {
		int size = variables.entrySet().stream().mapToInt(EnvironmentSize::bytes).sum();
		if (size <= LIMIT) {
			return null;
		}
		Map.Entry<String, String> largest = variables.entrySet()
			.stream()
			.max(Comparator.comparingInt(EnvironmentSize::bytes))
			.orElseThrow();
		return ("the environment variables have %,d bytes, and Lambda takes %,d, names and values together; the "
				+ "largest is '%s' with %,d")
			.formatted(size, LIMIT, largest.getKey(), bytes(largest));
	}

	private static int bytes(Map.Entry<String, String> variable) {
		return bytes(variable.getKey()) + bytes(variable.getValue());
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
