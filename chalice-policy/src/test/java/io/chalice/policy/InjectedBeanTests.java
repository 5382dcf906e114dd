package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class InjectedBeanTests {

	private static final String NOTE = """
			@software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean
			public class Note { }
			""";

	private static final String TABLES = """
			@org.springframework.context.annotation.Configuration
			public class Tables {
				private final software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient client = software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient.create();
				private <T> software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<T> of(String name, Class<T> type) { return client.table(name, software.amazon.awssdk.enhanced.dynamodb.TableSchema.fromBean(type)); }
				@org.springframework.context.annotation.Bean software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<Note> notes() { return of("notes", Note.class); }
				@org.springframework.context.annotation.Bean software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<Note> drafts() { return of("drafts", Note.class); }
				@org.springframework.context.annotation.Bean software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<Map<String, Object>> logs() { return of("logs", (Class) Map.class); }
			}
			""";

	private static Fixture tables(Path folder, String injected) {
		return new Fixture(folder).source(NOTE, TABLES, """
				@org.springframework.stereotype.Component
				public class Api {
					private final software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<?> table;
					Api(%s) { this.table = table; }
					public void index() { table.scan(); }
				}
				""".formatted(injected)).entry("app.Api#index");
	}

	@Test
	void beansAreInjectedByTypeArguments(@TempDir Path folder) {
		assertThat(Fixture
			.granted(tables(folder, "software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<Map<String, Object>> table")
				.analyze()))
			.isEqualTo("""
					dynamodb:Scan table/logs
					""");
	}

	@Test
	void beansAreInjectedByQualifier(@TempDir Path folder) {
		assertThat(Fixture.granted(tables(folder,
				"@org.springframework.beans.factory.annotation.Qualifier(\"drafts\") software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<Note> table")
			.analyze())).isEqualTo("""
					dynamodb:Scan table/drafts
					""");
	}

	@Test
	void beansOfOneTypeAllCount(@TempDir Path folder) {
		assertThat(Fixture
			.granted(tables(folder, "software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable<Note> table").analyze()))
			.isEqualTo("""
					dynamodb:Scan table/drafts table/notes
					""");
	}

	@Test
	void beansAreInjectedByName(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder)
			.source("""
					@org.springframework.context.annotation.Configuration
					public class App {
						@org.springframework.context.annotation.Bean String photos() { return "my-photos"; }
						@org.springframework.context.annotation.Bean String films() { return "my-films"; }
					}
					""",
					"""
							@org.springframework.stereotype.Component
							public class Api {
								private final String bucket;
								@org.springframework.beans.factory.annotation.Autowired private String films;
								Api(String photos) { this.bucket = photos; }
								public void index(S3Client s3) { s3.listObjectsV2(b -> b.bucket(bucket)); s3.headBucket(b -> b.bucket(films)); }
							}
							""")
			.entry("app.Api#index")
			.analyze())).isEqualTo("""
					s3:ListBucket my-films my-photos
					""");
	}

	@Test
	void thePrimaryBeanIsInjected(@TempDir Path folder) {
		assertThat(Fixture.granted(
				new Fixture(folder)
					.source("""
							@org.springframework.context.annotation.Configuration
							public class App {
								@org.springframework.context.annotation.Bean @org.springframework.context.annotation.Primary String photos() { return "my-photos"; }
								@org.springframework.context.annotation.Bean String films() { return "my-films"; }
							}
							""",
							"""
									@org.springframework.stereotype.Component
									public class Api {
										private final String bucket;
										Api(String bucket) { this.bucket = bucket; }
										public void index(S3Client s3) { s3.headBucket(b -> b.bucket(bucket)); }
									}
									""")
					.entry("app.Api#index")
					.analyze()))
			.isEqualTo("""
					s3:ListBucket my-photos
					""");
	}

	@Test
	void subclassesOfOneWrapperKeepTheirTables(@TempDir Path folder) {
		assertThat(Fixture.granted(new Fixture(folder).source("""
				public abstract class Table {
					private final DynamoDbClient client; private final String name;
					Table(DynamoDbClient client, String name) { this.client = client; this.name = name; }
					String name() { return name; }
					void all() { client.scan(b -> b.tableName(name)); }
					void find(String id) { client.getItem(b -> b.tableName(name).key(Map.of())); }
				}
				""", """
				@org.springframework.stereotype.Repository
				public class Products extends Table { Products(DynamoDbClient client) { super(client, "products"); } }
				""",
				"""
						@org.springframework.stereotype.Repository
						public class Baskets extends Table {
							Baskets(DynamoDbClient client, @org.springframework.beans.factory.annotation.Value("${baskets:baskets}") String name) { super(client, name); }
						}
						""",
				"""
						@org.springframework.stereotype.Component
						public class Api {
							private final Products products; private final Baskets baskets;
							Api(Products products, Baskets baskets) { this.products = products; this.baskets = baskets; }
							public void index(DynamoDbClient client) {
								products.all();
								products.find("a");
								baskets.find("b");
								client.deleteItem(b -> b.tableName(baskets.name()));
							}
						}
						""")
			.entry("app.Api#index")
			.analyze())).isEqualTo("""
					dynamodb:DeleteItem table/baskets
					dynamodb:GetItem table/baskets table/products
					dynamodb:Scan table/products
					""");
	}

}
