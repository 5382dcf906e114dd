package io.chalice.project.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTests {

	private final Path directory;

	FingerprintTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void isTheSameForTheSameParts() {
		assertThat(new Fingerprint().add("a", "b").hex()).isEqualTo(new Fingerprint().add("a").add("b").hex())
			.matches("[0-9a-f]{64}");
	}

	@Test
	void tellsWherePartsEnd() {
		assertThat(new Fingerprint().add("ab", "c").hex()).isNotEqualTo(new Fingerprint().add("a", "bc").hex());
	}

	@Test
	void changesWithAFilesContentOnly() throws IOException {
		Path file = Files.writeString(this.directory.resolve("a"), "1");
		String before = new Fingerprint().addTree(this.directory).hex();
		Files.setLastModifiedTime(file, FileTime.fromMillis(0));
		assertThat(new Fingerprint().addTree(this.directory).hex()).isEqualTo(before);
		Files.writeString(file, "2");
		assertThat(new Fingerprint().addTree(this.directory).hex()).isNotEqualTo(before);
	}

	@Test
	void changesWithAFilesName() throws IOException {
		Path file = Files.writeString(this.directory.resolve("a"), "1");
		String before = new Fingerprint().addTree(this.directory).hex();
		Files.move(file, this.directory.resolve("b"));
		assertThat(new Fingerprint().addTree(this.directory).hex()).isNotEqualTo(before);
	}

	@Test
	void aStampChangesWithSizeAndTime() throws IOException {
		Path file = this.directory.resolve("a");
		String missing = new Fingerprint().addStamp(file).hex();
		Files.writeString(file, "1");
		Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
		String before = new Fingerprint().addStamp(file).hex();
		assertThat(before).isNotEqualTo(missing);
		Files.setLastModifiedTime(file, FileTime.fromMillis(2000));
		assertThat(new Fingerprint().addStamp(file).hex()).isNotEqualTo(before);
	}

	@Test
	void aMissingDirectoryIsNotAnEmptyOne() {
		assertThat(new Fingerprint().addTree(this.directory.resolve("no")).hex())
			.isNotEqualTo(new Fingerprint().addTree(this.directory).hex());
	}

}
