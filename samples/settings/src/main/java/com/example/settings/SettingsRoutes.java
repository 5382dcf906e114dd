package com.example.settings;

import java.util.Map;

import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;

import org.springframework.stereotype.Component;

/**
 * The API, and a function that is called once a month.
 */
@Component
class SettingsRoutes {

	private final Settings settings;

	private final Messages messages;

	private final Database database;

	SettingsRoutes(Settings settings, Messages messages, Database database) {
		this.settings = settings;
		this.messages = messages;
		this.database = database;
	}

	@ChaliceRoute("/settings")
	Map<String, String> settings() {
		return this.settings.all();
	}

	@ChaliceRoute(value = "/settings/{name}", methods = HttpMethod.PUT)
	Map<String, String> change(String name, @JsonBody Map<String, String> body) {
		this.settings.change(name, body.getOrDefault("value", ""));
		return Map.of("changed", name);
	}

	@ChaliceRoute("/greeting")
	Map<String, String> greeting() {
		return Map.of("greeting", this.messages.greeting());
	}

	@ChaliceRoute("/database")
	Map<String, String> database() {
		return Map.of("user", this.database.user());
	}

	@ChaliceFunction("rotate")
	void rotate(Map<String, Object> schedule) {
		this.database.changePassword();
	}

}
