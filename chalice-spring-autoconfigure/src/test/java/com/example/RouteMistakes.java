package com.example;

import java.util.List;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.chalice.ChaliceCors;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;

/**
 * Applications that each make one mistake with paths, methods and what routes share.
 */
public final class RouteMistakes {

	private RouteMistakes() {
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
	static class VariableSiblings {

		@ChaliceRoute("/users/{id}")
		void user(String id) {
		}

		@ChaliceRoute("/users/{user}/friends")
		void friends(String user) {
		}

	}

}
