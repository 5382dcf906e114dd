package io.chalice.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something the compiler does not accept.
 *
 * @param file the source file
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 * @param message what the compiler says; several lines for some errors
 */
public record CompileError(Path file, int line, int column, String message) {

	private static final Pattern ERROR = Pattern.compile("\\[ERROR] (.+?\\.\\w+):\\[(\\d+),(\\d+)] (.*)");

	private static final Pattern MORE = Pattern.compile("(?:\\[ERROR])?(\\s{2,}\\S.*)");

	/** How the compiler plugin writes a path of Windows. */
	private static final Pattern DRIVE = Pattern.compile("/([A-Za-z]:.*)");

	/**
	 * Find the errors in Maven's output.
	 * @param output the output, without colours
	 * @return the errors in their order, each once
	 */
	static List<CompileError> parse(String output) {
		List<String> lines = output.lines().toList();
		LinkedHashSet<CompileError> errors = new LinkedHashSet<>();
		for (int i = 0; i < lines.size(); i++) {
			Matcher matcher = ERROR.matcher(lines.get(i));
			if (matcher.matches()) {
				errors.add(new CompileError(path(matcher.group(1)), Integer.parseInt(matcher.group(2)),
						Integer.parseInt(matcher.group(3)),
						message(matcher.group(4), lines.subList(i + 1, lines.size()))));
			}
		}
		return List.copyOf(errors);
	}

	private static Path path(String text) {
		Matcher windows = DRIVE.matcher(text);
		return Path.of(windows.matches() ? windows.group(1) : text);
	}

	private static String message(String first, List<String> rest) {
		List<String> message = new ArrayList<>(List.of(first.strip()));
		for (String line : rest) {
			Matcher more = MORE.matcher(line);
			if (!more.matches()) {
				break;
			}
			message.add("  " + more.group(1).strip());
		}
		return String.join("\n", message);
	}

	/**
	 * Return the error as compilers print theirs.
	 * @param project the directory to which the file is given relative
	 * @return file, line, column and message, separated by colons
	 */
	public String toString(Path project) {
		Path shown = this.file.startsWith(project) ? project.relativize(this.file) : this.file;
		return "%s:%d:%d: %s".formatted(shown, this.line, this.column, this.message);
	}

}
