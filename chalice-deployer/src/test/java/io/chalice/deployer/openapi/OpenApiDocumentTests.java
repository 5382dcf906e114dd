package io.chalice.deployer.openapi;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.deployer.Golden;
import io.chalice.deployer.Samples;
import io.chalice.deployer.cloud.ApiEndpoint;
import io.chalice.deployer.cloud.CallerIdentity;
import io.chalice.model.ApplicationModel;
import io.chalice.model.AuthorizerModel;
import io.chalice.model.CorsModel;
import io.chalice.model.ParameterModel;
import io.chalice.model.RouteModel;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiDocumentTests {

	private static final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final IntegrationUris uris = new IntegrationUris(
			new CallerIdentity("123456789012", "arn", "eu-west-1", "aws"));

	@Test
	void writesTheHelloWorld() {
		golden("hello-world", Samples.helloWorld());
	}

	@Test
	void writesKeysAuthorizersParametersAndCors() {
		golden("rich", Samples.rich());
	}

	@Test
	void writesIamAuthorizersContentTypesAndChosenOrigins() {
		CorsModel cors = new CorsModel(List.of("https://a.example", "https://b.example"), List.of("X-Own"),
				List.of("X-Shown"), 600, true);
		AuthorizerModel iam = new AuthorizerModel("Iam", AuthorizerModel.Type.IAM, null, List.of(), List.of(), null,
				null, null, null);
		golden("special",
				ApplicationModel.of(
						List.of(new RouteModel("/files/{path+}", List.of("GET", "POST"), "files", "App#files()",
								List.of("application/json", "text/plain"), cors, true, "Iam")),
						List.of(), List.of(iam), List.of("*/*")));
	}

	@Test
	void writesWhatViewsTakeOneByOne() {
		List<ParameterModel> search = List.of(
				new ParameterModel("id", ParameterModel.Place.PATH, ParameterModel.Type.INTEGER, false, true),
				new ParameterModel("q", ParameterModel.Place.QUERY, ParameterModel.Type.STRING, false, true),
				new ParameterModel("tag", ParameterModel.Place.QUERY, ParameterModel.Type.STRING, true, false),
				new ParameterModel("filter[name]", ParameterModel.Place.QUERY, ParameterModel.Type.STRING, false, true),
				new ParameterModel("X-Exact", ParameterModel.Place.HEADER, ParameterModel.Type.BOOLEAN, false, false),
				new ParameterModel("x-exact", ParameterModel.Place.HEADER, ParameterModel.Type.STRING, false, true),
				new ParameterModel("Authorization", ParameterModel.Place.HEADER, ParameterModel.Type.STRING, false,
						true),
				new ParameterModel("session", ParameterModel.Place.COOKIE, ParameterModel.Type.STRING, false, true));
		List<ParameterModel> upload = List.of(
				new ParameterModel("title", ParameterModel.Place.FORM, ParameterModel.Type.STRING, false, true),
				new ParameterModel("photo", ParameterModel.Place.FORM, ParameterModel.Type.FILE, true, true),
				new ParameterModel("size", ParameterModel.Place.FORM, ParameterModel.Type.NUMBER, false, false));
		List<ParameterModel> other = List
			.of(new ParameterModel("title", ParameterModel.Place.FORM, ParameterModel.Type.STRING, false, false));
		golden("parameters",
				ApplicationModel.of(List.of(route("/search/{id}", "GET", "search", search),
						route("/photos", "POST", "add-photo", upload),
						route("/photos/other", "POST", "addphoto", other)), List.of(), List.of(), List.of()));
	}

	private static RouteModel route(String path, String method, String name, List<ParameterModel> parameters) {
		return new RouteModel(path, List.of(method), name, "App#" + name + "()",
				"GET".equals(method) ? RouteModel.DEFAULT_CONTENT_TYPES : List.of("multipart/form-data"), null, false,
				null, parameters);
	}

	@Test
	void writesTheSameForTheSameInput() {
		assertThat(document(Samples.rich())).isEqualTo(document(Samples.rich()));
	}

	@Test
	void choosesTheVersionByAVariableOfEachFunction() {
		assertThat(StageVariables.version("api_handler")).isEqualTo("chaliceVersion");
		assertThat(StageVariables.version("check-it")).isEqualTo("chaliceVersion_check__it");
	}

	private void golden(String name, ApplicationModel model) {
		Golden.check("openapi/" + name + ".json", mapper.writeValueAsString(mapper.readTree(document(model))));
	}

	private String document(ApplicationModel model) {
		return OpenApiDocument.write("shop", model, (function) -> this.uris.of(function, "shop-dev-" + function),
				new ApiEndpoint("EDGE", List.of()), 1024, null);
	}

}
