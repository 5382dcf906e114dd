package io.chalice.autoconfigure.function;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.chalice.ChaliceFunction;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.autoconfigure.TestLambdaContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for what functions return.
 */
class FunctionResultTests {

	private static final String ANIMALS = "[{\"kind\":\"dog\",\"bark\":\"loud\"},{\"kind\":\"cat\",\"lives\":9}]";

	@ParameterizedTest
	@ValueSource(strings = { "method", "inherited", "function-bean", "supplier-bean", "class-bean", "optional",
			"future", "plain-future", "mono", "flux", "entity" })
	void listsAreWrittenByTheirDeclaredType(String function) {
		assertThat(result(function)).isEqualTo(ANIMALS);
	}

	@Test
	void resourcesAreTheirBytes() {
		assertThat(result("resource")).isEqualTo("bytes");
	}

	@Test
	void emptyMonosAreNull() {
		assertThat(result("empty")).isEqualTo("null");
	}

	@Test
	void mapsNeedNoDeclaredType() {
		assertThat(result("function-of-map")).isEqualTo("{\"a\":[1]}");
	}

	@Test
	void whatAFutureFailsWithIsTheFunctionsError() {
		TestContexts.runner(Functions.class)
			.run((context) -> assertThatIllegalStateException().isThrownBy(() -> call(context, "failing"))
				.withMessage("late"));
	}

	private static String result(String function) {
		String[] result = new String[1];
		TestContexts.runner(Functions.class)
			.run((context) -> result[0] = new String(call(context, function), StandardCharsets.UTF_8));
		return result[0];
	}

	private static byte[] call(ApplicationContext context, String function) throws Exception {
		return context.getBean(ChaliceApplication.class)
			.call(function, "{}".getBytes(StandardCharsets.UTF_8), new TestLambdaContext("id"));
	}

	private static List<Animal> animals() {
		return List.of(new Dog("loud"), new Cat(9));
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	interface Animal {

	}

	@JsonTypeName("dog")
	record Dog(String bark) implements Animal {

	}

	@JsonTypeName("cat")
	record Cat(int lives) implements Animal {

	}

	abstract static class Base<T> {

		abstract List<T> all();

		@ChaliceFunction("inherited")
		List<T> inherited(Map<String, Object> event) {
			return all();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import(Listing.class)
	static class Functions extends Base<Animal> {

		@Override
		List<Animal> all() {
			return animals();
		}

		@ChaliceFunction("method")
		List<Animal> method(Map<String, Object> event) {
			return animals();
		}

		@Bean
		@ChaliceFunction("function-bean")
		Function<Map<String, Object>, List<Animal>> functionBean() {
			return (event) -> animals();
		}

		@Bean
		@ChaliceFunction("function-of-map")
		Function<Map<String, Object>, Map<String, List<Integer>>> functionOfMap() {
			return (event) -> Map.of("a", List.of(1));
		}

		@Bean
		@ChaliceFunction("supplier-bean")
		Supplier<List<Animal>> supplierBean() {
			return FunctionResultTests::animals;
		}

		@ChaliceFunction("optional")
		Optional<List<Animal>> optional() {
			return Optional.of(animals());
		}

		@ChaliceFunction("future")
		CompletableFuture<List<Animal>> future() {
			return CompletableFuture.supplyAsync(FunctionResultTests::animals);
		}

		@ChaliceFunction("plain-future")
		Future<List<Animal>> plainFuture() {
			return future();
		}

		@ChaliceFunction("mono")
		Mono<List<Animal>> mono() {
			return Mono.fromCallable(FunctionResultTests::animals);
		}

		@ChaliceFunction("flux")
		Flux<Animal> flux() {
			return Flux.fromIterable(animals());
		}

		@ChaliceFunction("entity")
		ResponseEntity<List<Animal>> entity() {
			return ResponseEntity.ok(animals());
		}

		@ChaliceFunction("resource")
		Resource resource() {
			return new ByteArrayResource("bytes".getBytes(StandardCharsets.UTF_8));
		}

		@ChaliceFunction("empty")
		Mono<Void> empty() {
			return Mono.empty();
		}

		@ChaliceFunction("failing")
		CompletableFuture<String> failing() {
			return CompletableFuture.failedFuture(new IllegalStateException("late"));
		}

	}

	abstract static class ListFunction<E, T> implements Function<E, List<T>> {

	}

	@ChaliceFunction("class-bean")
	static class Listing extends ListFunction<Map<String, Object>, Animal> {

		@Override
		public List<Animal> apply(Map<String, Object> event) {
			return animals();
		}

	}

}
