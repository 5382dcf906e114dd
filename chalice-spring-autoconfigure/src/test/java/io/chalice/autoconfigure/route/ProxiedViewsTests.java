package io.chalice.autoconfigure.route;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.validation.annotation.Validated;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ApiCall.Answer;
import io.chalice.autoconfigure.TestContexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for views of beans that Spring makes proxies of, of generic base classes and of
 * interfaces.
 */
class ProxiedViewsTests {

	private static final String ID = "00000000-0000-0001-0000-000000000002";

	private final ApplicationContextRunner runner = TestContexts.runner(Beans.class);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/books/00000000-0000-0001-0000-000000000002 | 200 | {"type":"UUID"}
			/books/seven                                | 400 |
			/authors/7                                  | 200 | {"type":"Long"}
			/pets/5                                     | 200 | {"pet":5}
			/retry                                      | 200 | {"calls":3}
			/package-private                            | 200 | {"proxied":true}
			/short/abc                                  | 200 | {"s":"abc"}
			/short/abcd                                 | 400 |
			""")
	void areCalledThroughTheirProxies(String path, int status, String body) {
		this.runner.run((context) -> {
			Answer answer = ApiCall.to("GET", path).send(context);
			assertThat(answer.status()).isEqualTo(status);
			if (body != null) {
				assertThat(answer.body()).isEqualTo(body);
			}
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/books   | {"title":"Emma"} | {"type":"Book"}
			/authors | {"name":"Jane"}  | {"type":"Author"}
			""")
	void bodiesAreOfTheTypeThatTheClassSays(String path, String body, String expected) {
		this.runner.run((context) -> assertThat(ApiCall.to("POST", path).withJson(body).send(context))
			.isEqualTo(new Answer(200, expected)));
	}

	@ParameterizedTest
	@CsvSource({ "/cached, 1, 1", "/prototype, 1, 1" })
	void areCalledAgain(String path, int first, int second) {
		this.runner.run((context) -> {
			assertThat(ApiCall.to("GET", path).send(context).body()).isEqualTo("{\"calls\":%d}".formatted(first));
			assertThat(ApiCall.to("GET", path).send(context).body()).isEqualTo("{\"calls\":%d}".formatted(second));
		});
	}

	abstract static class Base<T, ID> {

		@ChaliceRoute("/{id}")
		Object one(ID id) {
			return Map.of("type", id.getClass().getSimpleName());
		}

		@ChaliceRoute(value = "", methods = HttpMethod.POST)
		Object create(@JsonBody T body) {
			return Map.of("type", body.getClass().getSimpleName());
		}

	}

	record Book(String title) {

	}

	record Author(String name) {

	}

	@ChaliceRoute("/books")
	static class Books extends Base<Book, UUID> {

		@Override
		Object one(UUID id) {
			assertThat(id).hasToString(ID);
			return super.one(id);
		}

	}

	@ChaliceRoute("/authors")
	static class Authors extends Base<Author, Long> {

	}

	interface PetApi {

		@ChaliceRoute("/pets/{id}")
		Map<String, Object> pet(long id);

	}

	static class Pets implements PetApi {

		@Override
		@Retryable
		public Map<String, Object> pet(long id) {
			return Map.of("pet", id);
		}

	}

	static class Proxied {

		private int calls;

		@ChaliceRoute("/retry")
		@Retryable(delay = 1)
		Map<String, Object> retry() {
			if (++this.calls < 3) {
				throw new IllegalStateException("not yet");
			}
			return Map.of("calls", this.calls);
		}

		@ChaliceRoute("/cached")
		@Cacheable("c")
		Map<String, Object> cached() {
			return Map.of("calls", ++this.calls);
		}

		@ChaliceRoute("/package-private")
		Map<String, Object> packagePrivate() {
			return Map.of("proxied", true);
		}

	}

	@Validated
	static class Constrained {

		@ChaliceRoute("/short/{s}")
		Map<String, Object> s(@Size(max = 3) String s) {
			return Map.of("s", s);
		}

	}

	@Lazy
	@Scope("prototype")
	static class Prototype {

		private int calls;

		@ChaliceRoute("/prototype")
		Map<String, Object> call() {
			return Map.of("calls", ++this.calls);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableCaching
	@EnableResilientMethods
	@Import({ Books.class, Authors.class, Pets.class, Proxied.class, Constrained.class, Prototype.class })
	static class Beans {

		@Bean
		CacheManager cacheManager() {
			return new ConcurrentMapCacheManager();
		}

	}

}
