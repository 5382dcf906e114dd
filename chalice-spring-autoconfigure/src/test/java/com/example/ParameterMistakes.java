package com.example;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.MatrixVariable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.SessionAttribute;

import io.chalice.ChaliceRoute;
import io.chalice.FormParam;
import io.chalice.HeaderParam;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.QueryParam;
import io.chalice.UploadedFile;

/**
 * Applications that each make one mistake with the parameters of a view.
 */
public final class ParameterMistakes {

	private ParameterMistakes() {
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

}
