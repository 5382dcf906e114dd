package io.chalice.shell.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.document.Statement;

/**
 * Writes policies as Terraform data sources.
 *
 * @see <a href=
 * "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document">aws_iam_policy_document</a>
 */
final class TerraformFormat {

	/** What stands in ARNs, the data source it is read from, and its attribute. */
	private static final List<List<String>> SOURCES = List.of(
			List.of("${AWS::Partition}", "aws_partition", "partition"), List.of("${AWS::Region}", "aws_region", "id"),
			List.of("${AWS::AccountId}", "aws_caller_identity", "account_id"));

	private final StringBuilder text = new StringBuilder();

	private TerraformFormat() {
	}

	static String write(String name, List<PolicyDocument> parts) {
		TerraformFormat terraform = new TerraformFormat();
		String all = parts.toString();
		for (List<String> source : SOURCES) {
			if (all.contains(source.get(0))) {
				terraform.line(0, "data \"%s\" \"current\" {}".formatted(source.get(1))).line(0, "");
			}
		}
		for (int i = 0; i < parts.size(); i++) {
			String label = name.replaceAll("[^A-Za-z0-9]", "_") + ((parts.size() > 1) ? "_" + (i + 1) : "");
			terraform.document(label, parts.get(i));
		}
		return terraform.text.toString().stripTrailing() + "\n";
	}

	private void document(String label, PolicyDocument policy) {
		line(0, "data \"aws_iam_policy_document\" \"%s\" {".formatted(label));
		if (!policy.version().equals("2012-10-17")) {
			line(1, "version = " + quoted(policy.version())).line(0, "");
		}
		boolean first = true;
		for (Statement statement : policy.statements()) {
			if (!first) {
				line(0, "");
			}
			statement(statement);
			first = false;
		}
		line(0, "}").line(0, "");
	}

	private void statement(Statement statement) {
		line(1, "statement {");
		Map<String, String> texts = new LinkedHashMap<>();
		if (!statement.sid().isEmpty()) {
			texts.put("sid", quoted(statement.sid()));
		}
		texts.put("effect", quoted(statement.effect()));
		int width = texts.containsKey("sid") ? "effect".length() : 0;
		texts.forEach((key, value) -> line(2, key + " ".repeat(Math.max(0, width - key.length())) + " = " + value));
		list("actions", statement.actions());
		list("not_actions", texts(statement.others().get("NotAction")));
		list("resources", statement.resources());
		list("not_resources", texts(statement.others().get("NotResource")));
		statement.conditions().forEach((operator, keys) -> keys.forEach((key, values) -> {
			line(0, "").line(2, "condition {");
			line(3, "test     = " + quoted(operator)).line(3, "variable = " + quoted(key));
			line(3, "values   = [" + String.join(", ", values.stream().map(TerraformFormat::quoted).toList()) + "]");
			line(2, "}");
		}));
		line(1, "}");
	}

	private void list(String key, Collection<String> values) {
		if (!values.isEmpty()) {
			line(0, "").line(2, key + " = [");
			values.forEach((value) -> line(3, quoted(value) + ","));
			line(2, "]");
		}
	}

	private static List<String> texts(@Nullable Object value) {
		List<String> texts = new ArrayList<>();
		if (value instanceof List<?> list) {
			list.forEach((element) -> texts.add(String.valueOf(element)));
		}
		else if (value != null) {
			texts.add(String.valueOf(value));
		}
		return texts;
	}

	private static String quoted(String value) {
		String escaped = value.replace("\\", "\\\\")
			.replace("\"", "\\\"")
			.replace("\n", "\\n")
			.replace("${", "$${")
			.replace("%{", "%%{");
		for (List<String> source : SOURCES) {
			escaped = escaped.replace("$" + source.get(0),
					"${data.%s.current.%s}".formatted(source.get(1), source.get(2)));
		}
		return "\"" + escaped + "\"";
	}

	private TerraformFormat line(int depth, String line) {
		this.text.append("  ".repeat(line.isEmpty() ? 0 : depth)).append(line).append('\n');
		return this;
	}

}
