package io.chalice.deployer.restapi;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ApiTooLargeExceptionTests {

	@Test
	void whiteSpaceOfAPolicyDoesNotCount() {
		assertThatNoException().isThrownBy(() -> ApiTooLargeException.check(policy(8192, "  \n".repeat(5000)), "{}"));
		assertThatNoException().isThrownBy(() -> ApiTooLargeException.check(null, "{}"));
	}

	@Test
	void longPolicyIsRefused() {
		assertThatExceptionOfType(ApiTooLargeException.class)
			.isThrownBy(() -> ApiTooLargeException.check(policy(8193, ""), "{}"))
			.withMessageStartingWith("The API's resource policy has 8,193 characters, and API Gateway takes 8,192: ");
	}

	@Test
	void policyOfManyEndpointsIsRefused() {
		List<String> endpoints = IntStream.range(0, 500).mapToObj((i) -> "vpce-%017x".formatted(i)).toList();
		assertThatExceptionOfType(ApiTooLargeException.class)
			.isThrownBy(() -> ApiTooLargeException.check(PrivateApiPolicy.of(endpoints), "{}"))
			.withMessageContaining("name fewer endpoints in api_gateway_endpoint_vpce");
	}

	@Test
	void largeDocumentIsRefused() {
		String document = "\"%s\"".formatted("x".repeat(6 * 1024 * 1024 - 2));
		assertThatNoException().isThrownBy(() -> ApiTooLargeException.check(null, document));
		assertThatExceptionOfType(ApiTooLargeException.class)
			.isThrownBy(() -> ApiTooLargeException.check(null, document + " "))
			.withMessageContaining("has 6,291,457 bytes, and API Gateway takes 6,291,456");
	}

	private static String policy(int length, String space) {
		String policy = "{\"Id\":\"\"}";
		return policy.replace("\"\"", "\"%s\"".formatted("x".repeat(length - policy.length()))) + space;
	}

}
