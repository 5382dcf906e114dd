package io.chalice.project.describe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SkippedImportsTests {

	private final Path classes;

	SkippedImportsTests(@TempDir Path classes) {
		this.classes = classes;
	}

	@Test
	void areFoundInAllConfigurationFiles() throws IOException {
		file("application.yaml", """
				spring:
				  config:
				    import:
				      - "optional:aws-secretsmanager:/prod/db"
				      - aws-parameterstore:/prod/ # the rest
				      # - aws-s3:not/this/one
				""");
		file("application-prod.properties", "spring.config.import=aws-s3:bucket/key,configserver:http://localhost\n");
		file("config/application.yml", "spring.config.import: [aws-secretsmanager:more]");
		file("other.yaml", "spring.config.import: aws-secretsmanager:none");
		assertThat(SkippedImports.in(this.classes)).containsExactly("aws-parameterstore:/prod/", "aws-s3:bucket/key",
				"aws-secretsmanager:/prod/db", "aws-secretsmanager:more", "configserver:http://localhost");
	}

	@Test
	void areNoneWithoutConfiguration() {
		assertThat(SkippedImports.in(this.classes.resolve("none"))).isEmpty();
	}

	private void file(String name, String content) throws IOException {
		Path file = this.classes.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, content);
	}

}
