package io.chalice.model;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ApplicationModelTests {

	@Test
	void isOfTheCurrentVersion() {
		ApplicationModel model = ApplicationModel.of(List.of(), List.of(), List.of(), List.of());
		assertThat(model.schemaVersion()).isEqualTo("1.0");
		assertThat(model.name()).isNull();
		assertThat(model.mainClass()).isNull();
	}

	@Test
	void bringsEverythingIntoOrder() {
		ApplicationModel model = ApplicationModel.of(
				List.of(route("/b", "GET"), route("/a", "PUT", "POST"), route("/a", "GET"), route("/", "GET")),
				List.of(new FunctionModel("z", "Z#z()"), new FunctionModel("a", "A#a()")),
				List.of(iam("second"), iam("first")), List.of());
		assertThat(model.routes()).extracting((route) -> route.path() + route.methods())
			.containsExactly("/[GET]", "/a[GET]", "/a[PUT, POST]", "/b[GET]");
		assertThat(model.functions()).extracting(FunctionModel::name).containsExactly("a", "z");
		assertThat(model.authorizers()).extracting(AuthorizerModel::name).containsExactly("first", "second");
	}

	@Test
	void comparesMediaTypesWithoutCaseAndParameters() {
		ApplicationModel model = ApplicationModel.of(List.of(), List.of(), List.of(), List.of("Image/PNG;q=1"));
		assertThat(model.binaryTypes()).containsExactly("image/png");
		assertThat(new RouteModel("/", List.of("GET"), "index", "App#index()", List.of("Text/CSV; charset=utf-8"), null,
				false, null)
			.contentTypes()).containsExactly("text/csv");
	}

	@Test
	void findsAnAuthorizer() {
		ApplicationModel model = ApplicationModel.of(List.of(), List.of(), List.of(iam("guard")), List.of());
		assertThat(model.authorizer("guard")).isEqualTo(iam("guard"));
		assertThatIllegalArgumentException().isThrownBy(() -> model.authorizer("nobody"))
			.withMessageContaining("nobody");
	}

	@Test
	void doesNotFollowChangesOfTheListsItWasGiven() {
		List<RouteModel> routes = new ArrayList<>(List.of(route("/", "GET")));
		ApplicationModel model = ApplicationModel.of(routes, List.of(), List.of(), List.of());
		routes.clear();
		assertThat(model.routes()).hasSize(1);
	}

	private static RouteModel route(String path, String... methods) {
		return new RouteModel(path, List.of(methods), "view", "App#view()", RouteModel.DEFAULT_CONTENT_TYPES, null,
				false, null);
	}

	private static AuthorizerModel iam(String name) {
		return new AuthorizerModel(name, AuthorizerModel.Type.IAM, null, List.of(), List.of(), null, null, null, null);
	}

}
