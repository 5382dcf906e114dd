package io.chalice.autoconfigure.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.QueryParam;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpringWebAnnotations}: annotations of Spring's controllers mean what
 * they mean there.
 */
class SpringAnnotationsTests {

	@ParameterizedTest
	@CsvFileSource(resources = "spring-annotations.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '\'')
	void parameterIsBoundAsInAController(String path, @Nullable String header, @Nullable String value, int status,
			String answer) {
		TestContexts.runner(Gets.class).run((context) -> {
			ApiCall call = ApiCall.to("GET", path);
			assertThat(((header != null && value != null) ? call.withHeader(header, value) : call).send(context))
				.isEqualTo(new ApiCall.Answer(status, (status == 400)
						? "{\"Code\":\"BadRequestError\",\"Message\":\"%s\"}".formatted(answer) : answer));
		});
	}

	@Test
	void bodyIsReadAsByTheMessageConverters() {
		TestContexts.runner(Posts.class).run((context) -> {
			assertThat(ApiCall.to("POST", "/text").withJson("{\"a\": 1}").send(context).body()).isEqualTo("{\"a\": 1}");
			assertThat(ApiCall.to("POST", "/list").withJson("[1, 2]").send(context).body()).isEqualTo("[1, 2]");
			assertThat(ApiCall.to("POST", "/list").withJson("{}").send(context).status()).isEqualTo(400);
			assertThat(ApiCall.to("POST", "/list").send(context).status()).isEqualTo(400);
			assertThat(ApiCall.to("POST", "/maybe").send(context).body()).isEqualTo("null");
			assertThat(ApiCall.to("POST", "/bytes").withBody("text/plain", "abc").send(context).body()).isEqualTo("3");
			assertThat(ApiCall.to("POST", "/map")
				.withBody("application/x-www-form-urlencoded", "a=1&a=2&b=3")
				.send(context)
				.body()).isEqualTo("{a=[1, 2], b=[3]}");
		});
	}

	@Test
	void requestParametersComeFromQueryAndForm() {
		TestContexts.runner(Posts.class).run((context) -> {
			assertThat(ApiCall.to("POST", "/param?name=Ada").send(context).body()).isEqualTo("Ada");
			assertThat(ApiCall.to("POST", "/param")
				.withBody("application/x-www-form-urlencoded", "name=Bea")
				.send(context)
				.body()).isEqualTo("Bea");
			assertThat(ApiCall.to("POST", "/param?name=Ada")
				.withBody("application/x-www-form-urlencoded", "name=Bea")
				.send(context)
				.body()).isEqualTo("Ada,Bea");
			assertThat(ApiCall.to("POST", "/param").withBody("application/x-www-form-urlencoded", "x=y").send(context))
				.isEqualTo(new ApiCall.Answer(400,
						"{\"Code\":\"BadRequestError\",\"Message\":\"Parameter 'name' is missing\"}"));
		});
	}

	@Test
	void partsAreFilesOrJson() {
		String body = """
				--b
				Content-Disposition: form-data; name="meta"
				Content-Type: application/json

				{"title":"Holiday"}
				--b
				Content-Disposition: form-data; name="photo"; filename="C:\\beach.png"

				PNG
				--b--
				""".replace("\n", "\r\n");
		TestContexts.runner(Posts.class).run((context) -> {
			assertThat(ApiCall.to("POST", "/parts")
				.withBytes("multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8))
				.send(context)
				.body()).isEqualTo("Holiday beach.png PNG 1");
			assertThat(context.getBean(ChaliceApplication.class).model().routes())
				.filteredOn((route) -> route.path().equals("/parts"))
				.singleElement()
				.satisfies((route) -> assertThat(route.contentTypes()).containsExactly("multipart/form-data"));
		});
	}

	@Test
	void nothingOfSpringWebIsLoadedWithoutIt() {
		TestContexts.runner(WithoutSpringWeb.class)
			.withClassLoader(new FilteredClassLoader("org.springframework.web", "org.springframework.http"))
			.run((context) -> assertThat(ApiCall.to("GET", "/q?n=4").send(context).body()).isEqualTo("5"));
	}

	record Search(String q, @Nullable Integer page) {

	}

	static class Gets {

		@ChaliceRoute("/text")
		String text(@RequestParam String q) {
			return q;
		}

		@ChaliceRoute("/value")
		String value(@RequestParam("the-q") String q) {
			return q;
		}

		@ChaliceRoute("/default")
		int defaultValue(@RequestParam(name = "n", defaultValue = "3") int number) {
			return number;
		}

		@ChaliceRoute("/list")
		String list(@RequestParam List<Integer> n) {
			return n.toString();
		}

		@ChaliceRoute("/optional")
		String optional(@RequestParam Optional<Integer> n) {
			return n.toString();
		}

		@ChaliceRoute("/not-required")
		String notRequired(@RequestParam(required = false) List<String> n) {
			return String.valueOf(n);
		}

		@ChaliceRoute("/flag")
		boolean flag(@RequestParam(required = false) boolean flag) {
			return flag;
		}

		@ChaliceRoute("/map")
		String map(@RequestParam Map<String, String> all) {
			return all.toString();
		}

		@ChaliceRoute("/multi")
		String multi(@RequestParam MultiValueMap<String, String> all) {
			return all.toString();
		}

		@ChaliceRoute("/model")
		String model(@ModelAttribute Search search) {
			return search.toString();
		}

		@ChaliceRoute("/path/{city}")
		String path(@PathVariable("city") String name) {
			return name;
		}

		@ChaliceRoute("/numbers/{id}")
		long number(@PathVariable long id) {
			return id;
		}

		@ChaliceRoute("/variables/{a}/{b}")
		String variables(@PathVariable Map<String, String> all) {
			return all.toString();
		}

		@ChaliceRoute("/header")
		String header(@RequestHeader("X-Token") String token) {
			return token;
		}

		@ChaliceRoute("/headers")
		String headers(@RequestHeader HttpHeaders headers) {
			return String.valueOf(headers.getFirst("x-token"));
		}

		@ChaliceRoute("/cookie")
		String cookie(@CookieValue(defaultValue = "none") String session) {
			return session;
		}

	}

	record Meta(String title) {

	}

	static class Posts {

		@ChaliceRoute(value = "/text", methods = HttpMethod.POST)
		String text(@RequestBody String body) {
			return body;
		}

		@ChaliceRoute(value = "/list", methods = HttpMethod.POST)
		String list(@RequestBody List<Integer> body) {
			return body.toString();
		}

		@ChaliceRoute(value = "/maybe", methods = HttpMethod.POST)
		String maybe(@RequestBody(required = false) @Nullable List<Integer> body) {
			return String.valueOf(body);
		}

		@ChaliceRoute(value = "/bytes", methods = HttpMethod.POST, contentTypes = "text/plain")
		int bytes(@RequestBody byte[] body) {
			return body.length;
		}

		@ChaliceRoute(value = "/map", methods = HttpMethod.POST, contentTypes = "application/x-www-form-urlencoded")
		String map(@RequestBody MultiValueMap<String, String> form) {
			return form.toString();
		}

		@ChaliceRoute(value = "/param", methods = HttpMethod.POST)
		String param(@RequestParam String name) {
			return name;
		}

		@ChaliceRoute(value = "/parts", methods = HttpMethod.POST)
		String parts(@RequestPart Meta meta, @RequestPart MultipartFile photo,
				@RequestParam("photo") List<MultipartFile> photos) throws IOException {
			return "%s %s %s %d".formatted(meta.title(), photo.getOriginalFilename(),
					new String(photo.getBytes(), StandardCharsets.UTF_8), photos.size());
		}

	}

	static class WithoutSpringWeb {

		@ChaliceRoute("/q")
		int next(@QueryParam int n) {
			return n + 1;
		}

	}

}
