package com.example.settings;

import java.util.Map;

import io.chalice.samples.AwsTest;
import io.chalice.test.ChaliceTest;
import io.chalice.test.ChaliceTestClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ChaliceTest
@AwsTest
class SettingsApplicationTests {

	@Autowired
	ChaliceTestClient client;

	@Test
	void settingsAreReadByPath() {
		this.client.get("/settings").send().hasStatus(200).hasJson("{\"currency\": \"EUR\", \"language\": \"de\"}");
	}

	@Test
	void aSettingIsChanged() {
		this.client.put("/settings/currency")
			.body("application/json", "{\"value\": \"CHF\"}")
			.send()
			.hasStatus(200)
			.hasJson("{\"changed\": \"currency\"}");
	}

	@Test
	void aMessageIsAParameter() {
		this.client.get("/greeting").send().hasStatus(200).hasJson("{\"greeting\": \"Hello\"}");
	}

	@Test
	void theDatabasesUserIsInASecret() {
		this.client.get("/database").send().hasStatus(200).hasJson("{\"user\": \"app\"}");
	}

	@Test
	void thePasswordIsChanged() throws Exception {
		assertThat(this.client.call("rotate", Map.of())).isNull();
	}

}
