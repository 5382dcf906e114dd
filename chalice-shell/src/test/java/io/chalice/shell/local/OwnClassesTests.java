package io.chalice.shell.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

class OwnClassesTests {

	private final OwnClasses own;

	OwnClassesTests(@TempDir Path directory) throws IOException {
		Files.writeString(directory.resolve("pom.xml"),
				"<project><groupId>a</groupId><artifactId>shop</artifactId><version>1</version></project>");
		Path sources = directory.resolve("src/main/java/com/example/shop");
		Files.createDirectories(sources);
		Files.writeString(sources.resolve("Shop.java"), "");
		this.own = new OwnClasses(Project.find(directory));
	}

	@Test
	void classesOfPackagesWithSourcesAreTheUsers() {
		assertThat(this.own).accepts("com.example.shop.Shop", "com.example.shop.Shop$Cart", "com.example.shop.Other");
	}

	@Test
	void otherClassesAreNot() {
		assertThat(this.own).rejects("com.example.Shop", "java.lang.Thread", "com.example.shop.Shop$$SpringCGLIB$$0",
				"NoPackage");
	}

}
