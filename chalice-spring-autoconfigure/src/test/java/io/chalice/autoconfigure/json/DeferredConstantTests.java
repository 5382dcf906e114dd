package io.chalice.autoconfigure.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DeferredConstant}. Those of the adapter's classes fail when one gets a
 * form that is not understood any more: a start would then load all of Jackson again.
 */
class DeferredConstantTests {

	private static final String ADAPTER = "org.springframework.cloud.function.";

	private static final String MAPPER = ObjectMapper.class.getName();

	@Test
	void theAdaptersClassMakesItsMapperWhenItIsNeeded() throws ReflectiveOperationException, IOException {
		Class<?> type = changed(ADAPTER + "json.JsonMapper", MAPPER);
		Field mapper = type.getDeclaredField("mapper");
		mapper.setAccessible(true);
		Field logger = type.getDeclaredField("logger");
		logger.setAccessible(true);
		assertThat(logger.get(null)).as("what else the initializer does").isNotNull();
		assertThat(mapper.get(null)).isNull();

		Method isJson = type.getMethod("isJsonString", Object.class);
		assertThat(isJson.invoke(null, "{\"a\":1}")).isEqualTo(true);
		assertThat(isJson.invoke(null, "{\"a\":1} and more")).as("the mapper's own settings").isEqualTo(false);
		assertThat(mapper.get(null)).isNotNull();
	}

	@Test
	void theAdaptersUtilitiesMakeWhatMasksTheirLogWhenTheyLog() throws ReflectiveOperationException, IOException {
		Class<?> type = changed(ADAPTER + "adapter.aws.AWSLambdaUtils", ADAPTER + "utils.JsonMasker");
		Field masker = type.getDeclaredField("masker");
		masker.setAccessible(true);
		assertThat(masker.get(null)).isNull();
		Method mask = type.getDeclaredMethod("mask", String.class);
		mask.setAccessible(true);
		assertThat(mask.invoke(null, "{\"a\":1}")).asString().contains("\"a\"");
		assertThat(masker.get(null)).isNotNull();
	}

	@Test
	void itIsMadeOnce() throws Exception {
		Method use = changed(Understood.class.getName(), MAPPER).getDeclaredMethod("use");
		use.setAccessible(true);
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Object>> calls = new ArrayList<>();
			for (int i = 0; i < 64; i++) {
				calls.add(() -> use.invoke(null));
			}
			Object first = use.invoke(null);
			assertThat(threads.invokeAll(calls)).allSatisfy((result) -> assertThat(result.get()).isSameAs(first));
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void whatStandsAroundTheStatementStaysInTheInitializer() throws ReflectiveOperationException, IOException {
		Class<?> type = changed(Understood.class.getName(), MAPPER);
		for (String name : List.of("BEFORE", "AFTER")) {
			Field field = type.getDeclaredField(name);
			field.setAccessible(true);
			assertThat(field.get(null)).as(name).isEqualTo(List.of(name));
		}
	}

	@ParameterizedTest
	@ValueSource(classes = { WithoutMapper.class, TwoMappers.class, OpenMapper.class, ChosenMapper.class,
			CallBefore.class, GuardedMapper.class })
	void aClassOfAnotherFormIsLeftAlone(Class<?> type) throws IOException {
		assertThat(new DeferredConstant(bytes(type.getName()), MAPPER).transform()).isNull();
	}

	private static Class<?> changed(String name, String constant) throws IOException, ClassNotFoundException {
		byte @Nullable [] type = new DeferredConstant(bytes(name), constant).transform();
		assertThat(type).isNotNull();
		ClassLoader loader = new ClassLoader(DeferredConstantTests.class.getClassLoader()) {

			@Override
			protected Class<?> loadClass(String requested, boolean resolve) throws ClassNotFoundException {
				return requested.equals(name) ? own() : super.loadClass(requested, resolve);
			}

			private synchronized Class<?> own() {
				Class<?> loaded = findLoadedClass(name);
				return (loaded != null) ? loaded : defineClass(name, type, 0, type.length);
			}

		};
		return Class.forName(name, true, loader);
	}

	private static byte[] bytes(String name) throws IOException {
		String file = name.replace('.', '/') + ".class";
		try (InputStream in = DeferredConstantTests.class.getClassLoader().getResourceAsStream(file)) {
			return Objects.requireNonNull(in, file).readAllBytes();
		}
	}

	static final class Understood {

		static final List<String> BEFORE = List.of("BEFORE");

		private static final ObjectMapper MAPPER = JsonMapper.builder().build();

		static final List<String> AFTER = List.of("AFTER");

		private Understood() {
		}

		static Object use() {
			return MAPPER;
		}

	}

	static final class WithoutMapper {

		static final List<String> LIST = List.of("mapper");

		private WithoutMapper() {
		}

	}

	static final class TwoMappers {

		private static final ObjectMapper ONE = JsonMapper.builder().build();

		private static final ObjectMapper OTHER = JsonMapper.builder().build();

		private TwoMappers() {
		}

		static boolean same() {
			return ONE == OTHER;
		}

	}

	static final class OpenMapper {

		static final ObjectMapper MAPPER = JsonMapper.builder().build();

		private OpenMapper() {
		}

	}

	static final class ChosenMapper {

		private static final ObjectMapper MAPPER = Boolean.getBoolean("x") ? new ObjectMapper()
				: JsonMapper.builder().build();

		private ChosenMapper() {
		}

		static Object use() {
			return MAPPER;
		}

	}

	static final class CallBefore {

		private static final ObjectMapper MAPPER;

		static {
			System.lineSeparator();
			MAPPER = JsonMapper.builder().build();
		}

		private CallBefore() {
		}

		static Object use() {
			return MAPPER;
		}

	}

	static final class GuardedMapper {

		private static final ObjectMapper MAPPER;

		static {
			try {
				MAPPER = JsonMapper.builder().build();
			}
			catch (IllegalStateException ex) {
				throw new ExceptionInInitializerError(ex);
			}
		}

		private GuardedMapper() {
		}

		static Object use() {
			return MAPPER;
		}

	}

}
