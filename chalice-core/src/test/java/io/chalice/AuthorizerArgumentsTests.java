package io.chalice;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.declaration.InvalidAuthorizerException;
import io.chalice.declaration.InvalidAuthorizerException.Part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AuthorizerArguments}.
 */
class AuthorizerArgumentsTests {

	@Test
	void aNameIsNeededEvenIfItIsBlank() {
		assertThat(AuthorizerArguments.name(" ")).isEqualTo(" ");
		fails(Part.NAME, null, () -> AuthorizerArguments.name(null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Authorization", "x-token", "X_Token.1", "method", "!#$%&'*+.^_`|~" })
	void aHeaderIsAToken(String header) {
		assertThat(AuthorizerArguments.header("a", header)).isEqualTo(header);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "X Token", "X-Token:", "naïve", "a\r\n", "method.request.header.Authorization" })
	void nothingElseIsAHeader(@Nullable String header) {
		fails(Part.HEADER, header, () -> AuthorizerArguments.header("a", header));
	}

	@Test
	void userPoolsAreNamed() {
		assertThat(AuthorizerArguments.userPools("a", List.of("arn"))).containsExactly("arn");
		fails(Part.USER_POOL, null, () -> AuthorizerArguments.userPools("a", List.of()));
		fails(Part.USER_POOL, null, () -> AuthorizerArguments.userPools("a", null));
		fails(Part.USER_POOL, null, () -> AuthorizerArguments.userPools("a", Arrays.asList("arn", null)));
	}

	@Test
	void scopesMayBeMissingButNotBlank() {
		assertThat(AuthorizerArguments.scopes("a", List.of())).isEmpty();
		assertThat(AuthorizerArguments.scopes("a", List.of("read", "write"))).containsExactly("read", "write");
		fails(Part.SCOPE, null, () -> AuthorizerArguments.scopes("a", null));
		fails(Part.SCOPE, null, () -> AuthorizerArguments.scopes("a", Arrays.asList("read", null)));
		fails(Part.SCOPE, " ", () -> AuthorizerArguments.scopes("a", List.of("read", " ")));
	}

	@Test
	void anAnswerIsRememberedForAnHourAtMost() {
		assertThat(AuthorizerArguments.ttl("a", Duration.ZERO)).isZero();
		assertThat(AuthorizerArguments.ttl("a", Duration.ofHours(1))).hasHours(1);
		fails(Part.TTL, "3601", () -> AuthorizerArguments.ttl("a", Duration.ofSeconds(3601)));
		fails(Part.TTL, "-1", () -> AuthorizerArguments.ttl("a", Duration.ofSeconds(-1)));
		fails(Part.TTL, null, () -> AuthorizerArguments.ttl("a", null));
	}

	private static void fails(Part part, @Nullable String value, Runnable check) {
		assertThatExceptionOfType(InvalidAuthorizerException.class).isThrownBy(check::run)
			.returns(part, InvalidAuthorizerException::part)
			.returns(value, InvalidAuthorizerException::value);
	}

}
