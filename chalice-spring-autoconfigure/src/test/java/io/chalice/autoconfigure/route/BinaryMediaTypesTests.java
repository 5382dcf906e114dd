package io.chalice.autoconfigure.route;

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.autoconfigure.ApiCall;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.TestContexts;
import io.chalice.declaration.MixedContentTypesException;
import io.chalice.dispatch.Application;

import static org.assertj.core.api.Assertions.assertThat;

class BinaryMediaTypesTests {

	@ParameterizedTest
	@ValueSource(classes = { Bytes.class, Stream.class, FileStream.class, SpringResource.class, OwnResource.class,
			Response.class, Anything.class, Later.class, LaterResponse.class, Called.class, Maybe.class, Raw.class,
			OfSubclass.class, Upload.class, Image.class, AnyType.class })
	void allTypesAreBinaryWhereARouteTakesOrGivesBytes(Class<?> views) {
		assertThat(binaryTypes(views)).containsExactly("*/*");
	}

	@ParameterizedTest
	@ValueSource(classes = { Json.class, Text.class, Nothing.class, Number.class, Texts.class, LaterJson.class,
			Form.class, TextOfAnyKind.class })
	void knownTypesAreBinaryElsewhere(Class<?> views) {
		assertThat(binaryTypes(views)).isEqualTo(Application.DEFAULT_BINARY_TYPES);
	}

	@Test
	void configuredTypesAreTaken() {
		assertThat(binaryTypes(Bytes.class, "chalice.api.binary-types=Image/PNG,image/*")).containsExactly("image/png",
				"image/*");
		assertThat(binaryTypes(Json.class, "chalice.api.binary-types=*/*")).containsExactly("*/*");
	}

	@Test
	void configuredTypesAreCompletedByThoseThatRoutesAccept() {
		assertThat(binaryTypes(Upload.class, "chalice.api.binary-types=image/png")).containsExactly("image/png",
				"multipart/form-data");
		assertThat(binaryTypes(Image.class, "chalice.api.binary-types=image/*")).containsExactly("image/*");
		assertThat(binaryTypes(AnyType.class, "chalice.api.binary-types=image/png")).containsExactly("image/png");
	}

	@Test
	void bytesReachWhoAcceptsAnything() {
		TestContexts.runner(Bytes.class).run((context) -> {
			assertThat(ApiCall.to("GET", "/").withHeader("Accept", "*/*").send(context).status()).isEqualTo(200);
			assertThat(ApiCall.to("GET", "/").send(context).status()).isEqualTo(200);
		});
	}

	@Test
	void mixedTypesStayAMistakeWhereAllTypesAreBinary() {
		TestContexts.runner(Bytes.class, Mixed.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(MixedContentTypesException.class));
	}

	private static List<String> binaryTypes(Class<?> views, String... properties) {
		List<List<String>> types = new ArrayList<>();
		TestContexts.runner(views)
			.withPropertyValues(properties)
			.run((context) -> types.add(context.getBean(ChaliceApplication.class).model().binaryTypes()));
		return types.get(0);
	}

	static class Bytes {

		@ChaliceRoute("/")
		byte[] get() {
			return new byte[] { 0 };
		}

	}

	static class Stream {

		@ChaliceRoute("/")
		@Nullable InputStream get() {
			return null;
		}

	}

	static class FileStream {

		@ChaliceRoute("/")
		@Nullable FileInputStream get() {
			return null;
		}

	}

	static class SpringResource {

		@ChaliceRoute("/")
		@Nullable Resource get() {
			return null;
		}

	}

	static class OwnResource {

		@ChaliceRoute("/")
		@Nullable ByteArrayResource get() {
			return null;
		}

	}

	static class Response {

		@ChaliceRoute("/")
		ChaliceResponse get() {
			return ChaliceResponse.of(null);
		}

	}

	static class Anything {

		@ChaliceRoute("/")
		@Nullable Object get() {
			return null;
		}

	}

	static class Later {

		@ChaliceRoute("/")
		@Nullable CompletableFuture<byte[]> get() {
			return null;
		}

	}

	static class LaterResponse {

		@ChaliceRoute("/")
		@Nullable CompletableFuture<Optional<ChaliceResponse>> get() {
			return null;
		}

	}

	static class Called {

		@ChaliceRoute("/")
		@Nullable Callable<?> get() {
			return null;
		}

	}

	static class Maybe {

		@ChaliceRoute("/")
		Optional<Resource> get() {
			return Optional.empty();
		}

	}

	@SuppressWarnings("rawtypes")
	static class Raw {

		@ChaliceRoute("/")
		@Nullable Callable get() {
			return null;
		}

	}

	abstract static class OfSuperclass<T> {

		@ChaliceRoute("/")
		@Nullable T get() {
			return null;
		}

	}

	static class OfSubclass extends OfSuperclass<byte[]> {

	}

	static class Texts extends OfSuperclass<List<String>> {

	}

	static class Upload {

		@ChaliceRoute(value = "/", methods = HttpMethod.POST, contentTypes = "multipart/form-data")
		void post(ChaliceRequest request) {
		}

	}

	static class Image {

		@ChaliceRoute(value = "/", methods = HttpMethod.POST, contentTypes = { "image/png", "image/webp" })
		void post(ChaliceRequest request) {
		}

	}

	static class AnyType {

		@ChaliceRoute(value = "/", methods = HttpMethod.POST, contentTypes = "*/*")
		void post(ChaliceRequest request) {
		}

	}

	static class Json {

		@ChaliceRoute(value = "/", methods = { HttpMethod.GET, HttpMethod.POST })
		Map<String, Object> get(ChaliceRequest request) {
			return Map.of();
		}

	}

	static class Text {

		@ChaliceRoute("/")
		String get() {
			return "";
		}

	}

	static class Nothing {

		@ChaliceRoute("/")
		void get() {
		}

	}

	static class Number {

		@ChaliceRoute("/")
		int get() {
			return 1;
		}

	}

	static class LaterJson {

		@ChaliceRoute("/")
		@Nullable CompletableFuture<Map<String, byte[]>> get() {
			return null;
		}

	}

	static class Form {

		@ChaliceRoute(value = "/", methods = HttpMethod.POST,
				contentTypes = { "application/x-www-form-urlencoded", "application/json" })
		void post(ChaliceRequest request) {
		}

	}

	static class TextOfAnyKind {

		@ChaliceRoute(value = "/", methods = HttpMethod.POST,
				contentTypes = { "text/*", "application/merge-patch+json" })
		void post(ChaliceRequest request) {
		}

	}

	static class Mixed {

		@ChaliceRoute(value = "/mixed", methods = HttpMethod.POST, contentTypes = { "image/png", "application/json" })
		void post(ChaliceRequest request) {
		}

	}

}
