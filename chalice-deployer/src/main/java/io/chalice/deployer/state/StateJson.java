package io.chalice.deployer.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a state: schema 2.0 of Chalice's own, with the deploys added.
 */
final class StateJson {

	private static final String SCHEMA_VERSION = "2.0";

	private static final String APPLICATION = "app_name";

	private static final String POLICY_FILES = "policy_files_sha256";

	private static final String SETTINGS = "settings";

	private static final String UNFINISHED = "unfinished";

	private static final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private StateJson() {
	}

	static byte[] write(DeployedState state) {
		ObjectNode root = mapper.createObjectNode();
		ArrayNode resources = root.putArray("resources");
		for (ResourceEntry entry : state.resources()) {
			ObjectNode node = resources.addObject();
			node.put("name", entry.name());
			node.put("resource_type", entry.type());
			entry.fields().forEach(node::put);
			if (!entry.settings().isEmpty()) {
				ObjectNode settings = node.putObject(SETTINGS);
				entry.settings().forEach(settings::put);
			}
		}
		root.put("schema_version", SCHEMA_VERSION);
		if (state.application() != null) {
			root.put(APPLICATION, state.application());
		}
		root.put("backend", "api");
		ArrayNode deploys = root.putArray("deploys");
		state.deploys().forEach((deploy) -> writeDeploy(deploys.addObject(), deploy));
		root.put("current_deploy", state.current());
		PendingDeploy pending = state.pending();
		if (pending != null) {
			root.putObject("pending_deploy").put("number", pending.number()).put("at", pending.at());
		}
		UnfinishedRun unfinished = state.unfinished();
		if (unfinished != null) {
			writeRun(root.putObject(UNFINISHED), unfinished);
		}
		if (!state.policyFiles().isEmpty()) {
			ObjectNode files = root.putObject(POLICY_FILES);
			state.policyFiles().forEach(files::put);
		}
		return mapper.writeValueAsBytes(root);
	}

	private static void writeRun(ObjectNode node, UnfinishedRun run) {
		node.put("kind", run.kind().name().toLowerCase(Locale.ROOT));
		node.put("number", run.number());
		node.put("at", run.at());
		node.put("by", run.by());
		writeNames(node.putArray("waiting"), run.waiting());
		writeNames(node.putArray("begun"), run.begun());
		writeNames(node.putArray("done"), run.done());
	}

	private static void writeNames(ArrayNode array, List<String> names) {
		names.forEach(array::add);
	}

	private static void writeDeploy(ObjectNode node, DeployRecord deploy) {
		node.put("number", deploy.number());
		node.put("at", deploy.at());
		node.put("by", deploy.by());
		node.put("deployment_id", deploy.deploymentId());
		node.put("document", deploy.document());
		ObjectNode versions = node.putObject("versions");
		deploy.versions().forEach(versions::put);
		List<String> actions = deploy.actions();
		if (actions != null) {
			ArrayNode array = node.putArray("actions");
			actions.forEach(array::add);
		}
		List<String> sources = deploy.sources();
		if (sources != null) {
			ArrayNode array = node.putArray("sources");
			sources.forEach(array::add);
		}
		List<ApiElement> elements = deploy.elements();
		if (elements != null) {
			ArrayNode array = node.putArray("api");
			elements.forEach((element) -> writeElement(array.addObject(), element));
		}
		if (deploy.replaced()) {
			node.put("replaced", true);
		}
	}

	private static void writeElement(ObjectNode node, ApiElement element) {
		node.put(element.kind().name().toLowerCase(Locale.ROOT), element.name());
		node.put("target", element.target());
		if (!element.settings().isEmpty()) {
			ObjectNode settings = node.putObject("settings");
			element.settings().forEach(settings::put);
		}
	}

	static DeployedState read(byte[] json, Path file) {
		try {
			JsonNode root = mapper.readTree(json);
			if (!SCHEMA_VERSION.equals(root.path("schema_version").asString(""))) {
				throw new UnreadableStateException(file, "its schema_version is not " + SCHEMA_VERSION);
			}
			List<ResourceEntry> resources = new ArrayList<>();
			root.path("resources").forEach((node) -> resources.add(readEntry(node)));
			List<DeployRecord> deploys = new ArrayList<>();
			root.path("deploys").forEach((node) -> deploys.add(readDeploy(node)));
			JsonNode pending = root.path("pending_deploy");
			return new DeployedState(text(root, APPLICATION), resources, deploys, root.path("current_deploy").asInt(0),
					pending.isObject()
							? new PendingDeploy(pending.path("number").asInt(), pending.path("at").asString()) : null,
					texts(root.path(POLICY_FILES)), readRun(root.path(UNFINISHED)));
		}
		catch (JacksonException ex) {
			throw new UnreadableStateException(file, ex.getOriginalMessage());
		}
	}

	private static @Nullable UnfinishedRun readRun(JsonNode node) {
		for (UnfinishedRun.Kind kind : UnfinishedRun.Kind.values()) {
			if (node.path("kind").asString("").equals(kind.name().toLowerCase(Locale.ROOT))) {
				return new UnfinishedRun(kind, node.path("number").asInt(), node.path("at").asString(),
						node.path("by").asString(), strings(node.path("waiting")), strings(node.path("begun")),
						strings(node.path("done")));
			}
		}
		return null;
	}

	private static ResourceEntry readEntry(JsonNode node) {
		Map<String, String> fields = new LinkedHashMap<>();
		node.properties().forEach((field) -> {
			if (!field.getKey().equals("name") && !field.getKey().equals("resource_type")
					&& field.getValue().isValueNode()) {
				fields.put(field.getKey(), field.getValue().asString());
			}
		});
		return new ResourceEntry(node.path("name").asString(), node.path("resource_type").asString(), fields,
				texts(node.path(SETTINGS)));
	}

	private static DeployRecord readDeploy(JsonNode node) {
		return new DeployRecord(node.path("number").asInt(), node.path("at").asString(), node.path("by").asString(),
				text(node, "deployment_id"), text(node, "document"), texts(node.path("versions")),
				names(node.path("actions")), names(node.path("sources")), elements(node.path("api")),
				node.path("replaced").asBoolean(false));
	}

	private static @Nullable List<ApiElement> elements(JsonNode node) {
		if (!node.isArray()) {
			return null;
		}
		List<ApiElement> elements = new ArrayList<>();
		for (JsonNode element : node) {
			for (ApiElement.Kind kind : ApiElement.Kind.values()) {
				String name = text(element, kind.name().toLowerCase(Locale.ROOT));
				if (name != null) {
					elements.add(new ApiElement(kind, name, element.path("target").asString(""),
							texts(element.path("settings"))));
				}
			}
		}
		return elements;
	}

	private static @Nullable List<String> names(JsonNode node) {
		return node.isArray() ? strings(node) : null;
	}

	private static List<String> strings(JsonNode node) {
		return node.valueStream().map(JsonNode::asString).toList();
	}

	private static Map<String, String> texts(JsonNode node) {
		Map<String, String> texts = new LinkedHashMap<>();
		node.properties().forEach((field) -> texts.put(field.getKey(), field.getValue().asString()));
		return texts;
	}

	private static @Nullable String text(JsonNode node, String field) {
		JsonNode value = node.get(field);
		return (value != null && value.isString()) ? value.asString() : null;
	}

}
