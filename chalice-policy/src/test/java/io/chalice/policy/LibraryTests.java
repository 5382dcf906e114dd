package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryTests {

	private static final String ASPECT = """
			import org.aspectj.lang.ProceedingJoinPoint;
			import org.aspectj.lang.annotation.Around;
			import org.aspectj.lang.annotation.Aspect;
			@Aspect
			class LockAspect {
				@Around("@annotation(locked)")
				public Object around(ProceedingJoinPoint point, Locked locked) throws Throwable {
					DynamoDbClient.create().putItem((b) -> b.tableName("locks"));
					return point.proceed();
				}
				@Around("@annotation(lib.aspects.Audited)")
				public Object audit(ProceedingJoinPoint point) throws Throwable {
					DynamoDbClient.create().updateItem((b) -> b.tableName("audit"));
					return point.proceed();
				}
			}
			""";

	private static final String LOCKED = """
			@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
			public @interface Locked {
			}
			""";

	private static final String AUDITED = """
			@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
			public @interface Audited {
			}
			""";

	private static Fixture aspects(Path folder, String annotation) {
		return new Fixture(folder).sourceIn("lib.aspects", "LockAspect", ASPECT)
			.sourceIn("lib.aspects", "Locked", LOCKED)
			.sourceIn("lib.aspects", "Audited", AUDITED)
			.source("""
					public class Handler implements RequestHandler<String, String> {
						%s
						public String handleRequest(String input, Context context) {
							return "";
						}
					}
					""".formatted(annotation))
			.entry("app.Handler");
	}

	@Test
	void adviceRunsAroundWhatCarriesItsAnnotation(@TempDir Path folder) {
		assertThat(Fixture.granted(aspects(folder, "@lib.aspects.Locked").analyzeWithLibrary("lib.aspects")))
			.isEqualTo("dynamodb:PutItem table/locks\n");
	}

	@Test
	void adviceNamesItsAnnotationInThePointcut(@TempDir Path folder) {
		assertThat(Fixture.granted(aspects(folder, "@lib.aspects.Audited").analyzeWithLibrary("lib.aspects")))
			.isEqualTo("dynamodb:UpdateItem table/audit\n");
	}

	@Test
	void adviceDoesNotRunWithoutItsAnnotation(@TempDir Path folder) {
		assertThat(Fixture.granted(aspects(folder, "").analyzeWithLibrary("lib.aspects"))).isEmpty();
	}

	@Test
	void beansOfAModuleInAScannedPackage(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).sourceIn("app.orders", "Orders", """
				public interface Orders {
					String find(String id);
				}
				""").sourceIn("app.orders", "DynamoOrders", """
				@org.springframework.stereotype.Repository
				class DynamoOrders implements Orders {
					private final DynamoDbClient client;
					private final String table;
					DynamoOrders(DynamoDbClient client,
							@org.springframework.beans.factory.annotation.Value("${app.table}") String table) {
						this.client = client;
						this.table = table;
					}
					public String find(String id) {
						return client.getItem((b) -> b.tableName(table)).toString();
					}
				}
				""").sourceIn("app.orders", "Clients", """
				@org.springframework.context.annotation.Configuration
				class Clients {
					@org.springframework.context.annotation.Bean
					DynamoDbClient client() {
						return DynamoDbClient.create();
					}
				}
				""").source("""
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class App {
				}
				""", """
				@org.springframework.stereotype.Component
				public class Api {
					private final app.orders.Orders orders;
					Api(app.orders.Orders orders) {
						this.orders = orders;
					}
					String index() {
						return orders.find("1");
					}
				}
				""").entry("app.Api#index").property("app.table", "orders").analyzeWithLibrary("app.orders")))
			.isEqualTo("dynamodb:GetItem table/orders\n");
	}

}
