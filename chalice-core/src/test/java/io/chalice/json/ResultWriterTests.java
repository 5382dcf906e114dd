package io.chalice.json;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ResultWriter} and {@link ReturnTypes}.
 */
class ResultWriterTests {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	@Test
	void elementsAreOfTheDeclaredType() {
		assertThat(write("list", List.of(new Square(1)))).isEqualTo("[{\"form\":\"square\",\"side\":1}]");
		assertThat(write("list", List.of())).isEqualTo("[]");
		assertThat(write("list", null)).isEqualTo("null");
		assertThat(write("optional", Optional.of(new Square(1)))).isEqualTo("{\"form\":\"square\",\"side\":1}");
	}

	@Test
	void elementsThatHaveNoTypesNameKeepAllTheirMembers() {
		assertThat(write("bases", List.of(new Derived(1, 2)))).isEqualTo("[{\"a\":1,\"b\":2}]");
		assertThat(write("base", new Derived(1, 2))).isEqualTo("{\"a\":1,\"b\":2}");
	}

	@Test
	void subclassesOfAGenericClassAreWrittenWhole() {
		assertThat(write("page", new Page<>(List.of(new Square(1)))))
			.isEqualTo("{\"items\":[{\"form\":\"square\",\"side\":1}]}");
		assertThat(write("page", new LongPage<>(List.of(new Square(1)), 9)))
			.isEqualTo("{\"items\":[{\"form\":\"square\",\"side\":1}],\"total\":9}");
		assertThat(write("page", new Squares(List.of(new Square(1)))))
			.isEqualTo("{\"items\":[{\"form\":\"square\",\"side\":1}]}");
	}

	@Test
	void whatIsNotOfTheDeclaredTypeIsWrittenByItsClass() {
		assertThat(write("list", Map.of("a", 1))).isEqualTo("{\"a\":1}");
	}

	@Test
	void onlyTypesThatSayMoreAreResolved() {
		assertThat(Arrays.asList("plain", "nestedPlain", "base", "text", "numbers", "raw", "list", "page", "shapes",
				"wildcard"))
			.filteredOn((name) -> ReturnTypes.isPlain(method(name).getGenericReturnType()))
			.containsExactly("plain", "nestedPlain", "base", "text", "numbers", "raw");
	}

	private static String write(String method, @Nullable Object value) {
		ResultWriter writer = new ResultWriter(mapper,
				ReturnTypes.of(mapper.getTypeFactory(), method(method), Views.class));
		// the second time what was found out at the first is used
		assertThat(writer.write(value)).isEqualTo(writer.write(value));
		return new String(writer.write(value), StandardCharsets.UTF_8);
	}

	private static Method method(String name) {
		return Arrays.stream(Views.class.getDeclaredMethods())
			.filter((method) -> method.getName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
	interface Shape {

	}

	@JsonTypeName("square")
	record Square(int side) implements Shape {

	}

	static class Base {

		public final int a;

		Base(int a) {
			this.a = a;
		}

	}

	static class Derived extends Base {

		public final int b;

		Derived(int a, int b) {
			super(a);
			this.b = b;
		}

	}

	static class Page<T> {

		public final List<T> items;

		Page(List<T> items) {
			this.items = items;
		}

	}

	static class LongPage<E> extends Page<E> {

		public final int total;

		LongPage(List<E> items, int total) {
			super(items);
			this.total = total;
		}

	}

	static class Squares extends Page<Shape> {

		Squares(List<Shape> items) {
			super(items);
		}

	}

	@SuppressWarnings("rawtypes")
	interface Views {

		List<Shape> list();

		Optional<Shape> optional();

		List<Base> bases();

		Base base();

		Page<Shape> page();

		Map<String, Object> plain();

		Map<String, List<Optional<Integer>>> nestedPlain();

		String text();

		int[] numbers();

		ArrayList raw();

		Shape[] shapes();

		List<?> wildcard();

	}

}
