package io.chalice.autoconfigure.local;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LocalModeEnvironmentPostProcessor}.
 */
class LocalModeEnvironmentPostProcessorTests {

	@Test
	void noOtherServerStartsBesideLocalMode() {
		Server.main(new String[0]);
		assertThat(Server.type).isEqualTo("none");
	}

	@Test
	void theServerStartsOfAnApplicationThatIsAlsoDeployedAsOne() {
		Server.main(new String[] { "chalice.server.enabled", "true" });
		assertThat(Server.type).isNull();
	}

	@Test
	void whatTheApplicationSaysItselfWins() {
		Server.main(new String[] { "spring.main.web-application-type", "servlet" });
		assertThat(Server.type).isEqualTo("servlet");
	}

	@Test
	void othersThatStartTheApplicationAreNotAsked() {
		assertThat(Server.processed(new MockEnvironment())).isNull();
	}

	static class Server {

		static @Nullable String type;

		static void main(String[] args) {
			MockEnvironment environment = new MockEnvironment();
			for (int i = 0; i < args.length; i += 2) {
				environment.setProperty(args[i], args[i + 1]);
			}
			type = processed(environment);
		}

		static @Nullable String processed(MockEnvironment environment) {
			SpringApplication application = new SpringApplication(Server.class);
			application.setWebApplicationType(WebApplicationType.SERVLET);
			new LocalModeEnvironmentPostProcessor().postProcessEnvironment(environment, application);
			return environment.getProperty("spring.main.web-application-type");
		}

	}

}
