package io.chalice.project.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PackedLibrariesTests {

	private static final String JAR = "digest of a jar";

	private static final byte[] PACKED = "packed ".repeat(100).getBytes(StandardCharsets.UTF_8);

	private final Path directory;

	private int packings;

	PackedLibrariesTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void packsALibraryOnce() throws IOException {
		ZipWriter.Packed packed = get("1", JAR, false);
		assertThat(packed).usingRecursiveComparison().isEqualTo(ZipWriter.Packed.of(PACKED));
		assertThat(get("1", JAR, false)).usingRecursiveComparison().isEqualTo(packed);
		assertThat(this.packings).isEqualTo(1);
	}

	@Test
	void packsAgainWhatIsOtherwise() throws IOException {
		get("1", JAR, false);
		get("1", JAR, true);
		get("2", JAR, false);
		get("1", "digest of another", false);
		assertThat(this.packings).isEqualTo(4);
	}

	@Test
	void packsAgainWhatIsDamaged() throws IOException {
		ZipWriter.Packed packed = get("1", JAR, false);
		Path file = files().get(0);
		byte[] kept = Files.readAllBytes(file);
		kept[kept.length - 1]++;
		Files.write(file, kept);
		assertThat(get("1", JAR, false)).usingRecursiveComparison().isEqualTo(packed);
		Files.write(file, new byte[7]);
		assertThat(get("1", JAR, false)).usingRecursiveComparison().isEqualTo(packed);
		assertThat(this.packings).isEqualTo(3);
	}

	@Test
	void forgetsWhatIsNotUsedForAMonth() throws IOException {
		get("1", JAR, false);
		new PackedLibraries(this.directory, "1").removeOld();
		assertThat(files()).hasSize(1);
		Files.setLastModifiedTime(files().get(0), FileTime.from(Instant.now().minus(Duration.ofDays(31))));
		get("1", JAR, false);
		new PackedLibraries(this.directory, "1").removeOld();
		assertThat(files()).as("used").hasSize(1);
		Files.setLastModifiedTime(files().get(0), FileTime.from(Instant.now().minus(Duration.ofDays(31))));
		new PackedLibraries(this.directory, "1").removeOld();
		assertThat(files()).isEmpty();
		new PackedLibraries(this.directory.resolve("none"), "1").removeOld();
	}

	private ZipWriter.Packed get(String format, String jar, boolean slim) throws IOException {
		return new PackedLibraries(this.directory, format).get(jar, slim, () -> {
			this.packings++;
			return PACKED;
		});
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.toList();
		}
	}

}
