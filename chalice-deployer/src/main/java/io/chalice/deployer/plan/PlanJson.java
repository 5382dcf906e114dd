package io.chalice.deployer.plan;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a plan.
 */
public final class PlanJson {

	private static final JsonMapper mapper = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private PlanJson() {
	}

	/**
	 * Write a plan.
	 * @param plan the plan
	 * @return its JSON
	 */
	public static String write(Plan plan) {
		ObjectNode root = mapper.createObjectNode();
		root.put("application", plan.application());
		root.put("stage", plan.stage());
		root.put("account", plan.caller().account());
		root.put("region", plan.caller().region());
		root.put("first", plan.first());
		root.put("changed", plan.hasChanges());
		root.set("changes", mapper.valueToTree(plan.changes()));
		root.set("confirmations", mapper.valueToTree(plan.confirmations()));
		root.set("notices", mapper.valueToTree(plan.notices()));
		ArrayNode steps = root.putArray("steps");
		for (PlanStep step : plan.steps()) {
			ObjectNode node = steps.addObject();
			node.put("step", step.step().getClass().getSimpleName());
			node.put("id", step.id());
			ArrayNode after = node.putArray("after");
			step.after().stream().sorted().forEach(after::add);
			node.setAll((ObjectNode) mapper.valueToTree(step.step()));
		}
		return mapper.writeValueAsString(root);
	}

}
