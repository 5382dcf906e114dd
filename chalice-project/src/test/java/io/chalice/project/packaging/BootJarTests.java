package io.chalice.project.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BootJarTests {

	private final Path directory;

	BootJarTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void tellsClassesFromLibraries() throws IOException {
		try (BootJar jar = BootJar.open(jar(TestJars.texts("BOOT-INF/classes/", "BOOT-INF/classes/a/B.class",
				"BOOT-INF/classes/application.yaml", "BOOT-INF/lib/b.jar", "BOOT-INF/lib/a.jar", "META-INF/x")))) {
			assertThat(jar.classes()).containsExactly("a/B.class", "application.yaml");
			assertThat(jar.libraries()).containsExactly("a.jar", "b.jar");
			assertThat(new String(jar.libraryBytes("b.jar"), StandardCharsets.UTF_8)).isEqualTo("BOOT-INF/lib/b.jar");
		}
	}

	@Test
	void aClassifierPutsTheExecutableJarBesideTheProjectsOwn() throws IOException {
		Path own = TestJars.write(this.directory.resolve("api-1.2.jar"), 6, TestJars.texts("a/B.class"));
		TestJars.write(this.directory.resolve("api-1.2-sources.jar"), 6, TestJars.texts("a/B.java"));
		Files.writeString(this.directory.resolve("api-1.2-damaged.jar"), "no zip");
		assertThatExceptionOfType(NotExecutableJarException.class).isThrownBy(() -> BootJar.find(own));
		Path before = TestJars.write(this.directory.resolve("api-1.2-boot.jar"), 6,
				TestJars.texts("BOOT-INF/classes/a/Old.class"));
		Files.setLastModifiedTime(before, FileTime.fromMillis(1));
		TestJars.write(this.directory.resolve("api-1.2-exec.jar"), 6, TestJars.texts("BOOT-INF/classes/a/B.class"));
		TestJars.write(this.directory.resolve("other-1.2-exec.jar"), 6, TestJars.texts("BOOT-INF/classes/a/C.class"));
		try (BootJar jar = BootJar.find(own)) {
			assertThat(jar.classes()).containsExactly("a/B.class");
		}
	}

	@Test
	void theProjectsOwnJarIsPreferredWhenItIsExecutable() throws IOException {
		Path own = TestJars.write(this.directory.resolve("api.jar"), 6, TestJars.texts("BOOT-INF/classes/a/B.class"));
		TestJars.write(this.directory.resolve("api-exec.jar"), 6, TestJars.texts("BOOT-INF/classes/a/Old.class"));
		try (BootJar jar = BootJar.find(own)) {
			assertThat(jar.classes()).containsExactly("a/B.class");
		}
	}

	@Test
	void doesNotTrustWhatWasGeneratedAheadOfTime() throws IOException {
		Map<String, byte[]> entries = TestJars.texts("BOOT-INF/classes/META-INF/chalice/application-model.json",
				"BOOT-INF/classes/a/App$$SpringCGLIB$$0.class",
				"BOOT-INF/classes/org/springframework/cloud/function/json/JsonMapper.class",
				"BOOT-INF/classes/a/App__BeanDefinitions$Inner.class", "BOOT-INF/classes/notes__of.txt");
		entries.put("BOOT-INF/classes/a/App__BeanDefinitions.class", type("a/App__BeanDefinitions", true));
		entries.put("BOOT-INF/classes/a/My__Own.class", type("a/My__Own", false));
		try (BootJar jar = BootJar.open(jar(entries))) {
			assertThat(jar.classes()).containsExactly("a/My__Own.class", "notes__of.txt");
		}
	}

	private static byte[] type(String name, boolean generated) {
		ClassWriter writer = new ClassWriter(0);
		writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
		if (generated) {
			writer.visitAnnotation("Lorg/springframework/aot/generate/Generated;", true).visitEnd();
		}
		writer.visitEnd();
		return writer.toByteArray();
	}

	@Test
	void unpacksTheClasses() throws IOException {
		Path target = this.directory.resolve("target");
		try (BootJar jar = BootJar.open(jar(TestJars.texts("BOOT-INF/classes/a/B.class", "BOOT-INF/lib/b.jar")))) {
			jar.unpackClasses(target);
		}
		assertThat(target).isDirectoryRecursivelyContaining("glob:**/a/B.class")
			.isDirectoryNotContaining("glob:**.jar");
		assertThat(target.resolve("a/B.class")).hasContent("BOOT-INF/classes/a/B.class");
	}

	@Test
	void refusesAJarThatIsNotExecutable() throws IOException {
		Path plain = jar(TestJars.texts("com/example/App.class"));
		assertThatExceptionOfType(NotExecutableJarException.class).isThrownBy(() -> BootJar.open(plain))
			.withMessageContaining("spring-boot-maven-plugin");
		assertThatExceptionOfType(NotExecutableJarException.class)
			.isThrownBy(() -> BootJar.open(this.directory.resolve("none.jar")));
		Path text = Files.writeString(this.directory.resolve("text.jar"), "text");
		assertThatExceptionOfType(InvalidJarException.class).isThrownBy(() -> BootJar.open(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "BOOT-INF/classes/../../etc/passwd", "BOOT-INF/classes//etc/passwd",
			"BOOT-INF/lib/..\\x.jar", "BOOT-INF/classes/C:/x", "BOOT-INF/classes/a/./b", "BOOT-INF/lib/.." })
	void refusesWhatWouldBeUnpackedElsewhere(String name) throws IOException {
		Path jar = jar(TestJars.texts("BOOT-INF/classes/a", name));
		assertThatExceptionOfType(InvalidJarException.class).isThrownBy(() -> BootJar.open(jar))
			.withMessage("%s cannot be deployed: %s would be unpacked elsewhere", jar, name);
	}

	private Path jar(Map<String, byte[]> entries) throws IOException {
		return TestJars.write(this.directory.resolve("app.jar"), 6, entries);
	}

}
