package io.chalice.conformance.front;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends every case to the application as it is deployed with an ahead-of-time cache.
 */
abstract class AbstractCachedFrontTests extends AbstractFrontTests {

	private final CachedConformance application;

	AbstractCachedFrontTests(String name, Path javaHome, CachedConformance application) {
		super(name, application.front(javaHome));
		this.application = application;
	}

	@AfterAll
	void usesTheCache() {
		assertThat(this.application.complaints()).isEmpty();
	}

}
