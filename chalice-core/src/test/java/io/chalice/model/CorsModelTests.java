package io.chalice.model;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CorsModelTests {

	@Test
	void allowsEveryOriginUnlessTold() {
		assertThat(CorsModel.DEFAULT.anyOrigin()).isTrue();
		assertThat(cors(List.of("https://example.org", "*"), List.of()).anyOrigin()).isTrue();
		assertThat(cors(List.of("https://example.org"), List.of()).anyOrigin()).isFalse();
	}

	@Test
	void allowsTheGatewaysHeadersInItsOrder() {
		assertThat(String.join(",", CorsModel.DEFAULT.allowedHeaders()))
			.isEqualTo("Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token");
	}

	@Test
	void allowsFurtherHeadersOnce() {
		assertThat(cors(List.of(), List.of("X-Special", "content-type", "x-special")).allowedHeaders()).containsExactly(
				"Content-Type", "X-Amz-Date", "Authorization", "X-Api-Key", "X-Amz-Security-Token", "X-Special");
	}

	private static CorsModel cors(List<String> origins, List<String> headers) {
		return new CorsModel(origins, headers, List.of(), null, false);
	}

}
