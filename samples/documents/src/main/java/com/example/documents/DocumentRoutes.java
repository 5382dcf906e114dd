package com.example.documents;

import java.net.URL;
import java.util.List;
import java.util.Map;

import io.chalice.ChaliceRequest;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;

import org.springframework.stereotype.Component;

/**
 * The API.
 */
@Component
class DocumentRoutes {

	private final Documents documents;

	private final Links links;

	private final Labels labels;

	DocumentRoutes(Documents documents, Links links, Labels labels) {
		this.documents = documents;
		this.links = links;
		this.labels = labels;
	}

	@ChaliceRoute("/documents")
	List<String> names() {
		return this.documents.names();
	}

	@ChaliceRoute(value = "/documents/{name}", methods = HttpMethod.PUT, contentTypes = "text/plain")
	Map<String, String> store(String name, ChaliceRequest request) {
		this.documents.store(name, request.rawBody());
		return Map.of("stored", name);
	}

	@ChaliceRoute(value = "/documents/{name}", methods = HttpMethod.DELETE)
	Map<String, String> archive(String name) {
		this.documents.archive(name);
		return Map.of("archived", name);
	}

	@ChaliceRoute("/documents/{name}/links")
	Map<String, URL> links(String name) {
		return Map.of("download", this.links.download(name), "upload", this.links.upload(name));
	}

	@ChaliceRoute(value = "/documents/{name}/labels", methods = HttpMethod.PUT)
	void label(String name, @JsonBody List<String> labels) {
		this.labels.save(name, labels);
	}

	@ChaliceRoute("/documents/{name}/labels")
	List<String> labels(String name) {
		return this.labels.of(name);
	}

}
