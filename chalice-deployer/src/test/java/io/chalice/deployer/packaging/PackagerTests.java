package io.chalice.deployer.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PackagerTests {

	private static final String MAIN = "com.example.App";

	private final Path directory;

	PackagerTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void putsClassesAtTheRootAndJarsIntoLib() throws IOException {
		Artifact artifact = pack(jar("a.jar", 1, "BOOT-INF/classes/com/example/App.class", "BOOT-INF/lib/b.jar",
				"BOOT-INF/lib/a.jar", "org/springframework/boot/loader/Launcher.class", "META-INF/MANIFEST.MF"));
		try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
			assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("com/example/App.class", "lib/a.jar",
					"lib/b.jar");
			assertThat(new String(zip.getInputStream(zip.getEntry("lib/b.jar")).readAllBytes(), StandardCharsets.UTF_8))
				.isEqualTo("BOOT-INF/lib/b.jar");
		}
		assertThat(artifact.aotProcessed()).isFalse();
		assertThat(artifact.size()).isEqualTo(Files.size(artifact.file()));
	}

	@Test
	void leavesOutWhatIsOnlyForDevelopment() throws IOException {
		Artifact artifact = new Packager(this.directory.resolve("cache")).pack(
				jar("a.jar", 1, "BOOT-INF/classes/App.class", "BOOT-INF/lib/a.jar", "BOOT-INF/lib/gateway.jar"),
				Set.of("gateway.jar"), MAIN);
		try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
			assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("App.class", "lib/a.jar");
		}
	}

	@Test
	void writesTheSameBytesWhateverTheOrderTimesAndCompressionOfTheJar() throws IOException {
		Artifact one = pack(jar("one.jar", 1, "BOOT-INF/classes/A.class", "BOOT-INF/lib/a.jar"));
		byte[] bytes = Files.readAllBytes(one.file());
		Files.delete(one.file());
		Artifact other = pack(jar("other.jar", 9, "BOOT-INF/lib/a.jar", "BOOT-INF/classes/A.class"));
		assertThat(Files.readAllBytes(other.file())).isEqualTo(bytes);
		// the digest also holds the format: it changes only when the packaging does
		assertThat(one.sha256()).isEqualTo("lW9O1m71NLj3oV8oppMSeFCvMA784CB1ADO+uLerMWo=");
	}

	@Test
	void usesAZipAgainThatWasMadeBefore() throws IOException {
		Path jar = jar("a.jar", 1, "BOOT-INF/classes/A.class");
		Path zip = pack(jar).file();
		FileTime made = FileTime.fromMillis(0);
		Files.setLastModifiedTime(zip, made);
		assertThat(pack(jar).file()).isEqualTo(zip);
		assertThat(Files.getLastModifiedTime(zip)).isEqualTo(made);
	}

	@Test
	void seesWhetherTheInitializerWasGenerated() throws IOException {
		assertThat(pack(jar("a.jar", 1, "BOOT-INF/classes/com/example/App.class",
				"BOOT-INF/classes/com/example/App__ApplicationContextInitializer.class"))
			.aotProcessed()).isTrue();
	}

	@Test
	void namesTheLargestPartsOfWhatIsTooLarge() {
		assertThatThrownBy(() -> new Packager(this.directory.resolve("cache"), 30)
			.pack(jar("a.jar", 1, "BOOT-INF/classes/A.class", "BOOT-INF/lib/a-much-longer-name.jar"), Set.of(), MAIN))
			.isInstanceOfSatisfying(ArtifactTooLargeException.class,
					(failure) -> assertThat(failure.parts()).extracting(ArtifactTooLargeException.Part::name)
						.containsExactly("lib/a-much-longer-name.jar", "A.class"))
			.hasMessageContaining("The largest parts: lib/a-much-longer-name.jar (0.0 MB), A.class (0.0 MB)");
		assertThat(this.directory.resolve("cache")).doesNotExist();
	}

	@Test
	void refusesAJarThatIsNotExecutable() {
		assertThatThrownBy(() -> pack(jar("plain.jar", 1, "com/example/App.class")))
			.isInstanceOf(NotExecutableJarException.class)
			.hasMessageContaining("spring-boot-maven-plugin");
	}

	private Artifact pack(Path jar) {
		return new Packager(this.directory.resolve("cache")).pack(jar, Set.of(), MAIN);
	}

	private Path jar(String name, int level, String... entries) throws IOException {
		Path jar = this.directory.resolve(name);
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
			out.setLevel(level);
			for (String entry : entries) {
				out.putNextEntry(new ZipEntry(entry));
				out.write(entry.getBytes(StandardCharsets.UTF_8));
			}
		}
		return jar;
	}

}
