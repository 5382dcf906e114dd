package io.chalice.deployer.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.chalice.project.fixture.PublishedDocument;
import io.chalice.project.fixture.RecordSchema;
import io.chalice.project.json.PrettyJson;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published schema of {@code plan --json}, and that every plan that is expected
 * anywhere fits it.
 */
class PlanSchemaTests {

	private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

	private static final JsonMapper mapper = JsonMapper.builder().build();

	@Test
	void thePublishedSchemaIsTheOneOfThePlan() throws IOException {
		new PublishedDocument("plan.schema.json").shouldBe(PrettyJson.write(schema()));
	}

	@ParameterizedTest
	@MethodSource
	void everyExpectedPlanFits(Path plan) throws IOException {
		assertThat(validator().validate(mapper.readTree(Files.readString(plan)))).isEmpty();
	}

	static Stream<Path> everyExpectedPlanFits() {
		List<Path> plans = Stream.of("plans", "changes").flatMap(PlanSchemaTests::plans).toList();
		assertThat(plans).hasSizeGreaterThan(90);
		return plans.stream();
	}

	private static Stream<Path> plans(String folder) {
		try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void whatIsNotDescribedDoesNotFit() throws IOException {
		ObjectNode plan = (ObjectNode) mapper
			.readTree(Files.readString(GOLDEN.resolve("changes").resolve("function-changed.json")));
		plan.put("other", 1);
		((ObjectNode) plan.path("changes").get(0)).put("action", "EXPLODE");
		((ObjectNode) plan.path("steps").get(0)).remove("id");
		assertThat(validator().validate(plan)).extracting((error) -> error.getInstanceLocation().toString())
			.containsExactlyInAnyOrder("", "/changes/0/action", "/steps/0");
	}

	// a reader ignores what it does not know, but nothing shall be written that is not
	// described
	private static Schema validator() throws IOException {
		JsonNode schema = mapper.valueToTree(schema());
		((ObjectNode) schema).put("unevaluatedProperties", false);
		schema.path("$defs").properties().forEach((definition) -> {
			if (!definition.getKey().equals("Step")) {
				((ObjectNode) definition.getValue()).put("unevaluatedProperties", false);
			}
		});
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
	}

	private static Map<String, Object> schema() throws IOException {
		RecordSchema records = new RecordSchema(
				PublishedDocument.root().resolve("chalice-deployer").resolve("src/main/java"));
		Map<String, Object> definitions = new LinkedHashMap<>();
		definitions.put("PlannedChange", records.body(PlannedChange.class));
		definitions.put("Confirmation", records.body(Confirmation.class));
		definitions.putAll(records.definitions());
		definitions.put("Step", step());
		Map<String, Object> properties = new LinkedHashMap<>();
		property(properties, "application", "string", "the application's name");
		property(properties, "stage", "string", "the stage");
		property(properties, "account", "string", "the account it is deployed to");
		property(properties, "region", "string", "the region it is deployed to");
		property(properties, "first", "boolean", "whether nothing is deployed yet");
		property(properties, "changed", "boolean", "whether anything would change on AWS");
		list(properties, "changes", Map.of("$ref", "#/$defs/PlannedChange"), "what would happen to each resource");
		list(properties, "confirmations", Map.of("$ref", "#/$defs/Confirmation"), "what to ask before, in order");
		list(properties, "notices", Map.of("type", "string"), "what to say, a line each");
		list(properties, "steps", Map.of("$ref", "#/$defs/Step"), "how, each with those it comes after");
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("$id", "urn:io.chalice:plan:1");
		schema.put("title", "Plan");
		schema.put("description",
				"What a deployment would do, as plan --json prints it. A reader ignores properties it does not know.");
		schema.put("type", "object");
		schema.put("properties", properties);
		schema.put("required", List.copyOf(properties.keySet()));
		schema.put("$defs", definitions);
		return schema;
	}

	private static Map<String, Object> step() {
		Map<String, Object> properties = new LinkedHashMap<>();
		property(properties, "step", "string", "what is done");
		property(properties, "id", "string", "its name, unique in the plan: what it is done to and what is done");
		list(properties, "after", Map.of("type", "string"), "the names of the steps that have to be done before");
		Map<String, Object> step = new LinkedHashMap<>();
		step.put("description", "Something to do. What else it has says what it is told; that is not described.");
		step.put("type", "object");
		step.put("properties", properties);
		step.put("required", List.copyOf(properties.keySet()));
		return step;
	}

	private static void property(Map<String, Object> properties, String name, String type, String description) {
		Map<String, Object> property = new LinkedHashMap<>();
		property.put("description", description);
		property.put("type", type);
		properties.put(name, property);
	}

	private static void list(Map<String, Object> properties, String name, Map<String, Object> items,
			String description) {
		Map<String, Object> property = new LinkedHashMap<>();
		property.put("description", description);
		property.put("type", "array");
		property.put("items", items);
		properties.put(name, property);
	}

}
