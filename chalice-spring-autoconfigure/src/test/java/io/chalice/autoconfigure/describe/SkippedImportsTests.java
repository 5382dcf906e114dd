package io.chalice.autoconfigure.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

class SkippedImportsTests {

	@Test
	void areThoseThatAskElsewhere() throws IOException {
		assertThat(in(new YamlPropertySourceLoader(), """
				spring:
				  config:
				    import:
				      - "optional:aws-secretsmanager:/prod/db"
				      - aws-parameterstore:/prod/ # the rest
				      - optional:classpath:more.yaml
				      # - aws-s3:not/this/one
				---
				spring.config.import: [aws-secretsmanager:more]
				""")).containsExactly("aws-parameterstore:/prod/", "aws-secretsmanager:/prod/db",
				"aws-secretsmanager:more");
		assertThat(in(new PropertiesPropertySourceLoader(),
				"spring.config.import=aws-s3:bucket/key, configserver:http://localhost\n"))
			.containsExactly("aws-s3:bucket/key", "configserver:http://localhost");
	}

	@Test
	void areNoneWithoutImports() throws IOException {
		assertThat(in(new YamlPropertySourceLoader(), "a: aws-secretsmanager:none\n")).isEmpty();
	}

	private static Set<String> in(PropertySourceLoader loader, String text) throws IOException {
		Set<String> imports = new TreeSet<>();
		loader.load("file", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))
			.forEach((document) -> SkippedImports.add(document, imports));
		return imports;
	}

}
