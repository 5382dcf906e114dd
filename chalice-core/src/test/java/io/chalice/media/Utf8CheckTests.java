package io.chalice.media;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class Utf8CheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "ü", "😀", "\u0000", "\ufeffa" })
	void takesText(String text) {
		assertThat(Utf8Check.isUtf8(text.getBytes(StandardCharsets.UTF_8))).isTrue();
	}

	@Test
	void takesLongText() {
		assertThat(Utf8Check.isUtf8("aü😀".repeat(10_000).getBytes(StandardCharsets.UTF_8))).isTrue();
	}

	@Test
	void refusesWhatIsNoText() {
		assertThat(Utf8Check.isUtf8(new byte[] { 'a', (byte) 0xff })).isFalse();
		assertThat(Utf8Check.isUtf8(new byte[] { (byte) 0xc3 })).isFalse();
		assertThat(Utf8Check.isUtf8(new byte[] { (byte) 0xed, (byte) 0xa0, (byte) 0x80 })).isFalse();
	}

	@Test
	void refusesWhatStopsBeingTextLate() {
		byte[] bytes = "a".repeat(10_000).getBytes(StandardCharsets.UTF_8);
		bytes[9_999] = (byte) 0xe2;
		assertThat(Utf8Check.isUtf8(bytes)).isFalse();
	}

}
