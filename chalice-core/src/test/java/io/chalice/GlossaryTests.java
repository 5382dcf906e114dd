package io.chalice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the glossary of docs/architecture.md against the code.
 */
class GlossaryTests {

	private static final Path ROOT = Path.of("..");

	/** The packages that applications import from, and the tests of applications. */
	private static final List<String> PUBLIC_PACKAGES = List.of("chalice-core/src/main/java/io/chalice",
			"chalice-test/src/main/java/io/chalice/test");

	private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| [^|]+ \\| ([^|]+) \\|");

	private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");

	private static final Pattern LAST_WORD = Pattern.compile("[A-Z][a-z]+$");

	private static final Pattern PUBLIC_TYPE = Pattern
		.compile("(?m)^public (?:final |abstract |sealed |non-sealed )*(?:class|record|@?interface|enum) ");

	private final List<String> terms = new ArrayList<>();

	private final Set<String> types = new TreeSet<>();

	GlossaryTests() throws IOException {
		String document = Files.readString(ROOT.resolve("docs/architecture.md"));
		Matcher row = ROW.matcher(document.substring(document.indexOf("\n## Glossary")));
		while (row.find()) {
			this.terms.addAll(List.of(row.group(1).toLowerCase(Locale.ROOT).split("[ ,]+")));
			Matcher quoted = QUOTED.matcher(row.group(2));
			while (quoted.find()) {
				this.types.add(quoted.group(1));
			}
		}
	}

	@Test
	void everyTypeOfTheGlossaryExists() throws IOException {
		Set<String> existing = new TreeSet<>();
		try (Stream<Path> modules = Files.list(ROOT)) {
			modules.map((module) -> module.resolve("src/main/java"))
				.filter(Files::isDirectory)
				.forEach((sources) -> existing.addAll(typesBelow(sources)));
		}
		assertThat(this.types).hasSizeGreaterThan(30).isSubsetOf(existing);
	}

	@Test
	void everyPublicTypeIsOfAKindThatTheGlossaryExplains() throws IOException {
		List<String> unexplained = new ArrayList<>();
		int count = 0;
		for (String directory : PUBLIC_PACKAGES) {
			for (Path file : filesIn(ROOT.resolve(directory))) {
				if (PUBLIC_TYPE.matcher(Files.readString(file)).find()) {
					count++;
					if (!isExplained(name(file))) {
						unexplained.add(name(file));
					}
				}
			}
		}
		assertThat(count).isGreaterThan(30);
		assertThat(unexplained).isEmpty();
	}

	private boolean isExplained(String type) {
		Matcher word = LAST_WORD.matcher(type);
		assertThat(word.find()).as(type).isTrue();
		String kind = word.group().toLowerCase(Locale.ROOT).replaceAll("s$", "");
		return this.terms.stream().anyMatch((term) -> term.startsWith(kind));
	}

	private static Set<String> typesBelow(Path sources) {
		try (Stream<Path> files = Files.walk(sources)) {
			return new TreeSet<>(
					files.filter((file) -> file.toString().endsWith(".java")).map(GlossaryTests::name).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> filesIn(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString().replace(".java", "");
	}

}
