package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Inference profiles of Bedrock, which send requests to a model in several regions.
 */
class InferenceProfileTests {

	private static String granted(Path folder, String body) {
		return Fixture.granted(new Fixture(folder).source("""
				import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
				public class Handler implements RequestHandler<String, String> {
					private final BedrockRuntimeClient bedrock = BedrockRuntimeClient.create();
					enum Model {
						EMBED("amazon.titan-embed-text-v2:0"), CLAUDE("eu.anthropic.claude-sonnet-4-20250514-v1:0");
						private final String id;
						Model(String id) { this.id = id; }
					}
					public String handleRequest(String input, Context context) {
						%s
						return input;
					}
				}
				""".formatted(body)).entry("app.Handler").analyze());
	}

	@Test
	void aProfileIsNoModel(@TempDir Path folder) {
		assertThat(granted(folder, """
				bedrock.converse(r -> r.modelId(Model.CLAUDE.id));
				bedrock.invokeModel(r -> r.modelId(Model.EMBED.id));
				""")).isEqualTo("""
				bedrock:InvokeModel arn:*:bedrock:*::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0 \
				foundation-model/amazon.titan-embed-text-v2:0 \
				inference-profile/eu.anthropic.claude-sonnet-4-20250514-v1:0
				""");
	}

	@Test
	void aProfileOfAGovernmentRegion(@TempDir Path folder) {
		assertThat(granted(folder, """
				bedrock.converse(r -> r.modelId("us-gov.anthropic.claude-x"));
				""")).isEqualTo("""
				bedrock:InvokeModel arn:*:bedrock:*::foundation-model/anthropic.claude-x \
				inference-profile/us-gov.anthropic.claude-x
				""");
	}

}
