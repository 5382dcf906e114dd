package io.chalice.conformance.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for the messages of the page on troubleshooting in the code: of each, the longest
 * part between what stands for something else.
 */
class DocumentMessageTests {

	private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

	/** Names in capitals or quotes, figures, and what is around a text in JSON. */
	private static final Pattern PLACEHOLDER = Pattern
		.compile("'[^']*'|\\b[A-Z](?![\\w'-])|\\b[A-Z]{2,}\\b|\\.\\.\\.|\\{\"\\w+\": ?\"?|\"?}|\\{[^\"}]*}|\\d+|@\\w+");

	/** Texts and what they are put together of, such as {@code "a" + "b"}. */
	private static final Pattern SEAM = Pattern.compile("\"\\s*\\+\\s*\"|\\\\(?=\")");

	private final String code;

	DocumentMessageTests() throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.walk(DocumentPage.ROOT, 12)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java"))
				.filter((path) -> path.toString().contains("/src/main/java/"))
				.toList()) {
				all.append(Files.readString(file));
			}
		}
		this.code = SEAM.matcher(all).replaceAll("");
	}

	@Test
	void everyMessageIsOneOfTheCode() throws IOException {
		DocumentPage page = DocumentPage.of(DocumentPage.ROOT.resolve("docs/troubleshooting.md"));
		List<String> unknown = new ArrayList<>();
		int count = 0;
		for (String line : page.lines()) {
			if (line.startsWith("| ") && !line.startsWith("| message") && !line.startsWith("| answer")) {
				Matcher quoted = QUOTED.matcher(line.split(" \\| ")[0]);
				while (quoted.find()) {
					count++;
					longest(quoted.group(1)).filter((part) -> !this.code.contains(part)).ifPresent(unknown::add);
				}
			}
		}
		assertThat(count).isGreaterThan(70);
		assertThat(unknown).isEmpty();
	}

	@Test
	void partsAreTakenWithoutWhatTheyAreAbout() {
		assertThat(longest("Path 'X' of METHOD does not start with a slash")).hasValue("does not start with a slash");
		assertThat(longest("X is written for Java N, but Maven runs on Java M")).hasValue(", but Maven runs on Java");
		assertThat(longest("{\"message\":\"Forbidden\"}")).hasValue("Forbidden");
		assertThat(this.code).doesNotContain("a message that " + "nothing has");
	}

	private static Optional<String> longest(String message) {
		return Arrays.stream(PLACEHOLDER.split(message))
			.map(String::strip)
			.max(Comparator.comparingInt(String::length))
			.filter((part) -> part.length() > 4);
	}

}
