package io.chalice.project.packaging;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PackagedCacheTests {

	private static final String ARN = "arn:aws:lambda:eu-west-1::runtime:one";

	@Test
	void isReadAsItIsWritten() {
		PackagedCache cache = new PackagedCache(41_943_040, ARN);
		assertThat(cache.text()).isEqualTo("41943040 " + ARN);
		assertThat(PackagedCache.of(cache.text())).contains(cache);
		PackagedCache unknown = new PackagedCache(1, null);
		assertThat(PackagedCache.of(unknown.text())).contains(unknown);
	}

	@Test
	void anotherTextIsNone() {
		assertThat(PackagedCache.of("")).isEmpty();
		assertThat(PackagedCache.of("yes")).isEmpty();
	}

	@Test
	void isStaleOnAnotherJavaOfTheSameRegion() {
		PackagedCache cache = new PackagedCache(1, ARN);
		assertThat(cache.isStale("arn:aws:lambda:eu-west-1::runtime:two")).isTrue();
		assertThat(cache.isStale(ARN)).isFalse();
	}

	@Test
	void nothingIsConcludedWithoutBothOrFromAnotherRegion() {
		assertThat(new PackagedCache(1, ARN).isStale(null)).isFalse();
		assertThat(new PackagedCache(1, null).isStale(ARN)).isFalse();
		assertThat(new PackagedCache(1, ARN).isStale("arn:aws:lambda:us-east-1::runtime:two")).isFalse();
	}

}
