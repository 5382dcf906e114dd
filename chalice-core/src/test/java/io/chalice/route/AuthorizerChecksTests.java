package io.chalice.route;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.declaration.BlankNameException;
import io.chalice.declaration.DuplicateAuthorizerException;
import io.chalice.declaration.InvalidAuthorizerException;
import io.chalice.declaration.InvalidAuthorizerException.Part;
import io.chalice.declaration.InvocationUriException;
import io.chalice.declaration.UnknownAuthorizerFunctionException;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.AuthorizerModel.Type;
import io.chalice.model.FunctionModel;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link AuthorizerChecks}.
 */
class AuthorizerChecksTests {

	private static final String FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:guard";

	private static final String API = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/";

	@Test
	void takesWhatApiGatewayTakes() {
		assertThatNoException().isThrownBy(() -> check(
				pool("a", "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a",
						"arn:aws-cn:cognito-idp:cn-north-1:123456789012:userpool/cn-north-1_a"),
				function("b", "check", "arn:aws:iam::123456789012:role/guard"),
				uri("c", API + FUNCTION + "/invocations"), uri("d", API + FUNCTION + ":live/invocations")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void findsABlankName(String name) {
		assertThatExceptionOfType(BlankNameException.class).isThrownBy(() -> check(function(name, "check", null)))
			.withMessage("The name of the authorizer of Guards#0() is blank");
	}

	@Test
	void findsANameThatTwoHave() {
		assertThatExceptionOfType(DuplicateAuthorizerException.class).isThrownBy(
				() -> check(function("a", "check", null), function("b", "check", null), function("b", "check", null)))
			.withMessage("More than one authorizer is named 'b': those of Guards#1() and Guards#2()");
	}

	@ParameterizedTest
	@ValueSource(strings = { "userpool", "eu-west-1_a", "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/",
			"arn:aws:cognito-identity:eu-west-1:123456789012:userpool/a",
			"arn:aws:cognito-idp:cn-north-1:123456789012:userpool/a" })
	void findsWhatIsNotTheArnOfAUserPool(String arn) {
		assertThatExceptionOfType(InvalidAuthorizerException.class)
			.isThrownBy(() -> check(pool("a", "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a", arn)))
			.returns(Part.USER_POOL, InvalidAuthorizerException::part)
			.returns(arn, InvalidAuthorizerException::value)
			.returns("Guards#0()", InvalidAuthorizerException::handler);
	}

	@ParameterizedTest
	@ValueSource(strings = { "guard", FUNCTION, "arn:aws:iam::123456789012:user/guard" })
	void findsWhatIsNotTheArnOfARole(String arn) {
		assertThatExceptionOfType(InvalidAuthorizerException.class).isThrownBy(() -> check(function("a", "check", arn)))
			.returns(Part.INVOKE_ROLE, InvalidAuthorizerException::part);
	}

	@ParameterizedTest
	@ValueSource(strings = { FUNCTION, API + FUNCTION, API + "guard/invocations",
			"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + FUNCTION + "/invocations",
			API + "arn:aws:lambda:eu-west-1:123456789012:layer:guard/invocations",
			"arn:aws:apigateway:eu-west-1:sqs:path/2015-03-31/functions/" + FUNCTION + "/invocations" })
	void findsAUriByWhichNoFunctionIsCalled(String uri) {
		assertThatExceptionOfType(InvocationUriException.class).isThrownBy(() -> check(uri("a", uri)))
			.withMessageEndingWith("and has '%s'", uri);
	}

	@Test
	void findsAFunctionThatTheApplicationDoesNotHave() {
		assertThatExceptionOfType(UnknownAuthorizerFunctionException.class)
			.isThrownBy(() -> check(function("a", "chek", null)))
			.withMessage("Authorizer 'a' of Guards#0() refers to function 'chek', which does not exist");
	}

	private static void check(AuthorizerModel... authorizers) {
		List<String> places = IntStream.range(0, authorizers.length).mapToObj("Guards#%d()"::formatted).toList();
		new AuthorizerChecks(ApplicationModel.of(List.of(), List.of(new FunctionModel("check", "App#check(Map)")),
				List.of(authorizers), List.of()), places)
			.check();
	}

	private static AuthorizerModel pool(String name, String... arns) {
		return new AuthorizerModel(name, Type.COGNITO_USER_POOLS, "Authorization", List.of(arns), List.of(), null, null,
				null, null);
	}

	private static AuthorizerModel function(String name, String function, @Nullable String role) {
		return new AuthorizerModel(name, Type.CUSTOM, "Authorization", List.of(), List.of(), function, null, 300, role);
	}

	private static AuthorizerModel uri(String name, String uri) {
		return new AuthorizerModel(name, Type.CUSTOM, "Authorization", List.of(), List.of(), null, uri, 300, null);
	}

}
