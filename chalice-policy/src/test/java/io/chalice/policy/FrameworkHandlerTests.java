package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.explain.AnalysisWarning;

import static org.assertj.core.api.Assertions.assertThat;

class FrameworkHandlerTests {

	private static final String EXECUTOR = """
			public interface Executor<I, O> {
				O execute(I input);
			}
			""";

	private static final String BASE = """
			public abstract class BaseHandler<I, O> implements RequestHandler<I, O>, Executor<I, O> {
				public final O handleRequest(I input, Context context) {
					return execute(input);
				}
			}
			""";

	private static final String FUNCTIONS = """
			@org.springframework.context.annotation.Configuration
			public class Functions {
				@org.springframework.context.annotation.Bean
				Function<String, String> remove() {
					return (name) -> S3Client.create().deleteObject((b) -> b.bucket("photos").key("k")).toString();
				}
			}
			""";

	private static PolicyAnalysis analyze(Path folder, String body) {
		return new Fixture(folder).sourceIn("io.micronaut.base", "Executor", EXECUTOR)
			.sourceIn("io.micronaut.base", "BaseHandler", BASE)
			.source(FUNCTIONS,
					"public class Handler extends io.micronaut.base.BaseHandler<String, String> {" + body + "}", """
							public class Other extends io.micronaut.base.BaseHandler<String, String> {
								public String execute(String input) {
									return DynamoDbClient.create().scan((b) -> b.tableName("orders")).toString();
								}
							}
							""")
			.entry("app.Handler")
			.analyzeWithLibrary("io.micronaut.base");
	}

	@Test
	void handlerCallsWhatTheApplicationOverrides(@TempDir Path folder) {
		PolicyAnalysis analysis = analyze(folder, """
				public String execute(String input) {
					return DynamoDbClient.create().getItem((b) -> b.tableName("orders")).toString();
				}
				""");
		assertThat(Fixture.granted(analysis)).isEqualTo("dynamodb:GetItem table/orders\n");
		assertThat(analysis.warnings()).extracting(AnalysisWarning::kind).containsOnly(AnalysisWarning.Kind.UNREACHED);
	}

}
