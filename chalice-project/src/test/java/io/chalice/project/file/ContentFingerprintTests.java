package io.chalice.project.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ContentFingerprintTests {

	private final Path directory;

	ContentFingerprintTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void isTheSameForTheSameParts() {
		assertThat(new ContentFingerprint().add("a", "b").hex())
			.isEqualTo(new ContentFingerprint().add("a").add("b").hex())
			.matches("[0-9a-f]{64}");
	}

	@Test
	void tellsWherePartsEnd() {
		assertThat(new ContentFingerprint().add("ab", "c").hex())
			.isNotEqualTo(new ContentFingerprint().add("a", "bc").hex());
	}

	@Test
	void changesWithAFilesContentOnly() throws IOException {
		Path file = Files.writeString(this.directory.resolve("a"), "1");
		String before = new ContentFingerprint().addTree(this.directory).hex();
		Files.setLastModifiedTime(file, FileTime.fromMillis(0));
		assertThat(new ContentFingerprint().addTree(this.directory).hex()).isEqualTo(before);
		Files.writeString(file, "2");
		assertThat(new ContentFingerprint().addTree(this.directory).hex()).isNotEqualTo(before);
	}

	@Test
	void changesWithAFilesName() throws IOException {
		Path file = Files.writeString(this.directory.resolve("a"), "1");
		String before = new ContentFingerprint().addTree(this.directory).hex();
		Files.move(file, this.directory.resolve("b"));
		assertThat(new ContentFingerprint().addTree(this.directory).hex()).isNotEqualTo(before);
	}

	@Test
	void aStampChangesWithSizeAndTime() throws IOException {
		Path file = this.directory.resolve("a");
		String missing = new ContentFingerprint().addStamp(file).hex();
		Files.writeString(file, "1");
		Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
		String before = new ContentFingerprint().addStamp(file).hex();
		assertThat(before).isNotEqualTo(missing);
		Files.setLastModifiedTime(file, FileTime.fromMillis(2000));
		assertThat(new ContentFingerprint().addStamp(file).hex()).isNotEqualTo(before);
	}

	@Test
	void aMissingDirectoryIsNotAnEmptyOne() {
		assertThat(new ContentFingerprint().addTree(this.directory.resolve("no")).hex())
			.isNotEqualTo(new ContentFingerprint().addTree(this.directory).hex());
	}

}
