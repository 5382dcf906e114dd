package io.chalice.project.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.project.BuiltProject;
import io.chalice.project.Jdk;
import io.chalice.project.Project;
import io.chalice.project.packaging.BootJar;

import static org.assertj.core.api.Assertions.assertThat;

class LayeredLibrariesTests {

	@Test
	void leavesOtherModulesWithTheApplication(@TempDir Path directory) throws IOException {
		Path root = directory.resolve("shop");
		Path jar = Files.createDirectories(root.resolve("app/target")).resolve("app.jar");
		try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
			for (String name : List.of("classes/App.class", "lib/module-1.jar", "lib/library-2.jar")) {
				zip.putNextEntry(new ZipEntry("BOOT-INF/" + name));
			}
		}
		Project project = new Project(root.resolve("app"), root, "app", "1", 17, root.resolve("app/target"),
				root.resolve("app/target/classes"), jar, null);
		BuiltProject built = new BuiltProject(project, new Jdk(Path.of("java"), 17), project.classes(),
				List.of(root.resolve("module/target/module-1.jar"), directory.resolve("repository/library-2.jar")),
				"App");
		try (BootJar boot = BootJar.open(jar)) {
			assertThat(LayeredLibraries.of(boot, built)).containsExactly("library-2.jar");
		}
	}

}
