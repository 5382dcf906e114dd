package io.chalice.project.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Sha256Digests}: what is stored by these digests is found again.
 */
class Sha256DigestsTests {

	@Test
	void bytesHaveHexadecimalDigits() {
		assertThat(Sha256Digests.hex(new byte[] { 'a', 'b', 'c' }))
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void aFileHasTheDigestThatLambdaSaysOfIt(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("a"), "abc");
		assertThat(Sha256Digests.base64(file)).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
	}

	@Test
	void aFingerprintStaysWhatItWas() {
		assertThat(new ContentFingerprint().add("abc").hex())
			.isEqualTo(Sha256Digests.hex(new byte[] { '3', ':', 'a', 'b', 'c' }));
	}

}
