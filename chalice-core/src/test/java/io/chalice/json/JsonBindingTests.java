package io.chalice.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link JsonBinding}.
 */
class JsonBindingTests {

	private static final String[] TEXTS = { "", "plain", "\"quoted\" \\ / \b\f\n\r\t", "\u0000\u001f\u007f\u0080",
			"é ü 漢 \ud83d\ude00", "\u2028\u2029", "\ud83d alone", "<script>&'" };

	private static final Object[] NUMBERS = { 0, -1, Integer.MIN_VALUE, Long.MAX_VALUE, (short) 7, (byte) -8, 0.1, -0.0,
			1e21, 1e-7, 123456789.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1f, 1e10f, Float.MIN_VALUE,
			new BigDecimal("1E+30"), new BigDecimal("0.000000010"), new BigDecimal("-12.50"), BigInteger.TWO.pow(80),
			true, false };

	private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

	private final AtomicInteger made = new AtomicInteger();

	private final JsonBinding binding = new JsonBinding(() -> {
		this.made.incrementAndGet();
		return this.mapper;
	}, true);

	@Test
	void whatIsPlainIsWrittenAsTheMapperDoesItAndWithoutIt() {
		Random random = new Random(16);
		for (int i = 0; i < 2000; i++) {
			Object value = value(random, 4);
			assertThat(this.binding.isPlain(value)).as("%s", value).isTrue();
			assertThat(text(this.binding.write(value))).isEqualTo(text(this.mapper.writeValueAsBytes(value)));
		}
		assertThat(this.made).hasValue(0);
	}

	private static @Nullable Object value(Random random, int depth) {
		return switch (random.nextInt((depth > 0) ? 8 : 4)) {
			case 0 -> null;
			case 1, 2 -> TEXTS[random.nextInt(TEXTS.length)];
			case 3 -> NUMBERS[random.nextInt(NUMBERS.length)];
			case 4, 5 -> map(random, depth - 1);
			default -> list(random, depth - 1);
		};
	}

	private static Object map(Random random, int depth) {
		Map<String, @Nullable Object> map = random.nextBoolean() ? new LinkedHashMap<>() : new TreeMap<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			map.put(TEXTS[random.nextInt(TEXTS.length)], value(random, depth));
		}
		return random.nextBoolean() ? map : Collections.unmodifiableMap(new HashMap<>(map));
	}

	private static Object list(Random random, int depth) {
		List<@Nullable Object> list = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			list.add(value(random, depth));
		}
		return random.nextBoolean() ? list : Arrays.asList(list.toArray());
	}

	@Test
	void whatTheMapperMayWriteOtherwiseIsLeftToIt() {
		List<Object> values = List.of(Double.NaN, Float.POSITIVE_INFINITY, new byte[] { 1 }, new int[] { 1 },
				new AtomicInteger(1), Map.of(1, "number"), List.of(Thread.State.NEW), new StringBuilder("text"), 'c',
				new Named("ada"), new OwnMap(), new OwnNumber());
		for (Object value : values) {
			assertThat(this.binding.isPlain(value)).as("%s", value.getClass()).isFalse();
			assertThat(this.binding.isPlain(List.of(value))).isFalse();
			assertThat(text(this.binding.write(value))).isEqualTo(text(this.mapper.writeValueAsBytes(value)));
		}
		assertThat(this.made).hasValue(1);
	}

	@Test
	void collectionsOfThePlatformArePlain() {
		for (Object value : List.of(Set.of("a"), new ArrayDeque<>(List.of(1)), List.of(), Map.of(),
				Collections.emptyMap(), Map.of("a", 1).values(), Map.of("a", 1).keySet())) {
			assertThat(this.binding.isPlain(value)).as("%s", value.getClass()).isTrue();
			assertThat(text(this.binding.write(value))).isEqualTo(text(this.mapper.writeValueAsBytes(value)));
		}
	}

	@Test
	void aCircleIsTheMappersToRefuse() {
		List<Object> circle = new ArrayList<>();
		circle.add(circle);
		assertThat(this.binding.isPlain(circle)).isFalse();
		assertThatException().isThrownBy(() -> this.binding.write(circle)).withMessageContaining("nesting depth");
	}

	@Test
	void aConfiguredMapperWritesEverything() {
		assertThat(JsonBinding.of(this.mapper).isPlain("text")).isFalse();
		assertThat(JsonBinding.of(this.mapper).mapper()).isSameAs(this.mapper);
	}

	private static String text(byte[] json) {
		return new String(json, StandardCharsets.UTF_8);
	}

	record Named(String name) {

	}

	private static final class OwnMap extends HashMap<String, Object> {

		private static final long serialVersionUID = 1L;

	}

	private static final class OwnNumber extends Number {

		private static final long serialVersionUID = 1L;

		@Override
		public int intValue() {
			return 1;
		}

		@Override
		public long longValue() {
			return 1;
		}

		@Override
		public float floatValue() {
			return 1;
		}

		@Override
		public double doubleValue() {
			return 1;
		}

	}

}
