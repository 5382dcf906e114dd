package io.chalice.deployer.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.project.file.Sha256Digests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CodeComparison}.
 */
class CodeComparisonTests {

	private static final String LARGE = "x".repeat(400_000);

	private final Path folder;

	CodeComparisonTests(@TempDir Path folder) {
		this.folder = folder;
	}

	@Test
	void namesClassesFilesAndLibraries() {
		Path before = zip("before", Map.of("a/Shop.class", "1", "a/Old.class", "22", "a/Same.class", "same",
				"application.yaml", "a: 1", "lib/one-1.jar", LARGE, "lib/two.jar", "22"));
		Path after = zip("after", Map.of("a/Shop.class", "333", "a/New.class", "1", "a/Same.class", "same",
				"application.yaml", "a: 2", "lib/one-2.jar", LARGE + LARGE, "lib/two.jar", "22"));
		assertThat(compare(before, after)).containsExactly("class a.New: null -> 1 bytes",
				"class a.Old: 2 bytes -> null", "class a.Shop: 1 bytes -> 3 bytes",
				"file application.yaml: 4 bytes -> 4 bytes", "library one-1.jar: 0.40 MB -> null",
				"library one-2.jar: null -> 0.80 MB");
	}

	@Test
	void sizesAreToldWhereTheyDiffer() {
		String random = new Random(1).ints(50_000, 0, 36)
			.mapToObj((digit) -> Integer.toString(digit, 36))
			.collect(Collectors.joining());
		assertThat(compare(zip("before", Map.of("a", "1")), zip("after", Map.of("a", random)))).first()
			.isEqualTo("zip: 0.00 MB -> 0.03 MB");
	}

	@Test
	void manyAreCountedAndWhatSpringGeneratesToo() {
		Map<String, String> classes = IntStream.range(10, 25)
			.boxed()
			.collect(Collectors.toMap("a/C%d.class"::formatted, String::valueOf));
		Map<String, String> all = new TreeMap<>(classes);
		all.put("a/C__BeanDefinitions.class", "1");
		assertThat(compare(zip("before", Map.of()), zip("after", all))).hasSize(12)
			.contains("class a.C19: null -> 2 bytes", "more classes and files: null -> 5",
					"classes generated ahead of time: null -> 1");
	}

	@Test
	void zipThatIsNotHereIsNamedByItsHash() {
		Path after = zip("after", Map.of("a", "1"));
		assertThat(words(CodeComparison.compare("0123456789abcdef", after, Sha256Digests.base64(after))))
			.containsExactly("zip: 0123456789ab, not known here -> 0.00 MB");
	}

	@Test
	void sameCodeIsNoDifference() {
		Path zip = zip("same", Map.of("a", "1"));
		assertThat(compare(zip, zip)).isEmpty();
	}

	private static List<String> compare(Path before, Path after) {
		return words(CodeComparison.compare(Sha256Digests.base64(before), after, Sha256Digests.base64(after)));
	}

	private static List<String> words(List<Difference> differences) {
		return differences.stream().map(CodeComparisonTests::words).toList();
	}

	private static String words(Difference difference) {
		return "%s: %s -> %s".formatted(difference.property(), difference.before(), difference.after());
	}

	private Path zip(String name, Map<String, String> entries) {
		Path file = this.folder.resolve(name + ".zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file;
	}

}
