package io.chalice.local.bench;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleSpreadTests {

	@Test
	void medianOfAnOddNumberIsTheOneInTheMiddle() {
		assertThat(SampleSpread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new SampleSpread(2, 1, 9));
	}

	@Test
	void medianOfAnEvenNumberIsTheMeanOfTheTwoThere() {
		assertThat(SampleSpread.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new SampleSpread(3, 1, 9));
	}

	@Test
	void percentilesAreMeasuredValues() {
		List<Double> hundred = IntStream.rangeClosed(1, 100).mapToObj((value) -> 101.0 - value).toList();
		assertThat(SampleSpread.percentile(hundred, 0.5)).isEqualTo(50);
		assertThat(SampleSpread.percentile(hundred, 0.99)).isEqualTo(99);
		assertThat(SampleSpread.percentile(List.of(7.0), 0.99)).isEqualTo(7);
	}

}
