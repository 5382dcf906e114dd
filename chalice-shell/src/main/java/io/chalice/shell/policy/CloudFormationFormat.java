package io.chalice.shell.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import io.chalice.policy.document.PolicyDocument;

/**
 * Writes policies as a CloudFormation template, which is valid as it is and can be copied
 * from.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html">AWS::IAM::Policy</a>
 */
final class CloudFormationFormat {

	private static final String PSEUDO_PARAMETER = "${AWS::";

	private CloudFormationFormat() {
	}

	static String write(String name, List<PolicyDocument> parts) {
		Map<String, Object> resources = new LinkedHashMap<>();
		for (int i = 0; i < parts.size(); i++) {
			String number = (parts.size() > 1) ? String.valueOf(i + 1) : "";
			resources.put(logicalId(name) + "Policy" + number, resource(name, parts.get(i), parts.size() == 1));
		}
		Map<String, Object> role = new LinkedHashMap<>();
		role.put("Type", "String");
		role.put("Default", name);
		role.put("Description", "The role of the functions");
		Map<String, Object> template = new LinkedHashMap<>();
		template.put("AWSTemplateFormatVersion", "2010-09-09");
		template.put("Parameters", Map.of("RoleName", role));
		template.put("Resources", resources);
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setWidth(Integer.MAX_VALUE);
		options.setSplitLines(false);
		return new Yaml(options).dump(template);
	}

	private static Map<String, Object> resource(String name, PolicyDocument policy, boolean inline) {
		Map<String, Object> properties = new LinkedHashMap<>();
		if (inline) {
			properties.put("PolicyName", name);
		}
		properties.put("Roles", List.of(Map.of("Ref", "RoleName")));
		properties.put("PolicyDocument", substituted(policy.toMap()));
		Map<String, Object> resource = new LinkedHashMap<>();
		resource.put("Type", inline ? "AWS::IAM::Policy" : "AWS::IAM::ManagedPolicy");
		resource.put("Properties", properties);
		return resource;
	}

	private static Object substituted(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> copy = new LinkedHashMap<>();
			map.forEach((key, child) -> copy.put(String.valueOf(key), substituted(child)));
			return copy;
		}
		if (value instanceof List<?> list) {
			List<Object> copy = new ArrayList<>();
			list.forEach((child) -> copy.add(substituted(child)));
			return copy;
		}
		if (value instanceof String text && text.contains(PSEUDO_PARAMETER)) {
			// what else looks like a parameter is one of IAM's own variables
			return Map.of("Fn::Sub", text.replace("${", "${!").replace("${!AWS::", PSEUDO_PARAMETER));
		}
		return value;
	}

	private static String logicalId(String name) {
		StringBuilder id = new StringBuilder();
		for (String word : name.split("[^A-Za-z0-9]+")) {
			if (!word.isEmpty()) {
				id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
			}
		}
		return id.toString();
	}

}
