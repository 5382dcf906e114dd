package io.chalice.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM writes about the classes it loads, in order.
 *
 * @see <a href=
 * "https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html#enable-logging-with-the-jvm-unified-logging-framework">Unified
 * logging</a>
 */
final class ClassLoadLog {

	private static final Pattern LINE = Pattern.compile("\\[(\\d+)ns\\] (\\S+) source: .*");

	private ClassLoadLog() {
	}

	/**
	 * Return the flag with which a JVM writes such a log.
	 * @param file where to, without a colon in its name
	 * @return the flag
	 */
	static String flag(Path file) {
		return "-Xlog:class+load:file=%s:uptimenanos:filecount=0".formatted(file);
	}

	/**
	 * Read a log, which may still be written to.
	 * @param file the log
	 * @return the classes that have been loaded so far
	 * @throws IOException if it cannot be read
	 */
	static List<LoadedClass> read(Path file) throws IOException {
		List<LoadedClass> classes = new ArrayList<>();
		// a generated class may have any name
		for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
			Matcher matcher = LINE.matcher(line);
			if (matcher.matches()) {
				classes.add(new LoadedClass(matcher.group(2), Long.parseLong(matcher.group(1)) / 1e6));
			}
		}
		return classes;
	}

	/**
	 * A class that was loaded.
	 *
	 * @param name its name
	 * @param time when, in milliseconds since the JVM began
	 */
	record LoadedClass(String name, double time) {

	}

}
