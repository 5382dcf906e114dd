package io.chalice.deployer.openapi;

import java.util.List;
import java.util.Locale;

import tools.jackson.databind.node.ObjectNode;

import io.chalice.FormData;
import io.chalice.model.ParameterModel;
import io.chalice.model.RouteModel;

/**
 * Writes the schemas of the forms that routes take. API Gateway makes a model of each,
 * whose name may only have letters and digits.
 */
final class FormSchemas {

	private static final List<String> FORMS = List.of(FormData.URL_ENCODED, FormData.MULTIPART);

	private final ObjectNode schemas;

	FormSchemas(ObjectNode schemas) {
		this.schemas = schemas;
	}

	/**
	 * Write the schema of a body.
	 * @param content where it goes
	 * @param type the body's content type
	 * @param route the route that takes it
	 */
	void write(ObjectNode content, String type, RouteModel route) {
		List<ParameterModel> fields = route.parameters()
			.stream()
			.filter((parameter) -> parameter.place() == ParameterModel.Place.FORM)
			.toList();
		String name = (fields.isEmpty() || !FORMS.contains(type)) ? "Empty" : form(route, fields);
		content.putObject("schema").put("$ref", "#/components/schemas/" + name);
	}

	private String form(RouteModel route, List<ParameterModel> fields) {
		ObjectNode form = this.schemas.objectNode().put("type", "object");
		ObjectNode properties = form.putObject("properties");
		fields.forEach((field) -> RouteParameters.schema(properties.putObject(field.name()), field));
		RouteParameters.required(form, fields);
		String letters = route.name().replaceAll("[^a-zA-Z0-9]", "");
		String base = letters.isEmpty() ? "Form"
				: letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1) + "Form";
		String name = base;
		for (int i = 2; this.schemas.has(name) && !form.equals(this.schemas.get(name)); i++) {
			name = base + i;
		}
		this.schemas.set(name, form);
		return name;
	}

}
