package io.chalice.samples.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services that are asked in JSON or in forms, and answer what they are told to.
 */
final class JsonServices {

	private final Answers answers;

	private final QueueDigests digests = new QueueDigests();

	JsonServices(Answers answers) {
		this.answers = answers;
	}

	void serve(Exchange exchange) throws IOException {
		String target = exchange.header("X-Amz-Target");
		if (target == null) {
			serveForm(exchange);
			return;
		}
		String operation = exchange.service() + "." + target.substring(target.lastIndexOf('.') + 1);
		Answers.Answer answer = this.answers.next(operation);
		String json = answer.json();
		if (answer.status() == 200 && operation.startsWith("sqs.Send")) {
			json = this.digests.add(exchange.body(), json);
		}
		exchange.answer(answer.status(), "application/x-amz-json-1.0", json);
	}

	// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html#API_Publish_Examples
	private void serveForm(Exchange exchange) throws IOException {
		String action = exchange.form().getOrDefault("Action", "");
		Answers.Answer answer = this.answers.next(exchange.service() + "." + action);
		StringBuilder xml = new StringBuilder();
		String tag = action + "Result";
		write("", JsonMapper.shared().readTree(answer.json().getBytes(StandardCharsets.UTF_8)), xml);
		exchange.answer(answer.status(), "text/xml",
				"<%1$sResponse><%2$s>%3$s</%2$s></%1$sResponse>".formatted(action, tag, xml));
	}

	private static void write(String name, JsonNode node, StringBuilder xml) {
		if (!name.isEmpty()) {
			xml.append('<').append(name).append('>');
		}
		if (node.isObject()) {
			for (Map.Entry<String, JsonNode> member : node.properties()) {
				write(member.getKey(), member.getValue(), xml);
			}
		}
		else if (node.isArray()) {
			node.forEach((element) -> write("member", element, xml));
		}
		else {
			xml.append(node.asString());
		}
		if (!name.isEmpty()) {
			xml.append("</").append(name).append('>');
		}
	}

}
