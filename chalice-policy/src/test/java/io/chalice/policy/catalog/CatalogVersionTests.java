package io.chalice.policy.catalog;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CatalogVersion}.
 */
class CatalogVersionTests {

	@Test
	void looksAtEveryTableThatIsWrittenByHand() throws IOException, URISyntaxException {
		Path directory = Path.of(Objects.requireNonNull(CatalogVersion.class.getResource("services.tsv")).toURI())
			.resolveSibling("");
		try (Stream<Path> files = Files.list(directory)) {
			List<String> tables = files.map((file) -> String.valueOf(file.getFileName()))
				.filter((name) -> name.endsWith(".tsv") || name.endsWith(".txt"))
				.toList();
			assertThat(CatalogVersion.TABLES).containsExactlyInAnyOrderElementsOf(tables);
		}
	}

	@Test
	void isTheSameForTheSameTables() {
		assertThat(CatalogVersion.text()).isEqualTo(CatalogVersion.text()).matches("[0-9a-f]+ \\d+");
	}

}
