package com.example.catalog;

import java.util.Map;
import java.util.NoSuchElementException;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import jakarta.validation.Validator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The same ten routes, found by hand: the adapter has none.
 */
@Component
class Routes {

	private final Documents documents;

	private final JsonMapper mapper;

	private final Validator validator;

	Routes(Documents documents, JsonMapper mapper, Validator validator) {
		this.documents = documents;
		this.mapper = mapper;
		this.validator = validator;
	}

	APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent event) {
		try {
			return response(200, result(event));
		}
		catch (IllegalArgumentException ex) {
			return response(400, Map.of("Code", "BadRequestError", "Message", ex.getMessage()));
		}
		catch (NoSuchElementException ex) {
			return response(404, Map.of("Code", "NotFoundError", "Message", ex.getMessage()));
		}
	}

	private Object result(APIGatewayProxyRequestEvent event) {
		String[] path = event.getPath().split("/");
		String id = (path.length > 2) ? path[2] : "";
		String route = event.getHttpMethod() + " " + event.getPath().replace("/documents/" + id, "/documents/{id}");
		return switch (route) {
			case "GET /" -> Map.of("application", "catalog");
			case "GET /health" -> Map.of("up", true);
			case "GET /documents" -> this.documents.titles();
			case "GET /search" -> search(parameter(event, "title"));
			case "GET /documents/{id}" -> Map.of("id", id, "title", known(id));
			case "GET /documents/{id}/text" -> Map.of("id", id, "text", this.documents.text(id));
			case "PUT /documents/{id}" -> {
				write(id, this.mapper.readValue(event.getBody(), Document.class));
				yield Map.of("id", id);
			}
			case "DELETE /documents/{id}" -> {
				this.documents.delete(id);
				yield Map.of("deleted", id);
			}
			case "PUT /documents/{id}/title" -> {
				known(id);
				this.documents.rename(id, parameter(event, "title"));
				yield Map.of("id", id, "title", parameter(event, "title"));
			}
			case "POST /documents/{id}/copy" -> {
				write(parameter(event, "to"), new Document(known(id), this.documents.text(id)));
				yield Map.of("id", parameter(event, "to"));
			}
			default -> throw new NoSuchElementException(route);
		};
	}

	private Map<String, String> search(String title) {
		Map<String, String> found = this.documents.titles();
		found.values().removeIf((each) -> !each.contains(title));
		return found;
	}

	private void write(String id, Document document) {
		String problems = this.validator.validate(document)
			.stream()
			.map((violation) -> violation.getPropertyPath() + " " + violation.getMessage())
			.reduce("", (one, other) -> one + other);
		if (!problems.isEmpty()) {
			throw new IllegalArgumentException(problems);
		}
		this.documents.write(id, document);
	}

	private String known(String id) {
		String title = this.documents.title(id);
		if (title == null) {
			throw new NoSuchElementException(id);
		}
		return title;
	}

	private static String parameter(APIGatewayProxyRequestEvent event, String name) {
		Map<String, String> parameters = event.getQueryStringParameters();
		String value = (parameters != null) ? parameters.get(name) : null;
		if (value == null) {
			throw new IllegalArgumentException(name);
		}
		return value;
	}

	private APIGatewayProxyResponseEvent response(int status, Object body) {
		return new APIGatewayProxyResponseEvent().withStatusCode(status)
			.withHeaders(Map.of("Content-Type", "application/json"))
			.withBody(this.mapper.writeValueAsString(body));
	}

}
