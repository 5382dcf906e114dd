package com.example.catalog;

import java.util.Map;

import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.NotFoundError;
import io.chalice.QueryParam;
import io.chalice.sqs.ChaliceSqsListener;
import jakarta.validation.Valid;

import org.springframework.stereotype.Component;

/**
 * Documents by way of HTTP and of a queue.
 */
@Component
class Documents {

	private final Texts texts;

	private final Titles titles;

	Documents(Texts texts, Titles titles) {
		this.texts = texts;
		this.titles = titles;
	}

	@ChaliceRoute("/")
	Map<String, String> index() {
		return Map.of("application", "catalog");
	}

	@ChaliceRoute("/health")
	Map<String, Boolean> health() {
		return Map.of("up", true);
	}

	@ChaliceRoute("/documents")
	Map<String, String> list() {
		return this.titles.all();
	}

	@ChaliceRoute("/search")
	Map<String, String> search(@QueryParam String title) {
		Map<String, String> found = this.titles.all();
		found.values().removeIf((each) -> !each.contains(title));
		return found;
	}

	@ChaliceRoute("/documents/{id}")
	Map<String, String> title(String id) {
		return Map.of("id", id, "title", known(id));
	}

	@ChaliceRoute("/documents/{id}/text")
	Map<String, String> text(String id) {
		return Map.of("id", id, "text", this.texts.read(id));
	}

	@ChaliceRoute(value = "/documents/{id}", methods = HttpMethod.PUT)
	Map<String, String> put(String id, @Valid @JsonBody Document document) {
		write(id, document);
		return Map.of("id", id);
	}

	@ChaliceRoute(value = "/documents/{id}", methods = HttpMethod.DELETE)
	Map<String, String> delete(String id) {
		this.titles.delete(id);
		this.texts.delete(id);
		return Map.of("deleted", id);
	}

	@ChaliceRoute(value = "/documents/{id}/title", methods = HttpMethod.PUT)
	Map<String, String> rename(String id, @QueryParam String title) {
		known(id);
		this.titles.write(id, title);
		return Map.of("id", id, "title", title);
	}

	@ChaliceRoute(value = "/documents/{id}/copy", methods = HttpMethod.POST)
	Map<String, String> copy(String id, @QueryParam String to) {
		write(to, new Document(known(id), this.texts.read(id)));
		return Map.of("id", to);
	}

	@ChaliceSqsListener("documents")
	void imported(ImportedDocument document) {
		write(document.id(), new Document(document.title(), document.text()));
	}

	private String known(String id) {
		String title = this.titles.read(id);
		if (title == null) {
			throw new NotFoundError(id);
		}
		return title;
	}

	private void write(String id, Document document) {
		this.texts.write(id, document.text());
		this.titles.write(id, document.title());
	}

	/**
	 * A message of the queue.
	 *
	 * @param id the document's id
	 * @param title what it is called
	 * @param text what is in it
	 */
	record ImportedDocument(String id, String title, String text) {

	}

}
