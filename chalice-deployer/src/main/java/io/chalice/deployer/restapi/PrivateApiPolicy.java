package io.chalice.deployer.restapi;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resource policy of a private API that only some VPC endpoints may call.
 */
final class PrivateApiPolicy {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	private PrivateApiPolicy() {
	}

	static String of(List<String> vpcEndpointIds) {
		ObjectNode root = mapper.createObjectNode();
		root.put("Version", "2012-10-17");
		ObjectNode statement = root.putArray("Statement").addObject();
		statement.put("Effect", "Allow").put("Principal", "*").put("Action", "execute-api:Invoke");
		statement.put("Resource", "execute-api:/*");
		ArrayNode ids = statement.putObject("Condition").putObject("StringEquals").putArray("aws:SourceVpce");
		vpcEndpointIds.forEach(ids::add);
		return mapper.writeValueAsString(root);
	}

}
