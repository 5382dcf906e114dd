package io.chalice.test;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

import io.chalice.ChaliceRoute;

/**
 * Tests for {@link ChaliceTest#classes()}.
 */
@ChaliceTest(classes = ChaliceTestClassesTests.Small.class)
class ChaliceTestClassesTests {

	@Autowired
	private ChaliceTestClient client;

	@Test
	void applicationIsTheOneNamed() {
		this.client.get("/small").send().hasStatus(200).hasText("small");
		this.client.get("/").send().hasStatus(403);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Small {

		@ChaliceRoute("/small")
		String small() {
			return "small";
		}

	}

}
