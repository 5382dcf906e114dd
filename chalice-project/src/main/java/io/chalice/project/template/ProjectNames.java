package io.chalice.project.template;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

import org.jspecify.annotations.Nullable;

/**
 * The names of a new project: which are possible, and which follow from others.
 */
public final class ProjectNames {

	/** What is a directory, an artifact id, and the start of names on AWS. */
	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([-_][a-z0-9]+)*");

	private static final int LONGEST_NAME = 40;

	private ProjectNames() {
	}

	/**
	 * Tell what is wrong with a project's name.
	 * @param name the name
	 * @return a sentence, or {@code null} when nothing is wrong
	 */
	public static @Nullable String problemOfName(String name) {
		if (!NAME.matcher(name).matches()) {
			String better = className(name).toLowerCase(Locale.ROOT);
			String example = NAME.matcher(better).matches() ? better : "helloworld";
			return "'%s' is not a project name: use lower-case letters, digits and single dashes, as in '%s'"
				.formatted(name, example);
		}
		if (name.length() > LONGEST_NAME) {
			return "'%s' is too long a project name: at most %d characters".formatted(name, LONGEST_NAME);
		}
		return null;
	}

	/**
	 * Tell what is wrong with a group id.
	 * @param group the group id
	 * @return a sentence, or {@code null} when nothing is wrong
	 */
	public static @Nullable String problemOfGroup(String group) {
		boolean right = group.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
		return right ? null
				: "'%s' is not a group: use names with dots between them, as in 'com.example'".formatted(group);
	}

	/**
	 * Tell what is wrong with a package.
	 * @param name the package
	 * @return a sentence, or {@code null} when nothing is wrong
	 */
	public static @Nullable String problemOfPackage(String name) {
		for (String part : name.split("\\.", -1)) {
			if (SourceVersion.isKeyword(part)) {
				return "'%s' is not a package: '%s' is a Java keyword".formatted(name, part);
			}
		}
		if (!SourceVersion.isName(name)) {
			return "'%s' is not a package: use names with dots between them, as in 'com.example.helloworld'"
				.formatted(name);
		}
		return name.startsWith("java.") ? "'%s' cannot be your package: java.* belongs to Java".formatted(name) : null;
	}

	static void require(@Nullable String problem) {
		if (problem != null) {
			throw new TemplateException(problem);
		}
	}

	/**
	 * Return the package that follows from group and name.
	 * @param group the group id
	 * @param name the project's name
	 * @return the package
	 */
	public static String packageOf(String group, String name) {
		return group.replace("-", "_") + "." + name.replaceAll("[-_]", "");
	}

	/**
	 * Return the name of a class after a project.
	 * @param name the project's name
	 * @return its words, each starting with a capital letter
	 */
	static String className(String name) {
		return Stream.of(name.split("[^A-Za-z0-9]+"))
			.filter((word) -> !word.isEmpty())
			.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
			.collect(Collectors.joining());
	}

}
