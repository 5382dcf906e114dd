package io.chalice.project.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PackagerTests {

	private static final String MAIN = "com.example.App";

	private final Path directory;

	PackagerTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void putsClassesAtTheRootAndJarsIntoLib() throws IOException {
		Artifact artifact = pack(jar("BOOT-INF/classes/com/example/App.class", "BOOT-INF/lib/b.jar",
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
		Path jar = jar("BOOT-INF/classes/App.class", "BOOT-INF/lib/a.jar", "BOOT-INF/lib/gateway.jar");
		assertThat(names(pack(jar, Set.of("gateway.jar")))).containsExactly("App.class", "lib/a.jar");
	}

	@Test
	void leavesOutJarsWithoutContent() throws IOException {
		Map<String, byte[]> entries = TestJars.texts("BOOT-INF/classes/App.class");
		entries.put("BOOT-INF/lib/starter.jar", TestJars.jar(TestJars.texts("META-INF/", "META-INF/MANIFEST.MF",
				"META-INF/maven/a/b/pom.xml", "META-INF/LICENSE.txt")));
		entries.put("BOOT-INF/lib/service.jar", TestJars.jar(TestJars.texts("META-INF/services/com.example.Service")));
		assertThat(names(pack(TestJars.write(this.directory.resolve("app.jar"), 1, entries))))
			.containsExactly("App.class", "lib/service.jar");
	}

	@Test
	void storesWhatIsInAJarAndCompressesTheJar() throws IOException {
		Map<String, byte[]> entries = TestJars.texts("BOOT-INF/classes/App.class");
		entries.put("BOOT-INF/classes/short", new byte[1]);
		entries.put("BOOT-INF/lib/a.jar", TestJars.jar(Map.of("a.txt", new byte[10000], "b.txt", new byte[10000])));
		Artifact artifact = pack(TestJars.write(this.directory.resolve("app.jar"), 1, entries));
		try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
			ZipEntry jar = zip.getEntry("lib/a.jar");
			assertThat(jar.getSize()).isGreaterThan(20000);
			assertThat(jar.getCompressedSize()).isLessThan(500);
			assertThat(zip.getEntry("short").getMethod()).isEqualTo(ZipEntry.STORED);
		}
	}

	@Test
	void choosesWhichJarsAreSlim() throws IOException {
		byte[] type = Files
			.readAllBytes(Path.of("target/test-classes/io/chalice/project/packaging/PackagerTests.class"));
		byte[] library = TestJars.jar(Map.of("A.class", type));
		Path jar = TestJars.write(this.directory.resolve("app.jar"), 1,
				Map.of("BOOT-INF/lib/a.jar", library, "BOOT-INF/lib/b.jar", library, "BOOT-INF/classes/A.class", type));
		Artifact plain = pack(jar);
		try (BootJar boot = BootJar.open(jar)) {
			Artifact artifact = packager().pack(boot, new JarSelection(Set.of(), Set.of("b.jar")), List.of(), MAIN);
			assertThat(artifact.file()).isNotEqualTo(plain.file());
			try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
				assertThat(zip.getEntry("lib/b.jar").getSize()).isLessThan(zip.getEntry("lib/a.jar").getSize());
				assertThat(zip.getEntry("A.class").getSize()).as("the application's own").isEqualTo(type.length);
			}
		}
	}

	@Test
	void putsLibrariesIntoALayerThatStaysTheSame() throws IOException {
		Path jar = jar("BOOT-INF/classes/App.class", "BOOT-INF/lib/a.jar", "BOOT-INF/lib/own.jar");
		try (BootJar boot = BootJar.open(jar)) {
			Artifact artifact = layered(boot);
			assertThat(names(artifact)).containsExactly("App.class", "lib/own.jar");
			PackagedLayer layer = Objects.requireNonNull(artifact.layer());
			try (ZipFile zip = new ZipFile(layer.file().toFile())) {
				assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("java/lib/a.jar");
			}
			assertThat(layer.size()).isEqualTo(Files.size(layer.file()));
			try (BootJar changed = BootJar
				.open(jar("BOOT-INF/classes/Other.class", "BOOT-INF/lib/a.jar", "BOOT-INF/lib/own.jar"))) {
				Artifact next = layered(changed);
				assertThat(next.layer()).isEqualTo(layer);
				assertThat(next.sha256()).isNotEqualTo(artifact.sha256());
			}
		}
	}

	private Artifact layered(BootJar jar) {
		return packager().pack(jar, new JarSelection(Set.of(), Set.of(), Set.of("a.jar", "none.jar")), List.of(), MAIN);
	}

	@Test
	void countsTheLayerAsWell() throws IOException {
		Path jar = jar("BOOT-INF/classes/App.class", "BOOT-INF/lib/a.jar", "BOOT-INF/lib/own.jar");
		try (BootJar boot = BootJar.open(jar)) {
			Packager packager = new Packager(this.directory.resolve("cache"), 40);
			assertThatExceptionOfType(ArtifactTooLargeException.class).isThrownBy(
					() -> packager.pack(boot, new JarSelection(Set.of(), Set.of(), Set.of("a.jar")), List.of(), MAIN));
		}
	}

	@Test
	void laysFilesOverTheApplication() throws IOException {
		Path added = Files.createDirectories(this.directory.resolve("added/com/example"));
		Files.writeString(added.resolve("App__ApplicationContextInitializer.class"), "new");
		Path jar = jar("BOOT-INF/classes/com/example/App.class");
		try (BootJar boot = BootJar.open(jar)) {
			Artifact artifact = packager().pack(boot, JarSelection.ALL,
					List.of(this.directory.resolve("added"), this.directory.resolve("none")), MAIN);
			assertThat(artifact.aotProcessed()).isTrue();
			assertThat(names(artifact)).containsExactly("com/example/App.class",
					"com/example/App__ApplicationContextInitializer.class");
		}
	}

	@Test
	void writesTheSameBytesWhateverTheOrderTimesAndCompressionOfTheJar() throws IOException {
		Map<String, byte[]> one = new LinkedHashMap<>();
		one.put("BOOT-INF/lib/a.jar",
				TestJars.jar(TestJars.texts("META-INF/MANIFEST.MF", "a.txt", "com/", "com/B.class")));
		one.put("BOOT-INF/classes/A.class", new byte[5000]);
		Artifact first = pack(TestJars.write(this.directory.resolve("one.jar"), 1, one));
		byte[] bytes = Files.readAllBytes(first.file());
		Files.delete(first.file());
		Map<String, byte[]> other = new LinkedHashMap<>();
		other.put("BOOT-INF/classes/A.class", new byte[5000]);
		other.put("BOOT-INF/lib/a.jar",
				TestJars.jar(TestJars.texts("META-INF/MANIFEST.MF", "com/", "com/B.class", "a.txt")));
		Artifact second = pack(TestJars.write(this.directory.resolve("other.jar"), 9, other));
		assertThat(Files.readAllBytes(second.file())).isEqualTo(bytes);
		// changes only when the packaging does
		assertThat(first.sha256()).isEqualTo("eFNa5trHQTyh+Y8VimQVq+DVLP2/YTJvCBB0fA1LZmc=");
	}

	@Test
	void usesAZipAgainThatWasMadeBefore() throws IOException {
		Path jar = jar("BOOT-INF/classes/A.class");
		Path zip = pack(jar).file();
		Files.writeString(zip, "not written again");
		assertThat(pack(jar).file()).isEqualTo(zip).hasContent("not written again");
	}

	@Test
	void keepsTheZipsThatWereUsedLast() throws IOException {
		Path first = pack(jar("BOOT-INF/classes/0.class")).file();
		Files.setLastModifiedTime(first, FileTime.fromMillis(0));
		for (int i = 1; i < 5; i++) {
			pack(jar("BOOT-INF/classes/%d.class".formatted(i)));
		}
		assertThat(first).exists();
		Files.setLastModifiedTime(first, FileTime.fromMillis(0));
		pack(jar("BOOT-INF/classes/5.class"));
		assertThat(first).doesNotExist();
		try (Stream<Path> zips = Files.list(this.directory.resolve("cache"))) {
			assertThat(zips).hasSize(5);
		}
	}

	@Test
	void keepsJarsCompressedWhenTheyWouldNotFitOtherwise() throws IOException {
		Map<String, byte[]> entries = TestJars.texts("BOOT-INF/classes/App.class");
		byte[] library = TestJars.jar(Map.of("a.txt", new byte[10000]));
		entries.put("BOOT-INF/lib/a.jar", library);
		try (BootJar boot = BootJar.open(TestJars.write(this.directory.resolve("app.jar"), 1, entries))) {
			Artifact artifact = new Packager(this.directory.resolve("cache"), 5000).pack(boot, JarSelection.ALL,
					List.of(), MAIN);
			try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
				assertThat(zip.getInputStream(zip.getEntry("lib/a.jar")).readAllBytes()).isEqualTo(library);
			}
		}
	}

	@Test
	void namesTheLargestPartsOfWhatIsTooLarge() throws IOException {
		try (BootJar boot = BootJar.open(jar("BOOT-INF/classes/A.class", "BOOT-INF/lib/a-much-longer-name.jar"))) {
			Packager packager = new Packager(this.directory.resolve("cache"), 30);
			assertThatExceptionOfType(ArtifactTooLargeException.class)
				.isThrownBy(() -> packager.pack(boot, JarSelection.ALL, List.of(), MAIN))
				.withMessageContaining("The largest parts: lib/a-much-longer-name.jar (0.0 MB), A.class (0.0 MB)")
				.satisfies((ex) -> assertThat(ex.parts()).extracting(ArtifactTooLargeException.Part::name)
					.containsExactly("lib/a-much-longer-name.jar", "A.class"));
		}
		assertThat(this.directory.resolve("cache")).doesNotExist();
	}

	@Test
	void refusesADamagedLibrary() throws IOException {
		byte[] library = TestJars
			.jar(Map.of("a.txt", "some text, some text, some text".getBytes(StandardCharsets.UTF_8)));
		library[40] ^= 0x55;
		Map<String, byte[]> entries = TestJars.texts("BOOT-INF/classes/App.class");
		entries.put("BOOT-INF/lib/a.jar", library);
		Path jar = TestJars.write(this.directory.resolve("app.jar"), 1, entries);
		assertThatExceptionOfType(InvalidJarException.class).isThrownBy(() -> pack(jar))
			.withMessage("%s cannot be deployed: a.txt of its library a.jar is damaged", jar);
		try (Stream<Path> files = Files.list(this.directory.resolve("cache"))) {
			assertThat(files).isEmpty();
		}
	}

	@Test
	void refusesAClassesEntryInThePlaceOfALibrary() throws IOException {
		Path jar = jar("BOOT-INF/classes/lib/a.jar", "BOOT-INF/lib/a.jar");
		assertThatExceptionOfType(InvalidJarException.class).isThrownBy(() -> pack(jar))
			.withMessageEndingWith("lib/a.jar is in it twice");
	}

	private Packager packager() {
		return new Packager(this.directory.resolve("cache"));
	}

	private Artifact pack(Path jar) {
		return pack(jar, Set.of());
	}

	private Artifact pack(Path jar, Set<String> leaveOut) {
		try (BootJar boot = BootJar.open(jar)) {
			return packager().pack(boot, JarSelection.leavingOut(leaveOut), List.of(), MAIN);
		}
	}

	private Path jar(String... names) throws IOException {
		return TestJars.write(this.directory.resolve("app.jar"), 1, TestJars.texts(names));
	}

	private static List<String> names(Artifact artifact) throws IOException {
		try (ZipFile zip = new ZipFile(artifact.file().toFile())) {
			return zip.stream().<String>map(ZipEntry::getName).toList();
		}
	}

}
