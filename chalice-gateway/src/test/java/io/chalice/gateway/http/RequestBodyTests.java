package io.chalice.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestBody}.
 */
class RequestBodyTests {

	private static RequestBody of(String body, String contentType) {
		return RequestBody.of(body.getBytes(StandardCharsets.ISO_8859_1), Optional.ofNullable(contentType));
	}

	@Test
	void textsStayTexts() {
		for (String type : new String[] { "text/html; charset=utf-8", "application/json", "APPLICATION/XML",
				"application/javascript", "application/problem+json", "image/svg+xml" }) {
			assertThat(of("hi", type)).as(type).isEqualTo(new RequestBody("hi", false));
		}
	}

	@Test
	void everythingElseIsBase64() {
		for (String type : new String[] { "application/x-www-form-urlencoded", "image/png", "multipart/form-data" }) {
			assertThat(of("hi", type)).as(type).isEqualTo(new RequestBody("aGk=", true));
		}
	}

	@Test
	void whatIsNotUtf8IsBase64WhateverItsType() {
		assertThat(of("\u00ff", "text/plain")).isEqualTo(new RequestBody("/w==", true));
	}

	@Test
	void bodyOfNoTypeIsTakenForText() {
		assertThat(RequestBody.of("hi".getBytes(StandardCharsets.UTF_8), Optional.empty()))
			.isEqualTo(new RequestBody("hi", false));
	}

}
