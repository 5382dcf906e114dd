package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OnDemandBeanTests {

	private static Fixture fixture(Path folder, String handle) {
		return new Fixture(folder).sourceIn("jakarta.enterprise.context", "NormalScope", """
				@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
				public @interface NormalScope {
				}
				""").sourceIn("jakarta.enterprise.context", "ApplicationScoped", """
				@NormalScope
				@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
				public @interface ApplicationScoped {
				}
				""").sourceIn("jakarta.enterprise.event", "Observes", """
				@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
				public @interface Observes {
				}
				""").source("""
				@jakarta.enterprise.context.ApplicationScoped
				public class Prices {
					Prices() {
						S3Client.create().getObject((b) -> b.bucket("photos").key("k"));
					}
					String find() {
						return "";
					}
				}
				""", """
				@jakarta.enterprise.context.ApplicationScoped
				public class Warm {
					void started(@jakarta.enterprise.event.Observes String event) {
						DynamoDbClient.create().describeTable((b) -> b.tableName("orders"));
					}
				}
				""", """
				@jakarta.inject.Named("handler")
				public class Handler implements RequestHandler<String, String> {
					@jakarta.inject.Inject
					Prices prices;
					public String handleRequest(String input, Context context) {
						return %s;
					}
				}
				""".formatted(handle)).entry("app.Handler");
	}

	@Test
	void beanBehindAProxyIsNotMadeByInjection(@TempDir Path folder) {
		assertThat(Fixture.granted(fixture(folder, "\"\"").analyze()))
			.isEqualTo("dynamodb:DescribeTable table/orders\n");
	}

	@Test
	void beanBehindAProxyIsMadeByItsFirstCall(@TempDir Path folder) {
		assertThat(Fixture.granted(fixture(folder, "prices.find()").analyze()))
			.isEqualTo("dynamodb:DescribeTable table/orders\ns3:GetObject photos/k\n");
	}

}
