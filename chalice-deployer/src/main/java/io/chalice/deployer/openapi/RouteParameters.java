package io.chalice.deployer.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.model.ParameterModel;
import io.chalice.model.RouteModel;
import io.chalice.route.PathTemplate;

/**
 * Writes what a method takes from path, query, headers and cookies. It describes only:
 * without a request validator, which the document does not have, API Gateway checks
 * nothing of it.
 */
final class RouteParameters {

	/**
	 * The names that API Gateway can have.
	 * @see <a href=
	 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Parameter
	 * mapping</a>
	 */
	private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._$-]+");

	/** Headers that OpenAPI describes elsewhere (OpenAPI 3.0, Parameter Object). */
	private static final Set<String> DESCRIBED_ELSEWHERE = Set.of("accept", "content-type", "authorization");

	private final ObjectNode operation;

	private final Set<String> written = new HashSet<>();

	private RouteParameters(ObjectNode operation) {
		this.operation = operation;
	}

	/**
	 * Write the parameters of a method.
	 * @param operation the method
	 * @param path its path
	 * @param parameters what it takes, none for a method that API Gateway answers
	 */
	static void write(ObjectNode operation, String path, List<ParameterModel> parameters) {
		RouteParameters writer = new RouteParameters(operation);
		for (String name : PathTemplate.of(path).variables()) {
			writer.add(parameters.stream()
				.filter((parameter) -> parameter.place() == ParameterModel.Place.PATH && parameter.name().equals(name))
				.findFirst()
				.orElse(new ParameterModel(name, ParameterModel.Place.PATH, ParameterModel.Type.STRING, false, true)));
		}
		parameters.stream().filter(RouteParameters::isDescribed).forEach(writer::add);
	}

	static void write(ObjectNode operation, RouteModel route) {
		write(operation, route.path(), route.parameters());
	}

	private static boolean isDescribed(ParameterModel parameter) {
		return switch (parameter.place()) {
			case PATH, FORM -> false;
			case QUERY, COOKIE -> NAME.matcher(parameter.name()).matches();
			case HEADER -> NAME.matcher(parameter.name()).matches()
					&& !DESCRIBED_ELSEWHERE.contains(parameter.name().toLowerCase(Locale.ROOT));
		};
	}

	private void add(ParameterModel parameter) {
		String place = parameter.place().name().toLowerCase(Locale.ROOT);
		String name = (parameter.place() == ParameterModel.Place.HEADER) ? parameter.name().toLowerCase(Locale.ROOT)
				: parameter.name();
		if (!this.written.add(place + " " + name)) {
			return;
		}
		ObjectNode node = this.operation.withArray("parameters").addObject();
		node.put("name", parameter.name()).put("in", place).put("required", parameter.required());
		schema(node.putObject("schema"), parameter);
	}

	static void schema(ObjectNode schema, ParameterModel parameter) {
		ObjectNode element = parameter.several() ? schema.put("type", "array").putObject("items") : schema;
		if (parameter.type() == ParameterModel.Type.FILE) {
			element.put("type", "string").put("format", "binary");
		}
		else {
			element.put("type", parameter.type().name().toLowerCase(Locale.ROOT));
		}
	}

	static void required(ObjectNode schema, List<ParameterModel> parameters) {
		ArrayNode required = null;
		for (ParameterModel parameter : parameters) {
			if (parameter.required()) {
				required = (required != null) ? required : schema.putArray("required");
				required.add(parameter.name());
			}
		}
	}

}
