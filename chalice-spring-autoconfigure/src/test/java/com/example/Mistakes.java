package com.example;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.SessionAttribute;

import io.chalice.ChaliceCors;
import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRequest;
import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.CognitoUserPoolAuthorizer;
import io.chalice.CustomAuthorizer;
import io.chalice.FormParam;
import io.chalice.HeaderParam;
import io.chalice.HttpMethod;
import io.chalice.IamAuthorizer;
import io.chalice.JsonBody;
import io.chalice.QueryParam;
import io.chalice.UploadedFile;

/**
 * Applications that each make one mistake.
 */
public final class Mistakes {

	private Mistakes() {
	}

	@EnableAutoConfiguration
	static class BlankRouteName {

		@ChaliceRoute(value = "/users", name = " ")
		List<String> users() {
			return List.of();
		}

	}

	@EnableAutoConfiguration
	static class BlankContentType {

		@ChaliceRoute(value = "/users", methods = HttpMethod.POST, contentTypes = "")
		void users() {
		}

	}

	@EnableAutoConfiguration
	static class BlankFunctionName {

		@ChaliceFunction("")
		void nightly() {
		}

	}

	@EnableAutoConfiguration
	static class BlankAuthorizerName {

		@Bean
		IamAuthorizer authorizer() {
			return new IamAuthorizer("");
		}

	}

	@EnableAutoConfiguration
	static class ChildOfGreedyVariable {

		@ChaliceRoute("/files/{path+}/versions")
		String versions(String path) {
			return path;
		}

	}

	@EnableAutoConfiguration
	static class CorsCredentials {

		@ChaliceRoute("/users")
		@ChaliceCors(credentials = true)
		void users() {
		}

	}

	@EnableAutoConfiguration
	static class CorsWithOptions {

		@ChaliceRoute(value = "/users", methods = { HttpMethod.PUT, HttpMethod.OPTIONS }, cors = true,
				apiKeyRequired = true)
		void users() {
		}

	}

	@EnableAutoConfiguration
	static class CorsWithOptionsView {

		@ChaliceRoute(value = "/users", cors = true)
		void users() {
		}

		@ChaliceRoute(value = "/users", methods = HttpMethod.OPTIONS)
		void preflight() {
		}

	}

	@EnableAutoConfiguration
	static class DifferingCors {

		@ChaliceRoute("/users")
		@ChaliceCors(origins = "https://example.org")
		void list() {
		}

		@ChaliceRoute(value = "/users", methods = HttpMethod.POST, cors = true)
		void add() {
		}

	}

	@EnableAutoConfiguration
	static class DuplicateAuthorizer {

		@Bean
		IamAuthorizer one() {
			return new IamAuthorizer("staff");
		}

		@Bean
		CognitoUserPoolAuthorizer two() {
			return new CognitoUserPoolAuthorizer("staff", "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/x");
		}

	}

	@EnableAutoConfiguration
	static class DuplicateFunction {

		@ChaliceFunction("nightly")
		void one() {
		}

		@ChaliceFunction("nightly")
		void two() {
		}

	}

	@EnableAutoConfiguration
	static class DuplicateRoute {

		@ChaliceRoute("/users")
		void list() {
		}

		@ChaliceRoute(value = "/users", methods = { HttpMethod.GET, HttpMethod.POST }, name = "all")
		void listAgain() {
		}

	}

	@EnableAutoConfiguration
	@Import({ SameClassTwice.First.class, SameClassTwice.Second.class })
	static class SameClassTwice {

		static class Users {

			@ChaliceRoute("/users")
			void list() {
			}

		}

		@Configuration(proxyBeanMethods = false)
		static class First {

			@Bean
			Users first() {
				return new Users();
			}

		}

		@Configuration(proxyBeanMethods = false)
		static class Second {

			@Bean
			Users second() {
				return new Users();
			}

		}

	}

	@EnableAutoConfiguration
	static class InvalidFunctionName {

		@ChaliceFunction("nightly job")
		void nightly() {
		}

	}

	@EnableAutoConfiguration
	static class TakenFunctionName {

		@ChaliceFunction("api_handler")
		void nightly() {
		}

	}

	@EnableAutoConfiguration
	static class InvalidPathSegment {

		@ChaliceRoute("/all users")
		void users() {
		}

	}

	@EnableAutoConfiguration
	static class InvalidVariable {

		@ChaliceRoute(value = "/users/user-{id}", cors = true)
		void user(String id) {
		}

	}

	@EnableAutoConfiguration
	static class EmptyPathSegment {

		@ChaliceRoute("/users//{id}")
		void user(String id) {
		}

	}

	@EnableAutoConfiguration
	static class MissingLeadingSlash {

		@ChaliceRoute(value = "users", methods = HttpMethod.POST)
		void users() {
		}

	}

	@EnableAutoConfiguration
	@Import(PrefixWithoutSlash.Users.class)
	static class PrefixWithoutSlash {

		@ChaliceRoute(value = "users", apiKeyRequired = true)
		static class Users {

			@ChaliceRoute("/{id}")
			void user(String id) {
			}

		}

	}

	@EnableAutoConfiguration
	static class MixedContentTypes {

		@ChaliceRoute(value = "/images", methods = HttpMethod.POST, contentTypes = { "image/png", "application/json" })
		void images() {
		}

	}

	@EnableAutoConfiguration
	static class RepeatedPathVariable {

		@ChaliceRoute("/users/{id}/friends/{id}")
		void friend(String id) {
		}

	}

	@EnableAutoConfiguration
	static class TrailingSlash {

		@ChaliceRoute("/users/")
		void users() {
		}

	}

	@EnableAutoConfiguration
	@Import(TrailingSlashBelowPrefix.Users.class)
	static class TrailingSlashBelowPrefix {

		@ChaliceRoute("/users")
		static class Users {

			@ChaliceRoute(value = "/{id}/", methods = { HttpMethod.GET, HttpMethod.PUT })
			void user(String id) {
			}

		}

	}

	@EnableAutoConfiguration
	static class UnbindableParameter {

		@ChaliceRoute(value = "/users", methods = HttpMethod.POST)
		void add(Map<String, Object> user) {
		}

	}

	@EnableAutoConfiguration
	static class MisnamedParameter {

		@ChaliceRoute("/users/{id}/friends/{friend}")
		void friend(String id, String freind) {
		}

	}

	@EnableAutoConfiguration
	static class UnconvertibleParameter {

		@ChaliceRoute("/users/{range}")
		void users(Range range) {
		}

		record Range(int from, int to) {

		}

	}

	@EnableAutoConfiguration
	static class UnboundPathVariable {

		@ChaliceRoute("/users/{id}/friends/{friend}")
		void friend(String id) {
		}

	}

	@EnableAutoConfiguration
	static class UnboundPathVariableOfNoJavaName {

		@ChaliceRoute("/users/{user-id}")
		void user() {
		}

	}

	@EnableAutoConfiguration
	static class UnknownAuthorizer {

		@ChaliceRoute(value = "/users", authorizer = "staf", methods = HttpMethod.POST)
		void users() {
		}

		@Bean
		IamAuthorizer staff() {
			return new IamAuthorizer("staff");
		}

		@Bean
		IamAuthorizer customers() {
			return new IamAuthorizer("customers");
		}

	}

	@EnableAutoConfiguration
	static class NoAuthorizer {

		@ChaliceRoute(value = "/users", authorizer = "staff")
		void users() {
		}

	}

	@EnableAutoConfiguration
	static class UnknownAuthorizerFunction {

		@Bean
		CustomAuthorizer authorizer() {
			return CustomAuthorizer.ofFunction("staff", "checkstaff");
		}

		@ChaliceFunction("check-staff")
		Map<String, Object> check(Map<String, Object> event) {
			return event;
		}

	}

	@EnableAutoConfiguration
	static class NoAuthorizerFunction {

		@Bean
		CustomAuthorizer authorizer() {
			return CustomAuthorizer.ofFunction("staff", "checkstaff");
		}

	}

	@EnableAutoConfiguration
	static class FunctionArnAsUri {

		@Bean
		CustomAuthorizer authorizer() {
			return CustomAuthorizer.ofUri("staff", "arn:aws-cn:lambda:cn-north-1:123456789012:function:check:live");
		}

	}

	@EnableAutoConfiguration
	static class FunctionNameAsUri {

		@Bean
		CustomAuthorizer authorizer() {
			return CustomAuthorizer.ofUri("staff", "check");
		}

	}

	@EnableAutoConfiguration
	static class PrivateView {

		@ChaliceRoute("/users")
		private void users(ChaliceRequest request) {
		}

	}

	@EnableAutoConfiguration
	@Import({ HiddenView.Users.class, HiddenView.Proxies.class })
	static class HiddenView {

		static class Users {

			@ChaliceRoute("/users")
			final void users() {
			}

		}

		static class Proxies extends BeanNameAutoProxyCreator {

			private static final long serialVersionUID = 1L;

			Proxies() {
				setBeanNames("*Users");
			}

		}

	}

	@EnableAutoConfiguration
	static class FunctionOfTwoEvents {

		@ChaliceFunction("nightly")
		void nightly(String one, String two) {
		}

	}

	@EnableAutoConfiguration
	@Import(BeanThatIsNoFunction.Nightly.class)
	static class BeanThatIsNoFunction {

		@ChaliceFunction("nightly")
		static class Nightly {

		}

	}

	@EnableAutoConfiguration
	static class VariableSiblings {

		@ChaliceRoute("/users/{id}")
		void user(String id) {
		}

		@ChaliceRoute("/users/{user}/friends")
		void friends(String user) {
		}

	}

	@EnableAutoConfiguration
	static class UnboundText {

		@ChaliceRoute("/users")
		String users(String q) {
			return q;
		}

	}

	@EnableAutoConfiguration
	static class SeveralBodies {

		@ChaliceRoute(value = "/users", methods = HttpMethod.POST)
		void add(@JsonBody Map<String, Object> user, @JsonBody List<String> groups) {
		}

	}

	@EnableAutoConfiguration
	static class BodyBesideForm {

		@ChaliceRoute(value = "/users", methods = HttpMethod.POST)
		void add(@JsonBody Map<String, Object> user, @FormParam String name) {
		}

	}

	@EnableAutoConfiguration
	static class FormWithoutBody {

		@ChaliceRoute("/users")
		String users(@FormParam String name) {
			return name;
		}

	}

	@EnableAutoConfiguration
	static class FormContentType {

		@ChaliceRoute(value = "/users", methods = HttpMethod.POST, contentTypes = "application/json")
		void add(@FormParam("full_name") String name) {
		}

	}

	@EnableAutoConfiguration
	static class OptionalWithDefault {

		@ChaliceRoute("/users")
		String users(@QueryParam(value = "p", defaultValue = "1") Optional<Integer> page) {
			return page.toString();
		}

	}

	@EnableAutoConfiguration
	static class OptionalPrimitive {

		@ChaliceRoute("/users")
		int users(@QueryParam(required = false) int page) {
			return page;
		}

	}

	@EnableAutoConfiguration
	static class UnconvertibleDefault {

		@ChaliceRoute("/users")
		int users(@QueryParam(value = "p", defaultValue = "first") int page) {
			return page;
		}

	}

	@EnableAutoConfiguration
	static class UnconvertibleDefaultOfEnum {

		@ChaliceRoute("/users")
		String users(@HeaderParam(defaultValue = "OPTIONAL") HttpMethod xMethod) {
			return xMethod.name();
		}

	}

	@EnableAutoConfiguration
	static class UnconvertibleQueryParameter {

		@ChaliceRoute("/users")
		int users(@QueryParam List<Map<String, Object>> filters) {
			return filters.size();
		}

	}

	@EnableAutoConfiguration
	static class FileInQuery {

		@ChaliceRoute(value = "/users", methods = HttpMethod.POST)
		int users(@QueryParam UploadedFile photo) {
			return photo.size();
		}

	}

	@EnableAutoConfiguration
	static class UnbindableComponent {

		@ChaliceRoute("/users")
		String users(@QueryParam Search search) {
			return search.toString();
		}

		record Search(String q, Area area) {

		}

		record Area(int from, int to) {

		}

	}

	@EnableAutoConfiguration
	static class AmbiguousParameter {

		@ChaliceRoute("/users")
		String users(@QueryParam @HeaderParam String token) {
			return token;
		}

	}

	@EnableAutoConfiguration
	static class UnsupportedAnnotation {

		@ChaliceRoute("/users")
		String users(@MatrixVariable String q) {
			return q;
		}

	}

	@EnableAutoConfiguration
	static class ModelAttributeOfClass {

		@ChaliceRoute("/users")
		String users(@ModelAttribute Thread filter) {
			return filter.toString();
		}

	}

	@EnableAutoConfiguration
	static class SessionOfSpring {

		@ChaliceRoute("/users")
		String users(@SessionAttribute String user) {
			return user;
		}

	}

	@EnableAutoConfiguration
	static class ParameterNameClash {

		@ChaliceRoute("/cities/{city}")
		String city(@QueryParam String city) {
			return city;
		}

	}

	@EnableAutoConfiguration
	static class InvalidHeaderName {

		@ChaliceRoute("/users")
		String users(@HeaderParam("X Token:") String token) {
			return token;
		}

	}

	@EnableAutoConfiguration
	static class BlankParameterName {

		@ChaliceRoute("/users")
		String users(@QueryParam(" ") String q) {
			return q;
		}

	}

	@EnableAutoConfiguration
	static class AuthorizerWithoutUserPool {

		@Bean
		CognitoUserPoolAuthorizer staff() {
			return new CognitoUserPoolAuthorizer("staff");
		}

	}

	@EnableAutoConfiguration
	static class AuthorizerOfUnknownUserPool {

		@Bean
		CognitoUserPoolAuthorizer staff() {
			return new CognitoUserPoolAuthorizer("staff", "eu-west-1_AbC123");
		}

	}

	@EnableAutoConfiguration
	@Import(AuthorizerThatOthersNeed.Users.class)
	static class AuthorizerThatOthersNeed {

		@Bean
		static CustomAuthorizer staff() {
			return CustomAuthorizer.ofFunction("staff", "check").withTtl(Duration.ofHours(2));
		}

		record Users(CustomAuthorizer staff) {

		}

	}

	@EnableAutoConfiguration
	static class AuthorizerOfNull {

		@Bean
		@SuppressWarnings("NullAway") // the mistake
		IamAuthorizer staff() {
			return null;
		}

	}

	@EnableAutoConfiguration
	static class UnknownPlaceholder {

		@Bean
		CognitoUserPoolAuthorizer staff(@Value("${staff-pool.arn}") String arn) {
			return new CognitoUserPoolAuthorizer("staff", arn);
		}

	}

	@EnableAutoConfiguration
	static class RefusedInABeanMethod {

		@Bean
		ChaliceResponse maintenance() {
			return ChaliceResponse.ofStatus(99);
		}

	}

}
