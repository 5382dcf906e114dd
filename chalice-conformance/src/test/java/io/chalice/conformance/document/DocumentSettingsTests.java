package io.chalice.conformance.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

import io.chalice.project.configuration.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads what the documents show of {@code .chalice/config.json} as a deploy does. In a
 * block that is no whole file, what an application needs besides is added.
 */
class DocumentSettingsTests {

	private final Path project;

	DocumentSettingsTests(@TempDir Path project) {
		this.project = project;
	}

	@Test
	void everyConfigurationIsOne() throws IOException {
		Path file = this.project.resolve(Configuration.FILE);
		Files.createDirectories(file.getParent());
		List<String> wrong = new ArrayList<>();
		int count = 0;
		for (CodeBlock block : blocks("json")) {
			Files.writeString(file, whole(block.text().strip()));
			count++;
			try {
				Configuration.read(this.project);
			}
			catch (RuntimeException ex) {
				wrong.add("%s: %s".formatted(block.place(), ex.getMessage()));
			}
		}
		assertThat(count).isGreaterThan(4);
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyYamlIsOne() throws IOException {
		assertThat(blocks("yaml")).hasSizeGreaterThan(1)
			.allSatisfy((block) -> assertThat(new Yaml().<Object>load(block.text())).as(block.place()).isNotNull());
	}

	private static String whole(String text) {
		String object = text.startsWith("{") ? text : "{" + text + "}";
		return object.contains("\"app_name\"") ? object : object.replaceFirst("\\{", "{\"app_name\": \"shop\", ");
	}

	/**
	 * Return the blocks of a language. The reference has keys of objects within others
	 * too, and a test of its own.
	 * @param language the language
	 * @return the blocks
	 */
	private static List<CodeBlock> blocks(String language) throws IOException {
		return DocumentPage.all()
			.stream()
			.filter((page) -> !page.name().equals("docs/configuration.md"))
			.flatMap((page) -> page.blocks().stream())
			.filter((block) -> block.language().equals(language))
			.toList();
	}

}
