package io.chalice.starter;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what an application gets with the starter.
 */
class RuntimeClassPathTests {

	@Test
	void hasNoWebServerNoWebFrameworkAndNoKotlin() {
		assertThat(ClassPaths.ofStarter()).isNotEmpty()
			.extracting((entry) -> Path.of(entry).getFileName().toString())
			.noneMatch((name) -> name.matches("(?i).*(tomcat|jetty|netty|undertow|webflux|webmvc|kotlin).*"))
			.noneMatch((name) -> name.startsWith("spring-web-"))
			.noneMatch((name) -> name.startsWith("log4j-"))
			.noneMatch((name) -> name.matches("(?i).*(awssdk|devtools|junit|assertj).*"));
	}

	@Test
	void hasOneJsonLibrary() {
		assertThat(ClassPaths.ofStarter()).extracting((entry) -> Path.of(entry).getFileName().toString())
			.noneMatch((name) -> name.matches("jackson-(core|databind)-2.*"))
			.noneMatch((name) -> name.startsWith("gson"));
	}

}
