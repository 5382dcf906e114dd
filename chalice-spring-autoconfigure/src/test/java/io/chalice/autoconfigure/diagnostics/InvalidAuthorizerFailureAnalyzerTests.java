package io.chalice.autoconfigure.diagnostics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import io.chalice.Authorizer;
import io.chalice.ChaliceFunction;
import io.chalice.CognitoUserPoolAuthorizer;
import io.chalice.CustomAuthorizer;
import io.chalice.IamAuthorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Declares an authorizer with every public constructor and method there is, each with
 * every value that is wrong, and starts the application.
 */
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway") // null is one of the values that are wrong
class InvalidAuthorizerFailureAnalyzerTests {

	private static final String POOL = "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbC123";

	private static final String FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:check";

	private static final String URI = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/" + FUNCTION
			+ "/invocations";

	private static final List<String> WRONG_NAMES = Arrays.asList(null, "", " ");

	private static final List<String> WRONG_HEADERS = Arrays.asList(null, "", " ", "X Token", "X-Token:", "Tökén",
			"method.request.header.X-Token");

	private static final List<String> WRONG_POOLS = Arrays.asList(null, "", " ", "eu-west-1_AbC123", "${pool.arn}",
			"arn:aws:cognito-idp:eu-west-1:123456789012:userpool/",
			"arn:aws:cognito-idp:eu-west-1:1234:userpool/eu-west-1_AbC123",
			"arn:aws:cognito-idp::123456789012:userpool/eu-west-1_AbC123",
			"arn:aws:cognito-idp:cn-north-1:123456789012:userpool/cn-north-1_AbC123",
			"arn:aws-cn:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbC123",
			"arn:aws:cognito-idp:EU-WEST-1:123456789012:userpool/eu-west-1_AbC123",
			"arn:aws:cognito-idp:REGION:ACCOUNT:userpool/ID",
			"arn:aws:cognito-identity:eu-west-1:123456789012:identitypool/eu-west-1:1", FUNCTION, POOL + " ");

	private static final List<String> WRONG_URIS = Arrays.asList(null, "", " ", "check", FUNCTION,
			URI.replace("/invocations", ""), URI.replace("arn:aws:lambda:eu-west-1", "arn:aws:lambda:eu-west-2"),
			URI.replace("arn:aws:lambda", "arn:aws-cn:lambda"), URI.replace("eu-west-1", "REGION"),
			URI.replace("123456789012", "ACCOUNT"), "https://abc.lambda-url.eu-west-1.on.aws/");

	private static final List<Duration> WRONG_TIMES = Arrays.asList(null, Duration.ofSeconds(-1), Duration.ofMillis(-1),
			Duration.ofSeconds(3601), Duration.ofMillis(3600001));

	private static final List<String> WRONG_ROLES = List.of("", " ", "invoker", "arn:aws:iam::ACCOUNT:role/NAME",
			"arn:aws:iam::123456789012:user/me", "arn:aws:iam:eu-west-1:123456789012:role/invoker",
			"arn:aws:iam::123456789012:role/");

	private static final List<String> WRONG_SCOPES = Arrays.asList(null, "", " ");

	@ParameterizedTest
	@MethodSource
	void aWrongValueIsExplainedInAFewLines(Supplier<Authorizer> declared, CapturedOutput output) {
		assertThatThrownBy(() -> start(declared)).isInstanceOf(Exception.class);
		String all = output.getAll();
		assertThat(all).contains("Description:", "Action:").doesNotContain("\tat ");
		String explanation = all.substring(all.indexOf("Description:"));
		assertThat(explanation.lines()).hasSizeLessThan(16);
		assertThat(explanation).contains("uthorizer")
			.contains("\n    ")
			.contains("InvalidAuthorizerFailureAnalyzerTests");
	}

	static Stream<Supplier<Authorizer>> aWrongValueIsExplainedInAFewLines() {
		CognitoUserPoolAuthorizer cognito = new CognitoUserPoolAuthorizer("staff", POOL);
		CustomAuthorizer custom = CustomAuthorizer.ofUri("staff", URI);
		return Stream
			.of(each(WRONG_NAMES, IamAuthorizer::new),
					each(WRONG_NAMES, (name) -> new CognitoUserPoolAuthorizer(name, POOL)),
					each(WRONG_NAMES, (name) -> CustomAuthorizer.ofUri(name, URI)),
					each(WRONG_NAMES, (name) -> CustomAuthorizer.ofFunction(name, "check")),
					Stream.<Supplier<Authorizer>>of(() -> new CognitoUserPoolAuthorizer("staff"),
							() -> new CognitoUserPoolAuthorizer("staff", (String[]) null),
							() -> new CognitoUserPoolAuthorizer("staff", null, "X-Token", List.of()),
							() -> new CognitoUserPoolAuthorizer("staff", List.of(), "X-Token", List.of()),
							() -> new CognitoUserPoolAuthorizer("staff", List.of(POOL), "X-Token", null),
							() -> cognito.withScopes((String[]) null)),
					each(WRONG_POOLS, (arn) -> new CognitoUserPoolAuthorizer("staff", arn)),
					each(WRONG_POOLS, (arn) -> new CognitoUserPoolAuthorizer("staff", POOL, arn)),
					each(WRONG_HEADERS, cognito::withHeader), each(WRONG_HEADERS, custom::withHeader),
					each(WRONG_SCOPES, cognito::withScopes),
					each(WRONG_URIS, (uri) -> CustomAuthorizer.ofUri("staff", uri)),
					each(Arrays.asList(null, "", "chek"), (name) -> CustomAuthorizer.ofFunction("staff", name)),
					each(WRONG_TIMES, custom::withTtl), each(WRONG_ROLES, custom::withInvokeRole),
					Stream.<Supplier<Authorizer>>of(
							() -> new CustomAuthorizer("staff", "check", URI, "X-Token", Duration.ZERO, null),
							() -> new CustomAuthorizer("staff", null, null, "X-Token", Duration.ZERO, null)))
			.flatMap((suppliers) -> suppliers);
	}

	private static <T> Stream<Supplier<Authorizer>> each(List<T> values, Function<T, Authorizer> declaration) {
		return values.stream().map((value) -> () -> declaration.apply(value));
	}

	@ParameterizedTest
	@MethodSource
	void aRightValueStarts(Authorizer declared) {
		start(() -> declared).close();
	}

	static Stream<Authorizer> aRightValueStarts() {
		CustomAuthorizer custom = CustomAuthorizer.ofUri("staff", URI);
		return Stream.of(new IamAuthorizer("staff"), new CognitoUserPoolAuthorizer("staff", POOL, POOL),
				new CognitoUserPoolAuthorizer("staff",
						"arn:aws-cn:cognito-idp:cn-north-1:123456789012:userpool/cn-north-1_AbC123"),
				new CognitoUserPoolAuthorizer("staff",
						"arn:aws-us-gov:cognito-idp:us-gov-west-1:123456789012:userpool/${stageVariables.pool}"),
				new CognitoUserPoolAuthorizer("staff", POOL).withHeader("X-Token").withScopes("orders/read"),
				custom.withTtl(Duration.ZERO), custom.withTtl(Duration.ofHours(1)),
				custom.withInvokeRole("arn:aws:iam::123456789012:role/service-role/invoker"),
				CustomAuthorizer.ofUri("staff", URI.replace("function:check", "function:${stageVariables.guard}")));
	}

	@Test
	void everyPublicConstructorAndMethodIsTried() {
		Map<Class<?>, List<String>> tried = Map.of(IamAuthorizer.class, List.of("new/1"),
				CognitoUserPoolAuthorizer.class, List.of("new/2", "new/4", "withHeader/1", "withScopes/1"),
				CustomAuthorizer.class,
				List.of("new/6", "ofFunction/2", "ofUri/2", "withHeader/1", "withInvokeRole/1", "withTtl/1"));
		assertThat(Authorizer.class.getPermittedSubclasses()).allSatisfy((type) -> {
			List<String> declarations = Stream
				.concat(Arrays.stream(type.getConstructors()).map((made) -> "new/" + made.getParameterCount()),
						Arrays.stream(type.getDeclaredMethods())
							.filter((method) -> method.getReturnType() == type)
							.map((method) -> method.getName() + "/" + method.getParameterCount()))
				.sorted()
				.toList();
			assertThat(declarations).isEqualTo(tried.get(type));
		});
	}

	private static ConfigurableApplicationContext start(Supplier<Authorizer> declared) {
		Declared.authorizer = declared;
		return SpringApplication.run(Declared.class, "--chalice.local.enabled=false");
	}

	@EnableAutoConfiguration
	static class Declared {

		private static Supplier<Authorizer> authorizer = () -> new IamAuthorizer("staff");

		@Bean
		Authorizer staff() {
			return authorizer.get();
		}

		@ChaliceFunction("check")
		Map<String, Object> check() {
			return Map.of();
		}

	}

}
