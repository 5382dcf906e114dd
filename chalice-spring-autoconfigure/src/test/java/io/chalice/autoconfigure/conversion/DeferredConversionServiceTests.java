package io.chalice.autoconfigure.conversion;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DeferredConversionService}.
 */
class DeferredConversionServiceTests {

	private final AtomicInteger made = new AtomicInteger();

	private final DeferredConversionService service = new DeferredConversionService(() -> {
		this.made.incrementAndGet();
		return new ApplicationConversionService();
	});

	@Test
	void textsAndFlagsNeedNoConverters() {
		assertThat(this.service.convert("text", String.class)).isEqualTo("text");
		assertThat(this.service.convert("true", Boolean.class)).isTrue();
		assertThat(this.service.convert("false", Boolean.class)).isFalse();
		TypeDescriptor text = TypeDescriptor.valueOf(String.class);
		assertThat(this.service.canConvert(text, text)).isTrue();
		assertThat(this.service.convert("text", text, text)).isEqualTo("text");
		TypeDescriptor flag = TypeDescriptor.valueOf(boolean.class);
		assertThat(this.service.canConvert(TypeDescriptor.valueOf(Boolean.class), flag)).isTrue();
		assertThat(this.service.convert(true, TypeDescriptor.valueOf(Boolean.class), flag)).isEqualTo(true);
		assertThat(this.made).hasValue(0);
	}

	@Test
	void anythingElseIsConvertedByTheService() {
		assertThat(this.service.convert("yes", Boolean.class)).isTrue();
		assertThat(this.service.convert("3s", Duration.class)).isEqualTo(Duration.ofSeconds(3));
		assertThat(this.service.convert("7", int.class)).isEqualTo(7);
		assertThat(this.service.canConvert(String.class, Duration.class)).isTrue();
		assertThat(this.made).hasValue(1);
	}

	@Test
	void aConverterOfTheApplicationsIsUsed() {
		this.service.addConverter(String.class, Boolean.class, (Converter<String, Boolean>) (text) -> false);
		assertThat(this.service.convert("true", Boolean.class)).isFalse();
	}

}
