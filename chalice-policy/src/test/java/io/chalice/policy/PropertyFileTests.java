package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.explain.AnalysisWarning;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that stand in properties files on the class path.
 */
class PropertyFileTests {

	private static Fixture reading(Path folder, String members, String table) {
		return new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					%s
					public String handleRequest(String input, Context context) throws RuntimeException {
						return DynamoDbClient.create().getItem(b -> b.tableName(%s)).toString();
					}
				}
				""".formatted(members, table)).entry("app.Handler");
	}

	@Test
	void ofABundle(@TempDir Path folder) {
		assertThat(Fixture.granted(reading(folder, "", "ResourceBundle.getBundle(\"config.app\").getString(\"table\")")
			.resource("config/app.properties", "# a comment\ntable = orders")
			.resource("config/app_de.properties", "table=bestellungen")
			.resource("config/application.properties", "table=other")
			.analyze())).isEqualTo("dynamodb:GetItem table/bestellungen table/orders\n");
	}

	@Test
	void ofABundleInAField(@TempDir Path folder) {
		assertThat(Fixture.granted(reading(folder,
				"private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(\"app\", Locale.GERMANY);",
				"BUNDLE.getString(\"table\")")
			.resource("app.properties", "table=orders")
			.analyze())).isEqualTo("dynamodb:GetItem table/orders\n");
	}

	@Test
	void ofLoadedProperties(@TempDir Path folder) {
		String load = """
				private static Properties load() {
					Properties loaded = new Properties();
					try (InputStream in = Handler.class.getResourceAsStream("here.properties")) {
						loaded.load(in);
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
					return loaded;
				}
				private static final Properties LOADED = load();
				""";
		assertThat(Fixture.granted(
				reading(folder, load, "LOADED.getProperty(\"table\")").resource("app/here.properties", "table=orders")
					.resource("here.properties", "table=others")
					.analyze()))
			.isEqualTo("dynamodb:GetItem table/orders\n");
	}

	@Test
	void ofPropertiesThatAnInitializerLoads(@TempDir Path folder) {
		String load = """
				private static final Properties LOADED = new Properties();
				static {
					try {
						LOADED.load(new InputStreamReader(
								Thread.currentThread().getContextClassLoader()
									.getResourceAsStream("x.properties"), "UTF-8"));
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				}
				""";
		assertThat(Fixture.granted(
				reading(folder, load, "LOADED.getProperty(\"table\", \"t\")").resource("x.properties", "table=orders")
					.analyze()))
			.isEqualTo("dynamodb:GetItem table/orders\n");
	}

	@Test
	void aDefaultCountsWhenTheKeyIsNotThere(@TempDir Path folder) {
		String load = """
				private static String table() {
					try {
						Properties loaded = new Properties();
						loaded.load(Handler.class.getResourceAsStream("/x.properties"));
						return loaded.getProperty("table", "orders");
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				}
				""";
		assertThat(Fixture.granted(reading(folder, load, "table()").resource("x.properties", "queue=q").analyze()))
			.isEqualTo("dynamodb:GetItem table/orders\n");
	}

	@Test
	void whatCannotBeReadIsAWildcardWithAWarning(@TempDir Path folder) {
		PolicyAnalysis analysis = reading(folder, "", "ResourceBundle.getBundle(\"app\").getString(\"table\")")
			.resource("app.properties", "table=\\uXYZ")
			.analyze();
		assertThat(Fixture.granted(analysis)).isEqualTo("dynamodb:GetItem table/*\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::message)
			.anyMatch((message) -> message.contains("table in the resource app.properties"));
	}

	@Test
	void ofAFileThatIsNotThere(@TempDir Path folder) {
		assertThat(Fixture
			.granted(reading(folder, "", "ResourceBundle.getBundle(System.getenv(\"B\")).getString(\"table\")")
				.resource("app.properties", "table=orders")
				.analyze()))
			.isEqualTo("dynamodb:GetItem table/*\n");
	}

}
