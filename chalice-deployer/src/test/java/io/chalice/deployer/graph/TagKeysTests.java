package io.chalice.deployer.graph;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TagKeysTests {

	@Test
	void areReadAsTheyWereWritten() {
		String text = TagKeys.text(List.of("team", "cost centre", "a/b=c", "=2F"));
		assertThat(text).matches("[\\w +=.:/@-]+");
		assertThat(TagKeys.read(text)).containsExactlyInAnyOrder(TagKeys.TAG, "team", "cost centre", "a/b=c", "=2F");
	}

	@Test
	void fitIntoATag() {
		List<String> keys = IntStream.range(0, 50).mapToObj((number) -> "key-number-" + number).toList();
		String text = TagKeys.text(keys);
		assertThat(text.length()).isLessThanOrEqualTo(256);
		assertThat(TagKeys.read(text)).hasSizeGreaterThan(15).contains("key-number-0");
		assertThat(keys).containsAll(TagKeys.read(text).subList(1, 15));
	}

}
