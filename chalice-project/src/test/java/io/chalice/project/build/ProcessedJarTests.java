package io.chalice.project.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.BuiltProject;
import io.chalice.project.Project;
import io.chalice.project.RuntimeTrees;
import io.chalice.project.fixture.Jdks;
import io.chalice.project.packaging.BootJar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProcessedJar}.
 */
class ProcessedJarTests {

	private final Path directory;

	ProcessedJarTests(@TempDir Path directory) throws IOException {
		this.directory = directory.toRealPath();
	}

	@Test
	void unpacksOnlyWhatDoesNotLieSomewhereElse() throws IOException {
		Files.writeString(this.directory.resolve("pom.xml"), """
				<project><modelVersion>4.0.0</modelVersion><groupId>demo</groupId><artifactId>demo</artifactId>
				<version>1</version></project>
				""");
		jar("same.jar", Map.of("of", "same"));
		jar("changed.jar", Map.of("of", "as it was"));
		Path classes = Files.createDirectories(this.directory.resolve("target/classes"));
		BuiltProject built = new BuiltProject(Project.find(this.directory), Jdks.own(), classes,
				List.of(this.directory.resolve("same.jar"), this.directory.resolve("changed.jar")), "demo.App");
		jar("executable.jar",
				Map.of("BOOT-INF/classes/demo/App.class", "app", "BOOT-INF/lib/same.jar",
						Files.readString(this.directory.resolve("same.jar"), StandardCharsets.ISO_8859_1),
						"BOOT-INF/lib/changed.jar", "as it is", "BOOT-INF/lib/module.jar", "another module",
						"BOOT-INF/lib/left.jar", "left out"));
		try (BootJar jar = BootJar.open(this.directory.resolve("executable.jar"))) {
			new ProcessedJar(built, jar, Set.of("left.jar"), RuntimeTrees.of(built)).unpack();
		}
		Path unpacked = this.directory.resolve("target/chalice/aot/.application");
		assertThat(unpacked.resolve("classes/demo/App.class")).hasContent("app");
		assertThat(unpacked.resolve("lib").toFile().list()).containsExactlyInAnyOrder("changed.jar", "module.jar");
		assertThat(unpacked.resolve("lib/changed.jar")).hasContent("as it is");
	}

	private void jar(String name, Map<String, String> entries) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(this.directory.resolve(name)))) {
			for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
			}
		}
	}

}
