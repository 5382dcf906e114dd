package io.chalice.conformance.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows the links of the documents.
 */
class DocumentLinksTests {

	@Test
	void everyLinkLeadsToAFileAndAHeadingThatAreThere() throws IOException {
		List<String> broken = new ArrayList<>();
		int count = 0;
		for (DocumentPage page : DocumentPage.all()) {
			for (String link : page.links()) {
				if (!link.contains("://")) {
					count++;
					mistakeIn(page, link).ifPresent(broken::add);
				}
			}
		}
		assertThat(count).isGreaterThan(80);
		assertThat(broken).isEmpty();
	}

	@Test
	void theIndexNamesEveryDocument() throws IOException {
		Path docs = DocumentPage.ROOT.resolve("docs");
		DocumentPage index = DocumentPage.of(docs.resolve("README.md"));
		List<String> pages = DocumentPage.all()
			.stream()
			.map(DocumentPage::file)
			.filter((file) -> docs.equals(file.getParent()))
			.map((file) -> file.getFileName().toString())
			.filter((name) -> !name.equals("README.md"))
			.toList();
		assertThat(pages).hasSizeGreaterThan(15);
		assertThat(index.links()).containsAll(pages);
	}

	@Test
	void brokenLinksAreFound() {
		DocumentPage page = new DocumentPage(DocumentPage.ROOT.resolve("docs/page.md"),
				List.of("# A page", "[one](nowhere.md), [two](#a-page), [three](#another) `[four](x.md)`", "```",
						"# in code", "```", "[five](#in-code)"));
		assertThat(page.links()).containsExactly("nowhere.md", "#a-page", "#another", "#in-code");
		assertThat(page.links().stream().flatMap((link) -> mistakeIn(page, link).stream())).containsExactly(
				"docs/page.md: nowhere.md is not there", "docs/page.md: #another is no heading",
				"docs/page.md: #in-code is no heading");
	}

	private static Optional<String> mistakeIn(DocumentPage page, String link) {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]).normalize();
		if (!parts[0].isEmpty() && !Files.exists(target)) {
			return Optional.of("%s: %s is not there".formatted(page.name(), link));
		}
		if (parts.length == 1) {
			return Optional.empty();
		}
		try {
			DocumentPage linked = parts[0].isEmpty() ? page : DocumentPage.of(target);
			return linked.anchors().contains(parts[1]) ? Optional.empty()
					: Optional.of("%s: %s is no heading".formatted(page.name(), link));
		}
		catch (IOException ex) {
			return Optional.of("%s: %s cannot be read".formatted(page.name(), link));
		}
	}

}
