package io.chalice.gateway.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.call.RequestTarget;

/**
 * Something that is known of an API's behaviour: a setup, a request and what comes of it.
 *
 * @param json the fact
 */
record Fact(JsonNode json) {

	private static final String REST_PATH = "/dev/test";

	static List<Fact> read(Path file) {
		List<Fact> facts = new ArrayList<>();
		JsonMapper.shared().readTree(file.toFile()).forEach((json) -> facts.add(new Fact(json)));
		return facts;
	}

	String id() {
		return this.json.path("id").asString("");
	}

	String api() {
		return this.json.path("api").asString("");
	}

	boolean isRest() {
		return "REST_V1".equals(api());
	}

	/** What the fact says in words, where it is given in words only. */
	String words() {
		return id() + ": " + this.json.path("name").asString("") + " " + setup().path("lambda").asString("") + " "
				+ setup().path("cause").asString("");
	}

	JsonNode setup() {
		return this.json.path("setup");
	}

	JsonNode request() {
		return this.json.path("request");
	}

	JsonNode expected() {
		return this.json.path("expected");
	}

	String method() {
		return request().path("method").asString("GET");
	}

	String rawPath() {
		return request().path("raw_path").asString(isRest() ? REST_PATH : "/test");
	}

	/** REST APIs have the stage in front. */
	String stage() {
		return isRest() ? rawPath().split("/")[1] : "$default";
	}

	String path() {
		RequestTarget target = RequestTarget.of(rawPath());
		return (isRest() ? target.withoutStage(stage()).orElseThrow() : target).path();
	}

	@Override
	public String toString() {
		return id();
	}

}
