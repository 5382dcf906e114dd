package io.chalice.project.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the configuration imports that a description does not follow.
 */
final class SkippedImports {

	private static final Pattern FILE = Pattern.compile("application(-[\\w-]+)?\\.(ya?ml|properties)");

	private static final Pattern IMPORT = Pattern
		.compile("(?<![\\w-])(?:aws-(?:secretsmanager|parameterstore|s3)|configserver):[^\\s\"',;\\]]*");

	private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

	private SkippedImports() {
	}

	/**
	 * Find the imports in an application's own configuration.
	 * @param classes the directory of its classes
	 * @return the imports in alphabetical order
	 */
	static List<String> in(Path classes) {
		TreeSet<String> imports = new TreeSet<>();
		for (Path directory : List.of(classes, classes.resolve("config"))) {
			configurationFiles(directory).forEach((file) -> addImports(file, imports));
		}
		return List.copyOf(imports);
	}

	private static List<Path> configurationFiles(Path directory) {
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> FILE.matcher(String.valueOf(file.getFileName())).matches()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + directory, ex);
		}
	}

	private static void addImports(Path file, TreeSet<String> imports) {
		try {
			String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			Matcher matcher = IMPORT.matcher(COMMENT.matcher(text).replaceAll(""));
			while (matcher.find()) {
				imports.add(matcher.group());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

}
