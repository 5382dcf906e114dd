package io.chalice.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class JsonTreeTests {

	@Test
	void readsEveryKindOfValue() {
		assertThat(read("{\"a\":[1,2.5,true,false,null,\"x\"],\"b\":{},\"c\":12345678901234567890}"))
			.isEqualTo(Map.of("a", Arrays.asList(1, 2.5, true, false, null, "x"), "b", Map.of(), "c",
					new BigInteger("12345678901234567890")));
	}

	@Test
	void readsAStreamLikeBytes() {
		assertThat(JsonTree.read(new ByteArrayInputStream("[1]".getBytes(StandardCharsets.UTF_8))))
			.isEqualTo(List.of(1));
	}

	@Test
	void keepsTheOrderOfNamesAndTheLastOfTwo() {
		assertThat(read("{\"b\":1,\"a\":2,\"b\":3}")).hasToString("{b=3, a=2}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "[", "{\"a\"", "{\"a\":", "[1", "[1,", "{} {}", "1 2", "nope", "\"a", "]",
			"{\"a\":1]", "NaN", "'a'", "\ufeff" })
	void refusesWhatIsNotOneValue(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(json));
	}

	@Test
	void refusesWhatIsNotUtf8() {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> JsonTree.read(new byte[] { '"', (byte) 0xc3, (byte) 0x28, '"' }));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"a\":" })
	void refusesWhatIsTooDeepForTheStack(String opening) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(opening.repeat(1_000_000)));
	}

	@Test
	void readsWhatCannotBeChanged() {
		assertThat(read("{\"a\":1}")).isInstanceOfSatisfying(Map.class,
				(object) -> assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(object::clear));
		assertThat(read("[1]")).isInstanceOfSatisfying(List.class,
				(array) -> assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(array::clear));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "\"ü\\n\\\"\"", "[1,-2.5,true,false,null,[],{}]", "{\"b\":1,\"a\":{\"c\":[]}}",
			"12345678901234567890" })
	void writesWhatItRead(String json) {
		assertThat(write(read(json))).isEqualTo(json);
	}

	@Test
	void refusesToWriteWhatIsNotJson() {
		assertThatIllegalArgumentException().isThrownBy(() -> write(List.of(new Object())))
			.withMessageContaining("java.lang.Object");
	}

	private static @Nullable Object read(String json) {
		return JsonTree.read(json.getBytes(StandardCharsets.UTF_8));
	}

	private static String write(@Nullable Object value) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JsonGenerator generator = JsonTree.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
			JsonTree.write(generator, value);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

}
