package io.chalice.route;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chalice.CustomAuthorizer;
import io.chalice.declaration.BlankNameException;
import io.chalice.declaration.ChildOfGreedyVariableException;
import io.chalice.declaration.CorsCredentialsException;
import io.chalice.declaration.CorsWithOptionsException;
import io.chalice.declaration.DifferingCorsException;
import io.chalice.declaration.DuplicateAuthorizerException;
import io.chalice.declaration.DuplicateRouteException;
import io.chalice.declaration.InvalidPathSegmentException;
import io.chalice.declaration.InvocationUriException;
import io.chalice.declaration.MissingLeadingSlashException;
import io.chalice.declaration.MixedContentTypesException;
import io.chalice.declaration.RepeatedPathVariableException;
import io.chalice.declaration.TrailingSlashException;
import io.chalice.declaration.UnknownAuthorizerException;
import io.chalice.declaration.UnknownAuthorizerFunctionException;
import io.chalice.declaration.VariableSiblingsException;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.CorsModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class RouteChecksTests {

	private static final CorsModel CREDENTIALS = new CorsModel(List.of(), List.of(), List.of(), null, true);

	@Test
	void takesAnApplicationWithoutMistakes() {
		assertThatNoException().isThrownBy(() -> check(route("/", "GET"), route("/cities/{city}", "GET", "PUT"),
				route("/cities/{city}", "POST"), route("/cities/{city}/streets", "GET"), route("/files/{path+}", "GET"),
				cors("/open", CorsModel.DEFAULT, "GET"), cors("/open", CorsModel.DEFAULT, "PUT"),
				route("/open", "HEAD"), route("/a.b_c-d~e:f@g$", "GET"), route("/options", "OPTIONS")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "cities", "{city}" })
	void findsAMissingLeadingSlash(String path) {
		assertThatExceptionOfType(MissingLeadingSlashException.class).isThrownBy(() -> check(route(path, "GET")))
			.returns(path, MissingLeadingSlashException::path)
			.returns("App#GET" + path, MissingLeadingSlashException::handler);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/cities/", "//", "/{city}/" })
	void findsATrailingSlash(String path) {
		assertThatExceptionOfType(TrailingSlashException.class).isThrownBy(() -> check(route(path, "GET")))
			.returns(path, TrailingSlashException::path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a b", "/{city", "/seg{a}ment", "/{}", "/{+}", "/{a+b}", "/{1a}", "/ü", "/a%20b", "/a?b",
			"/{a}{b}", "/a*" })
	void findsASegmentThatApiGatewayDoesNotTake(String path) {
		assertThatExceptionOfType(InvalidPathSegmentException.class).isThrownBy(() -> check(route(path, "GET")))
			.returns(path.substring(1), InvalidPathSegmentException::segment);
	}

	@Test
	void findsAnEmptySegment() {
		assertThatExceptionOfType(InvalidPathSegmentException.class).isThrownBy(() -> check(route("/a//b", "GET")))
			.returns("", InvalidPathSegmentException::segment);
	}

	@Test
	void findsAChildOfAGreedyVariable() {
		assertThatExceptionOfType(ChildOfGreedyVariableException.class)
			.isThrownBy(() -> check(route("/{proxy+}/more", "GET")))
			.withMessageContaining("{proxy+}");
	}

	@Test
	void findsAVariableNamedTwice() {
		assertThatExceptionOfType(RepeatedPathVariableException.class)
			.isThrownBy(() -> check(route("/{a}/x/{a+}", "GET")))
			.returns("a", RepeatedPathVariableException::variable);
	}

	@Test
	void findsTwoVariablesUnderOneParent() {
		assertThatExceptionOfType(VariableSiblingsException.class)
			.isThrownBy(() -> check(route("/cities/{city}", "GET"), route("/cities/{name}/streets", "GET")))
			.returns("{name}", VariableSiblingsException::variable)
			.returns("{city}", VariableSiblingsException::otherVariable)
			.returns("/cities/{city}", VariableSiblingsException::other);
	}

	@Test
	void findsAVariableBesideAGreedyOne() {
		assertThatExceptionOfType(VariableSiblingsException.class)
			.isThrownBy(() -> check(route("/{proxy+}", "GET"), route("/{proxy}", "GET")));
	}

	@Test
	void findsADuplicateRoute() {
		assertThatExceptionOfType(DuplicateRouteException.class)
			.isThrownBy(() -> check(route("/a", "GET", "PUT"), route("/a", "PUT")))
			.returns("PUT", DuplicateRouteException::method)
			.returns("/a", DuplicateRouteException::path)
			.returns("App#PUT/a", DuplicateRouteException::handler)
			.returns("App#GET/a", DuplicateRouteException::other);
	}

	@Test
	void findsAnUnknownAuthorizer() {
		assertThatExceptionOfType(UnknownAuthorizerException.class)
			.isThrownBy(() -> check(List.of(iam("b"), iam("a")), guarded("/a", "c")))
			.returns("c", UnknownAuthorizerException::authorizer)
			.returns(List.of("a", "b"), UnknownAuthorizerException::known);
	}

	@Test
	void takesAKnownAuthorizer() {
		assertThatNoException().isThrownBy(() -> check(List.of(iam("a")), guarded("/a", "a")));
	}

	@Test
	void findsAuthorizersOfOneName() {
		assertThatExceptionOfType(DuplicateAuthorizerException.class)
			.isThrownBy(() -> check(List.of(iam("a"), iam("a"))));
	}

	@Test
	void findsAnAuthorizerWithoutAName() {
		assertThatExceptionOfType(BlankNameException.class).isThrownBy(() -> check(List.of(iam(" "))));
	}

	@Test
	void findsAnUnknownFunctionOfAnAuthorizer() {
		assertThatExceptionOfType(UnknownAuthorizerFunctionException.class)
			.isThrownBy(() -> check(List.of(custom("guard", "other"))))
			.returns("guard", UnknownAuthorizerFunctionException::authorizer)
			.returns("other", UnknownAuthorizerFunctionException::function)
			.returns(List.of("check"), UnknownAuthorizerFunctionException::known);
	}

	@Test
	void takesAFunctionOfTheApplicationForAnAuthorizer() {
		assertThatNoException().isThrownBy(() -> check(List.of(custom("guard", "check"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "arn:aws:lambda:us-east-1:123456789012:function:check", "check", "",
			"https://abc.lambda-url.us-east-1.on.aws/", "arn:aws:apigateway:us-east-1:s3:path/bucket/object",
			"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:check" })
	void findsAUriThatIsNoInvocationUri(String uri) {
		assertThatExceptionOfType(InvocationUriException.class)
			.isThrownBy(() -> check(List.of(AuthorizerModel.of(CustomAuthorizer.ofUri("guard", uri)))))
			.returns("guard", InvocationUriException::authorizer)
			.returns(uri, InvocationUriException::uri);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:"
					+ "function:check/invocations",
			"arn:aws-us-gov:apigateway:us-gov-west-1:lambda:path/2015-03-31/functions/arn:aws-us-gov:lambda:"
					+ "us-gov-west-1:123456789012:function:${stageVariables.guard}/invocations" })
	void takesAnInvocationUri(String uri) {
		assertThatNoException()
			.isThrownBy(() -> check(List.of(AuthorizerModel.of(CustomAuthorizer.ofUri("guard", uri)))));
	}

	@Test
	void takesTypesOnNoListWithBoth() {
		assertThatNoException().isThrownBy(() -> check(contentTypes("image/png", "image/webp", "application/pdf")));
		assertThatNoException()
			.isThrownBy(() -> check(contentTypes("multipart/form-data", "application/x-www-form-urlencoded")));
	}

	@Test
	void findsMixedContentTypes() {
		assertThatExceptionOfType(MixedContentTypesException.class)
			.isThrownBy(() -> check(contentTypes("application/json", "Image/PNG", "text/csv")))
			.returns(List.of("image/png"), MixedContentTypesException::binary)
			.returns(List.of("application/json", "text/csv"), MixedContentTypesException::text);
	}

	@Test
	void takesContentTypesOfOneKind() {
		assertThatNoException().isThrownBy(() -> check(contentTypes("image/png")));
		assertThatNoException().isThrownBy(() -> check(contentTypes("application/json", "text/csv")));
	}

	@Test
	void findsABlankContentType() {
		assertThatExceptionOfType(BlankNameException.class).isThrownBy(() -> check(contentTypes("text/csv", " ")))
			.withMessageContaining("content type");
	}

	@Test
	void findsARouteWithoutAName() {
		assertThatExceptionOfType(BlankNameException.class).isThrownBy(() -> check(new RouteModel("/a", List.of("GET"),
				" ", "App#a()", RouteModel.DEFAULT_CONTENT_TYPES, null, false, null)));
	}

	@Test
	void findsCredentialsForEveryOrigin() {
		assertThatExceptionOfType(CorsCredentialsException.class)
			.isThrownBy(() -> check(cors("/a", CREDENTIALS, "GET")))
			.returns("/a", CorsCredentialsException::path);
	}

	@Test
	void findsDifferingCorsOfOnePath() {
		CorsModel other = new CorsModel(List.of(), List.of(), List.of(), 60, false);
		assertThatExceptionOfType(DifferingCorsException.class)
			.isThrownBy(() -> check(cors("/a", CorsModel.DEFAULT, "GET"), cors("/a", other, "PUT")))
			.returns("App#GET/a", DifferingCorsException::other);
	}

	@Test
	void findsCorsTogetherWithOptions() {
		assertThatExceptionOfType(CorsWithOptionsException.class)
			.isThrownBy(() -> check(cors("/a", CorsModel.DEFAULT, "GET", "OPTIONS")))
			.returns("/a", CorsWithOptionsException::path);
	}

	@Test
	void findsCorsTogetherWithOptionsOfAnotherView() {
		assertThatExceptionOfType(CorsWithOptionsException.class)
			.isThrownBy(() -> check(route("/a", "OPTIONS"), cors("/a", CorsModel.DEFAULT, "PUT")))
			.returns("App#OPTIONS/a", CorsWithOptionsException::handler);
	}

	private static void check(RouteModel... routes) {
		check(List.of(), routes);
	}

	private static void check(List<AuthorizerModel> authorizers, RouteModel... routes) {
		new RouteChecks(ApplicationModel.of(List.of(routes), List.of(new FunctionModel("check", "App#check(Map)")),
				authorizers, List.of("image/png")))
			.check();
	}

	private static RouteModel route(String path, String... methods) {
		return route(path, RouteModel.DEFAULT_CONTENT_TYPES, null, null, methods);
	}

	private static RouteModel cors(String path, CorsModel cors, String... methods) {
		return route(path, RouteModel.DEFAULT_CONTENT_TYPES, cors, null, methods);
	}

	private static RouteModel guarded(String path, String authorizer) {
		return route(path, RouteModel.DEFAULT_CONTENT_TYPES, null, authorizer, "GET");
	}

	private static RouteModel contentTypes(String... contentTypes) {
		return route("/a", List.of(contentTypes), null, null, "POST");
	}

	private static RouteModel route(String path, List<String> contentTypes, @Nullable CorsModel cors,
			@Nullable String authorizer, String... methods) {
		return new RouteModel(path, List.of(methods), "view", "App#" + methods[0] + path, contentTypes, cors, false,
				authorizer);
	}

	private static AuthorizerModel iam(String name) {
		return new AuthorizerModel(name, AuthorizerModel.Type.IAM, null, List.of(), List.of(), null, null, null, null);
	}

	private static AuthorizerModel custom(String name, String function) {
		return new AuthorizerModel(name, AuthorizerModel.Type.CUSTOM, "Authorization", List.of(), List.of(), function,
				null, 300, null);
	}

}
