package io.chalice.autoconfigure.review.unmanaged;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import io.chalice.ChaliceRoute;

/**
 * What becomes a bean under another profile.
 */
@Configuration(proxyBeanMethods = false)
@Profile("elsewhere")
@Import(Elsewhere.Imported.class)
class Elsewhere {

	@Bean
	Made made() {
		return new Made();
	}

	static class Made {

		@ChaliceRoute("/made")
		String view() {
			return "made";
		}

	}

	static class Imported {

		@ChaliceRoute("/imported")
		String view() {
			return "imported";
		}

	}

}
