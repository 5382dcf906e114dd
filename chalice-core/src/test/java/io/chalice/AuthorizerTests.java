package io.chalice;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AuthorizerTests {

	@Test
	void cognitoReadsIdentityTokensFromTheAuthorizationHeader() {
		CognitoUserPoolAuthorizer authorizer = new CognitoUserPoolAuthorizer("MyPool", "arn:one", "arn:two");
		assertThat(authorizer.header()).isEqualTo("Authorization");
		assertThat(authorizer.providerArns()).containsExactly("arn:one", "arn:two");
		assertThat(authorizer.scopes()).isEmpty();
	}

	@Test
	void cognitoCanReadAccessTokensFromAnotherHeader() {
		CognitoUserPoolAuthorizer authorizer = new CognitoUserPoolAuthorizer("MyPool", "arn:one").withHeader("X-Token")
			.withScopes("read", "write");
		assertThat(authorizer).isEqualTo(
				new CognitoUserPoolAuthorizer("MyPool", List.of("arn:one"), "X-Token", List.of("read", "write")));
	}

	@Test
	void cognitoNeedsAUserPool() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CognitoUserPoolAuthorizer("MyPool"))
			.withMessageContaining("MyPool");
	}

	@Test
	void customAsksAFunctionOfTheApplication() {
		CustomAuthorizer authorizer = CustomAuthorizer.ofFunction("guard", "check");
		assertThat(authorizer.function()).isEqualTo("check");
		assertThat(authorizer.uri()).isNull();
		assertThat(authorizer.header()).isEqualTo("Authorization");
		assertThat(authorizer.ttl()).isEqualTo(Duration.ofSeconds(300));
		assertThat(authorizer.invokeRoleArn()).isNull();
	}

	@Test
	void customCanBeChanged() {
		CustomAuthorizer authorizer = CustomAuthorizer.ofUri("guard", "arn:uri")
			.withHeader("X-Token")
			.withTtl(Duration.ZERO)
			.withInvokeRole("arn:role");
		assertThat(authorizer)
			.isEqualTo(new CustomAuthorizer("guard", null, "arn:uri", "X-Token", Duration.ZERO, "arn:role"));
	}

	@Test
	void customNeedsEitherAFunctionOrAUri() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CustomAuthorizer("guard", null, null, "Authorization", Duration.ZERO, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CustomAuthorizer("guard", "check", "arn:uri", "Authorization", Duration.ZERO, null));
	}

	@Test
	void customRemembersForAnHourAtMost() {
		CustomAuthorizer authorizer = CustomAuthorizer.ofFunction("guard", "check");
		assertThatIllegalArgumentException().isThrownBy(() -> authorizer.withTtl(Duration.ofSeconds(3601)));
		assertThatIllegalArgumentException().isThrownBy(() -> authorizer.withTtl(Duration.ofSeconds(-1)));
	}

}
