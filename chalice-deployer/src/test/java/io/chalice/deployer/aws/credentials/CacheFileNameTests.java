package io.chalice.deployer.aws.credentials;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CacheFileName}.
 */
class CacheFileNameTests {

	@Test
	void isTheSha1OfTheKey() {
		assertThat(CacheFileName.of("abc")).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
		assertThat(CacheFileName.of("")).isEqualTo("da39a3ee5e6b4b0d3255bfef95601890afd80709");
	}

}
