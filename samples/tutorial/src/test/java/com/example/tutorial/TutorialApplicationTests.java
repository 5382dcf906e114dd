package com.example.tutorial;

import java.util.Map;

import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

@ChaliceTest
class TutorialApplicationTests {

	@Autowired
	ChaliceTestClient client;

	@Test
	void indexGreetsTheWorld() {
		this.client.get("/").send().hasStatus(200).hasText("{\"hello\":\"world\"}");
	}

	@Test
	void knownCityHasState() {
		this.client.get("/cities/seattle").send().hasStatus(200).hasJsonAt("/state", "WA");
	}

	@Test
	void unknownCityIsBadRequest() {
		this.client.get("/cities/vancouver").send().hasStatus(400).hasJson("""
				{"Code": "BadRequestError",
				 "Message": "Unknown city 'vancouver', valid choices are: portland, seattle"}""");
	}

	@Test
	void uncaughtExceptionGivesNothingAway() {
		this.client.get("/uncaught/vancouver").send().hasStatus(500).hasJson("""
				{"Code": "ChaliceViewError", "Message": "ChaliceViewError: An internal server error occurred."}""");
	}

	@Test
	void objectIsFoundOnceItHasBeenPut() {
		this.client.get("/objects/mykey").send().hasStatus(404).hasJsonAt("/Code", "NotFoundError");
		this.client.put("/objects/mykey").json(Map.of("foo", "bar")).send().hasStatus(200).hasText("null");
		this.client.get("/objects/mykey").send().hasStatus(200).hasJsonAt("/mykey/foo", "bar");
	}

	@Test
	void formTakesNoJson() {
		this.client.post("/formtest")
			.body("application/x-www-form-urlencoded; charset=utf-8", "states=WA&states=CA")
			.send()
			.hasStatus(200)
			.hasJson("{\"states\": [\"WA\", \"CA\"]}");
		this.client.post("/formtest").json(Map.of()).send().hasStatus(415);
	}

	@Test
	void parametersComeFromEverywhere() {
		this.client.get("/search")
			.query("q", "tea")
			.query("tag", "green", "black")
			.send()
			.hasText("{\"found\":\"tea, page 1, tags [green, black]\"}");
		this.client.get("/search").send().hasStatus(400).hasJsonAt("/Message", "Query parameter 'q' is missing");
		this.client.get("/orders")
			.query("customer", "Ada")
			.send()
			.hasText("{\"found\":\"OrderQuery[customer=Ada, pageSize=20]\"}");
		this.client.get("/visits").header("User-Agent", "test").cookie("visits", "1").send().hasJsonAt("/visits", 2);
		this.client.post("/photos")
			.form("title", "Holiday")
			.file("photo", "beach.txt", "waves")
			.send()
			.hasText("{\"stored\":\"Holiday: beach.txt, 5 bytes\"}");
	}

	@Test
	void preflightAllowsPut() {
		this.client.options("/supports-cors")
			.header("Origin", "https://example.org")
			.send()
			.hasStatus(200)
			.hasHeader("Access-Control-Allow-Origin", "*")
			.hasHeader("Access-Control-Allow-Methods", "PUT,OPTIONS");
	}

	@Test
	void apiKeyOpensTheDoor() {
		this.client.get("/authenticated").send().hasStatus(403).hasJson("{\"message\": \"Forbidden\"}");
		this.client.get("/authenticated").apiKey("tutorial-key").send().hasStatus(200).hasJsonAt("/secure", true);
	}

	@Test
	void userPoolAsksForToken() {
		this.client.get("/user-pools").send().hasStatus(401).hasJson("{\"message\": \"Unauthorized\"}");
	}

	@Test
	void whatIsNotThereIsForbidden() {
		this.client.get("/nope").send().hasStatus(403).hasJson("{\"message\": \"Missing Authentication Token\"}");
	}

}
