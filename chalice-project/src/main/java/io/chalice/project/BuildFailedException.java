package io.chalice.project;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Maven could not build a project.
 */
public final class BuildFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final Pattern ERROR = Pattern.compile("^(?:\\[(?:ERROR|FATAL)] ?)+");

	private static final Predicate<String> ADVICE = Pattern
		.compile("^$|^To see the full stack trace|^Re-run Maven|^For more information|^\\[Help \\d+]|^-> \\[Help"
				+ "|^After correcting|^  mvn ")
		.asPredicate();

	private final transient List<CompileError> errors;

	private final String output;

	BuildFailedException(Project project, List<CompileError> errors, String output) {
		super((!errors.isEmpty()) ? errors(project, errors) : reason(output));
		this.errors = List.copyOf(errors);
		this.output = output;
	}

	private static String errors(Project project, List<CompileError> errors) {
		return errors.stream().map((error) -> error.toString(project.directory())).collect(Collectors.joining("\n"));
	}

	private static String reason(String output) {
		String reason = output.lines()
			.filter(ERROR.asPredicate())
			.map((line) -> ERROR.matcher(line).replaceFirst("").replaceFirst(" -> \\[Help \\d+]$", ""))
			.filter(ADVICE.negate())
			.map(String::strip)
			.distinct()
			.collect(Collectors.joining("\n"));
		return (!reason.isEmpty()) ? reason : output.strip();
	}

	/**
	 * Return what the compiler does not accept.
	 * @return the errors in their order, empty when something else went wrong
	 */
	public List<CompileError> errors() {
		return this.errors;
	}

	/**
	 * Return all that Maven wrote.
	 * @return the output, without colours
	 */
	public String output() {
		return this.output;
	}

}
