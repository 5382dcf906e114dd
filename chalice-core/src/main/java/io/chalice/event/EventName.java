package io.chalice.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Says in words what an event is that nobody here reads. Of its content only the names of
 * services and members are told, never a value that may be secret.
 *
 * @see <a href= "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html">Using
 * Lambda with other AWS services</a>
 */
public final class EventName {

	private static final int MEMBERS = 5;

	private static final int LENGTH = 60;

	/** Members that only the events of one service have. */
	private static final Map<String, String> MARKS = Map.ofEntries(Map.entry("awslogs", "CloudWatch Logs"),
			Map.entry("triggerSource", "Amazon Cognito"), Map.entry("methodArn", "an API Gateway authorizer"),
			Map.entry("routeArn", "an API Gateway authorizer"), Map.entry("deliveryStreamArn", "Amazon Data Firehose"),
			Map.entry("CodePipeline.job", "AWS CodePipeline"), Map.entry("configRuleName", "AWS Config"),
			Map.entry("RequestType", "AWS CloudFormation"), Map.entry("getObjectContext", "S3 Object Lambda"),
			Map.entry("SecretId", "AWS Secrets Manager"));

	private EventName() {
	}

	/**
	 * Name an event.
	 * @param event the parsed event
	 * @return words such as {@code an event of aws:sqs}
	 */
	public static String of(@Nullable Object event) {
		if (!(event instanceof Map<?, ?> members)) {
			return (event instanceof List<?>) ? "a JSON array" : "something other than a JSON object";
		}
		if (members.get("Records") instanceof List<?> records && !records.isEmpty()
				&& records.get(0) instanceof Map<?, ?> record) {
			return source(record, (record.get("cf") != null) ? "CloudFront" : "records");
		}
		if (members.get("requestContext") instanceof Map<?, ?> context) {
			if (context.containsKey("elb")) {
				return "a request of an Application Load Balancer";
			}
			if (context.containsKey("connectionId") || context.containsKey("eventType")) {
				return "an event of a WebSocket API";
			}
			if (context.containsKey("serviceNetworkArn")) {
				return "a request of VPC Lattice";
			}
		}
		for (Map.Entry<String, String> mark : MARKS.entrySet()) {
			if (members.containsKey(mark.getKey())) {
				return "an event of " + mark.getValue();
			}
		}
		if (members.get("detail-type") instanceof String type && members.get("source") instanceof String source) {
			return "the event '%s' of %s".formatted(word(type), word(source));
		}
		return source(members, "members");
	}

	private static String source(Map<?, ?> event, String otherwise) {
		for (String name : List.of("eventSource", "EventSource")) {
			if (event.get(name) instanceof String source) {
				return "an event of " + word(source);
			}
		}
		if (!otherwise.equals("members")) {
			return "an event of " + otherwise;
		}
		return "an event with the members " + event.keySet()
			.stream()
			.limit(MEMBERS)
			.map((name) -> word(String.valueOf(name)))
			.collect(Collectors.joining(", "));
	}

	// it goes into a log, a line of which nobody may forge
	private static String word(String text) {
		String line = text.codePoints()
			.map((character) -> Character.isISOControl(character) ? '?' : character)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return (line.length() > LENGTH) ? line.substring(0, LENGTH) + "..." : line;
	}

}
