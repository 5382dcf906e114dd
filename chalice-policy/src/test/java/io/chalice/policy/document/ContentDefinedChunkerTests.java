package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContentDefinedChunkerTests {

	private final ContentDefinedChunker<String> chunker = new ContentDefinedChunker<>(200, String::length,
			(text) -> text);

	private static List<String> texts() {
		return new ArrayList<>(IntStream.range(0, 2000).mapToObj("text-%04d"::formatted).toList());
	}

	@Test
	void noPieceIsLongerThanItsRoom() {
		List<List<String>> pieces = this.chunker.cut(texts());
		assertThat(pieces).allSatisfy((piece) -> assertThat(String.join("", piece)).hasSizeBetween(1, 200));
		assertThat(pieces).flatExtracting((piece) -> piece).isEqualTo(texts());
	}

	@Test
	void fillingTakesFewestPieces() {
		assertThat(this.chunker.fill(texts())).hasSize(2000 / (200 / 9) + 1);
	}

	@Test
	void anotherElementChangesThePiecesNextToIt() {
		List<String> more = texts();
		more.add(1000, "text-more");
		List<List<String>> before = this.chunker.cut(texts());
		assertThat(this.chunker.cut(more).stream().filter((piece) -> !before.contains(piece)).count())
			.isLessThan(before.size() / 2);
	}

}
