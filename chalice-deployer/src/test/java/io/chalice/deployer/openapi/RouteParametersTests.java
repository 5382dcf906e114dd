package io.chalice.deployer.openapi;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.model.ParameterModel;
import io.chalice.model.ParameterModel.Place;
import io.chalice.model.ParameterModel.Type;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteParameters}.
 */
class RouteParametersTests {

	private final ObjectNode operation = new JsonMapper().createObjectNode();

	@Test
	void everyVariableOfThePathIsRequired() {
		assertThat(written("/a/{b}/{c.d-e_1}/{rest+}")).isEqualTo("""
				[{"name":"b","in":"path","required":true,"schema":{"type":"string"}},\
				{"name":"c.d-e_1","in":"path","required":true,"schema":{"type":"string"}},\
				{"name":"rest","in":"path","required":true,"schema":{"type":"string"}}]""");
	}

	@Test
	void aVariableHasTheTypeOfItsParameter() {
		assertThat(written("/{id}", new ParameterModel("id", Place.PATH, Type.INTEGER, false, true),
				new ParameterModel("other", Place.PATH, Type.INTEGER, false, true)))
			.isEqualTo("[{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"integer\"}}]");
	}

	@Test
	void severalValuesAreAnArray() {
		assertThat(written("/", new ParameterModel("tag", Place.QUERY, Type.BOOLEAN, true, false))).isEqualTo("""
				[{"name":"tag","in":"query","required":false,\
				"schema":{"type":"array","items":{"type":"boolean"}}}]""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Accept", "content-type", "AUTHORIZATION", "X Token", "Tökén" })
	void headersThatOpenApiHasElsewhereOrCannotHaveAreLeftOut(String header) {
		assertThat(written("/", new ParameterModel(header, Place.HEADER, Type.STRING, false, true))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a[]", "a b", "naïve" })
	void namesThatApiGatewayCannotHaveAreLeftOut(String name) {
		assertThat(written("/", new ParameterModel(name, Place.QUERY, Type.STRING, false, true),
				new ParameterModel(name, Place.COOKIE, Type.STRING, false, true)))
			.isEmpty();
	}

	@Test
	void fieldsOfFormsAreNoParameters() {
		assertThat(written("/", new ParameterModel("a", Place.FORM, Type.FILE, false, true))).isEmpty();
	}

	@Test
	void whatComesTwiceIsWrittenOnce() {
		assertThat(written("/", new ParameterModel("X-A", Place.HEADER, Type.STRING, false, true),
				new ParameterModel("x-a", Place.HEADER, Type.INTEGER, false, false),
				new ParameterModel("a", Place.QUERY, Type.STRING, false, false),
				new ParameterModel("a", Place.COOKIE, Type.STRING, false, false),
				new ParameterModel("A", Place.QUERY, Type.STRING, false, false)))
			.isEqualTo("""
					[{"name":"X-A","in":"header","required":true,"schema":{"type":"string"}},\
					{"name":"a","in":"query","required":false,"schema":{"type":"string"}},\
					{"name":"a","in":"cookie","required":false,"schema":{"type":"string"}},\
					{"name":"A","in":"query","required":false,"schema":{"type":"string"}}]""");
	}

	@Test
	void aFileIsBytes() {
		RouteParameters.schema(this.operation, new ParameterModel("a", Place.FORM, Type.FILE, true, true));
		assertThat(this.operation.toString())
			.isEqualTo("{\"type\":\"array\",\"items\":{\"type\":\"string\",\"format\":\"binary\"}}");
	}

	@Test
	void requiredFieldsAreListedIfThereAreAny() {
		ParameterModel optional = new ParameterModel("a", Place.FORM, Type.STRING, false, false);
		RouteParameters.required(this.operation, List.of(optional));
		assertThat(this.operation.isEmpty()).isTrue();
		RouteParameters.required(this.operation,
				List.of(optional, new ParameterModel("b", Place.FORM, Type.STRING, false, true)));
		assertThat(this.operation.toString()).isEqualTo("{\"required\":[\"b\"]}");
	}

	private String written(String path, ParameterModel... parameters) {
		RouteParameters.write(this.operation, path, List.of(parameters));
		return this.operation.has("parameters") ? this.operation.get("parameters").toString() : "";
	}

}
