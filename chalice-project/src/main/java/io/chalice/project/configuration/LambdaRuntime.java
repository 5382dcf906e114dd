package io.chalice.project.configuration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One of Lambda's Java runtimes.
 *
 * @param name its identifier, such as {@code java17.al2023}
 * @param level the newest Java level whose classes it runs
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html">Lambda runtimes</a>
 */
public record LambdaRuntime(String name, int level) {

	/** What is checked here; what Lambda does not know, it refuses itself. */
	static final String PATTERN = "java[0-9]+(\\.al[0-9]+)?";

	/**
	 * The newest Java level that a runtime is known for.
	 */
	public static final int NEWEST = 25;

	private static final int NEWEST_LINUX = 2023;

	private static final Pattern PARTS = Pattern.compile("java([0-9]{1,4})(?:\\.al([0-9]{1,5}))?");

	private static final List<String> KNOWN = List.of("java25", "java21", "java17.al2023", "java17", "java11.al2023",
			"java11", "java8.al2023", "java8.al2");

	/** Those on Amazon Linux 2 end with it. */
	private static final Map<String, LocalDate> DEPRECATED = Map.of("java17", LocalDate.of(2026, 6, 30), "java11",
			LocalDate.of(2026, 6, 30), "java8.al2", LocalDate.of(2026, 6, 30), "java21", LocalDate.of(2029, 6, 30),
			"java25", LocalDate.of(2029, 6, 30));

	/**
	 * Find a runtime.
	 * @param name its identifier
	 * @return the runtime, whether it is known or not
	 */
	public static LambdaRuntime of(String name) {
		return new LambdaRuntime(name, Integer.parseInt(part(name, 1)));
	}

	private static String part(String name, int group) {
		Matcher parts = PARTS.matcher(name);
		String part = parts.matches() ? parts.group(group) : null;
		return (part != null) ? part : "0";
	}

	/**
	 * Return why there cannot be such a runtime. What may have come since, there can.
	 * @return what is wrong, or {@code null} when nothing is
	 */
	@Nullable String problem() {
		return (KNOWN.contains(this.name) || isNewer()) ? null
				: "Lambda has no runtime %s; there is: %s".formatted(this.name, String.join(", ", KNOWN));
	}

	private boolean isNewer() {
		return this.level > NEWEST || Integer.parseInt(part(this.name, 2)) > NEWEST_LINUX;
	}

	/**
	 * Return what is doubtful about the runtime.
	 * @param today the date
	 * @return a sentence without a full stop, or empty when nothing is
	 */
	public Optional<String> doubt(LocalDate today) {
		if (!KNOWN.contains(this.name)) {
			return Optional.of("Lambda's runtime %s is newer than this program: whether there is one is up to AWS"
				.formatted(this.name));
		}
		LocalDate end = DEPRECATED.get(this.name);
		if (end == null || today.isBefore(end)) {
			return Optional.empty();
		}
		return Optional.of("Lambda's runtime %s is deprecated since %s: set lambda_runtime in %s to %s, or leave it out"
			.formatted(this.name, end, Configuration.FILE, successors()));
	}

	private String successors() {
		String same = "java" + this.level + ".al2023";
		return KNOWN.contains(same) ? same + " or java21" : "a newer one";
	}

}
