package io.chalice.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program with what is expected of it: lines that say so, and then the source. Several
 * cases of one program begin with a line {@code case} and their name.
 *
 * @param name the file's name without its suffix, after that of its folder and a slash
 * @param cases what is expected
 * @param source the program
 */
record IdiomFile(String name, List<Case> cases, String source) {

	private static final Path FOLDER = Path.of("src/test/resources/io/chalice/policy/idioms");

	private static final Set<String> HEADERS = Set.of("expect", "entry", "variable", "property", "warn");

	static List<IdiomFile> all() {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".txt")).sorted().map(IdiomFile::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static IdiomFile read(Path file) {
		try {
			return parse(FOLDER.relativize(file).toString().replace(".txt", "").replace('\\', '/'),
					Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static IdiomFile parse(String name, String text) {
		List<Case> cases = new ArrayList<>();
		List<String> lines = text.lines().toList();
		int at = 0;
		for (; at < lines.size(); at++) {
			String[] words = lines.get(at).split(" ", 2);
			if (words[0].equals("case")) {
				cases.add(new Case(packageOf(name), name + ": " + words[1], new LinkedHashMap<>()));
			}
			else if (HEADERS.contains(words[0])) {
				if (cases.isEmpty()) {
					cases.add(new Case(packageOf(name), name, new LinkedHashMap<>()));
				}
				cases.get(cases.size() - 1)
					.headers()
					.computeIfAbsent(words[0], (key) -> new ArrayList<>())
					.add(words[1]);
			}
			else {
				break;
			}
		}
		if (cases.isEmpty()) {
			cases.add(new Case(packageOf(name), name, new LinkedHashMap<>()));
		}
		return new IdiomFile(name, cases, lines.stream().skip(at).collect(Collectors.joining("\n", "", "\n")));
	}

	private static String packageOf(String name) {
		return "app." + name.replace('-', '_').replace('/', '.');
	}

	String packageName() {
		return packageOf(this.name);
	}

	/**
	 * What is expected of a program.
	 *
	 * @param packageName the program's package
	 * @param name the name of the test
	 * @param headers the lines by their first word
	 */
	record Case(String packageName, String name, Map<String, List<String>> headers) {

		List<String> values(String header) {
			return this.headers.getOrDefault(header, List.of());
		}

		Map<String, String> pairs(String header) {
			Map<String, String> pairs = new LinkedHashMap<>();
			for (String line : values(header)) {
				String[] pair = line.split("=", 2);
				pairs.put(pair[0], pair[1]);
			}
			return pairs;
		}

		List<String> entryPoints() {
			return this.headers.getOrDefault("entry", List.of("app.Handler"))
				.stream()
				.map((entry) -> entry.replaceFirst("^app", this.packageName))
				.toList();
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
