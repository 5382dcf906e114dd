package io.chalice.model;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.CognitoUserPoolAuthorizer;
import io.chalice.CustomAuthorizer;
import io.chalice.IamAuthorizer;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorizerModelTests {

	@Test
	void describesAUserPool() {
		assertThat(AuthorizerModel.of(new CognitoUserPoolAuthorizer("pool", "arn:pool").withScopes("read")))
			.isEqualTo(new AuthorizerModel("pool", AuthorizerModel.Type.COGNITO_USER_POOLS, "Authorization",
					List.of("arn:pool"), List.of("read"), null, null, null, null));
	}

	@Test
	void describesAFunction() {
		assertThat(AuthorizerModel.of(CustomAuthorizer.ofFunction("guard", "check").withTtl(Duration.ofMinutes(1))))
			.isEqualTo(new AuthorizerModel("guard", AuthorizerModel.Type.CUSTOM, "Authorization", List.of(), List.of(),
					"check", null, 60, null));
	}

	@Test
	void describesAnotherApplicationsFunction() {
		assertThat(AuthorizerModel.of(CustomAuthorizer.ofUri("guard", "arn:uri").withInvokeRole("arn:role")))
			.isEqualTo(new AuthorizerModel("guard", AuthorizerModel.Type.CUSTOM, "Authorization", List.of(), List.of(),
					null, "arn:uri", 300, "arn:role"));
	}

	@Test
	void describesIam() {
		assertThat(AuthorizerModel.of(new IamAuthorizer("aws"))).isEqualTo(new AuthorizerModel("aws",
				AuthorizerModel.Type.IAM, null, List.of(), List.of(), null, null, null, null));
	}

}
