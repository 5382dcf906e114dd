package io.chalice.gateway.authorizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.chalice.CognitoUserPoolAuthorizer;
import io.chalice.CustomAuthorizer;
import io.chalice.IamAuthorizer;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.Header;
import io.chalice.gateway.Headers;
import io.chalice.gateway.RecordedFunctions;
import io.chalice.gateway.Routes;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RequestAuthorizers}.
 */
class RequestAuthorizersTests {

	private final List<String> warnings = new ArrayList<>();

	private RequestAuthorizers authorizers(AuthorizerModel authorizer, String used) {
		ApplicationModel model = Routes.model(List.of(authorizer), Routes.of("/", null, false, used, "GET"),
				Routes.of("/again", null, false, used, "GET"));
		return RequestAuthorizers.of(model, new RecordedFunctions(),
				ApiSettings.DEFAULT.withWarnings(this.warnings::add));
	}

	@Test
	void functionElsewhereLetsPresentTokensPassWithOneWarning() {
		RequestAuthorizer authorizer = authorizers(
				AuthorizerModel.of(CustomAuthorizer.ofUri("mine", "arn:aws:apigateway:x")), "mine")
			.get("mine");
		assertThat(this.warnings).singleElement().asString().contains("'mine'");
		Headers token = new Headers(List.of(new Header("Authorization", "t")));
		assertThat(authorizer.decide(new AuthorizationRequest("arn", token, Map.of())))
			.isInstanceOf(AuthorizerDecision.Allowed.class);
		assertThat(authorizer.decide(new AuthorizationRequest("arn", new Headers(List.of()), Map.of())))
			.isEqualTo(new AuthorizerDecision.Unauthorized("Unauthorized"));
	}

	@Test
	void uncheckedSignaturesAreWarnedOfOnce() {
		authorizers(AuthorizerModel.of(new CognitoUserPoolAuthorizer("pool", "arn:aws:cognito-idp:x")), "pool");
		assertThat(this.warnings).singleElement().asString().contains("'pool'", "signatures");
		authorizers(AuthorizerModel.of(new IamAuthorizer("iam")), "iam");
		assertThat(this.warnings).hasSize(2).last().asString().contains("'iam'", "signatures");
	}

	@Test
	void functionOfTheApplicationNeedsNoWarning() {
		authorizers(AuthorizerModel.of(CustomAuthorizer.ofFunction("mine", "check")), "mine");
		assertThat(this.warnings).isEmpty();
	}

	@Test
	void unusedAuthorizersAreLeftOut() {
		AuthorizerModel unused = AuthorizerModel.of(new IamAuthorizer("unused"));
		RequestAuthorizers authorizers = RequestAuthorizers.of(Routes.model(List.of(unused), Routes.of("/", "GET")),
				new RecordedFunctions(), ApiSettings.DEFAULT.withWarnings(this.warnings::add));
		assertThat(this.warnings).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> authorizers.get("unused"));
	}

}
