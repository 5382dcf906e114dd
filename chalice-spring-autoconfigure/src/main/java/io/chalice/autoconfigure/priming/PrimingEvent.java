package io.chalice.autoconfigure.priming;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.model.ApplicationModel;

/**
 * An event as AWS sends it, for a function of the framework's own.
 *
 * @param function the function
 * @param json the event, JSON as UTF-8
 */
record PrimingEvent(String function, byte[] json) {

	private static final String RECORD = "{\"name\":\"primed\",\"count\":1}";

	private static final String REST = """
			{"resource": "%2$s", "path": "%3$s", "httpMethod": "%1$s",
			 "headers": {"Accept": "*/*", "Content-Type": "application/json", "Host": "primed.example"},
			 "multiValueHeaders": {"Accept": ["*/*"], "Content-Type": ["application/json"],
			  "Host": ["primed.example"]},
			 "queryStringParameters": {%5$s}, "multiValueQueryStringParameters": null,
			 "pathParameters": {%4$s}, "stageVariables": {"chaliceVersion": "1"},
			 "requestContext": {"resourcePath": "%2$s", "httpMethod": "%1$s", "path": "/api%3$s",
			  "accountId": "123456789012", "protocol": "HTTP/1.1", "stage": "api", "requestTimeEpoch": 1767225600000,
			  "requestId": "primed", "identity": {"sourceIp": "127.0.0.1", "userAgent": "primed", "user": null}},
			 "body": %6$s, "isBase64Encoded": false}""";

	private static final String HTTP = """
			{"version": "2.0", "routeKey": "$default", "rawPath": "%2$s", "rawQueryString": "%3$s",
			 "cookies": ["primed=1"],
			 "headers": {"accept": "*/*", "content-type": "application/json", "host": "primed.example"},
			 "requestContext": {"accountId": "123456789012", "apiId": "primed", "domainName": "primed.example",
			  "http": {"method": "%1$s", "path": "%2$s", "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1",
			   "userAgent": "primed"},
			  "requestId": "primed", "routeKey": "$default", "stage": "$default", "timeEpoch": 1767225600000},
			 "body": %4$s, "isBase64Encoded": false}""";

	private static final String AUTHORIZER = """
			{"type": "TOKEN", "authorizationToken": "primed",
			 "methodArn": "arn:aws:execute-api:eu-central-1:123456789012:primed/api/GET/primed"}""";

	private static final String QUEUE = """
			{"Records": [{"messageId": "1", "receiptHandle": "primed",
			 "body": "{\\"name\\":\\"primed\\",\\"count\\":1}",
			 "attributes": {"ApproximateReceiveCount": "1", "SentTimestamp": "1767225600000"},
			 "messageAttributes": {"kind": {"stringValue": "primed", "dataType": "String"}}, "eventSource": "aws:sqs",
			 "eventSourceARN": "arn:aws:sqs:eu-central-1:123456789012:primed", "awsRegion": "eu-central-1"}]}""";

	private static final String BUCKET = """
			{"Records": [{"eventVersion": "2.1", "eventSource": "aws:s3", "awsRegion": "eu-central-1",
			 "eventTime": "2026-01-01T00:00:00.000Z", "eventName": "ObjectCreated:Put",
			 "s3": {"s3SchemaVersion": "1.0", "bucket": {"name": "primed", "arn": "arn:aws:s3:::primed"},
			  "object": {"key": "a+b%20c", "size": 1, "eTag": "primed", "sequencer": "00"}}}]}""";

	private static final String SCHEDULE = """
			{"version": "0", "id": "primed", "detail-type": "Scheduled Event", "source": "aws.scheduler",
			 "account": "123456789012", "time": "2026-01-01T00:00:00Z", "region": "eu-central-1",
			 "resources": ["arn:aws:scheduler:eu-central-1:123456789012:schedule/default/primed"], "detail": "{}"}""";

	/**
	 * Return the events of a function: of the routes those of REST APIs and HTTP APIs,
	 * with and without a body, answered and refused.
	 * @param function the function
	 * @return its events
	 */
	static List<PrimingEvent> of(String function) {
		Stream<String> events = switch (function) {
			case ApplicationModel.API_HANDLER ->
				Stream.of(rest("GET", "/primed", "/primed", "", "\"page\":\"7\"", null),
						rest("GET", "/primed/{id}", "/primed/a%20b", "\"id\":\"a%20b\"", "", null),
						rest("POST", "/primed", "/primed", "", "", RECORD),
						rest("OPTIONS", "/primed", "/primed", "", "", null),
						rest("GET", "/primed/{id}/missing", "/primed/7/missing", "\"id\":\"7\"", "", null),
						http("GET", "/primed", "page=7", null), http("POST", "/primed", "", RECORD),
						http("GET", "/unknown", "", null));
			case "authorizer" -> Stream.of(AUTHORIZER);
			case "queue" -> Stream.of(QUEUE);
			case "bucket" -> Stream.of(BUCKET);
			case "schedule" -> Stream.of(SCHEDULE);
			default -> Stream.of(RECORD);
		};
		return events.map((event) -> new PrimingEvent(function, event.getBytes(StandardCharsets.UTF_8))).toList();
	}

	private static String rest(String method, String resource, String path, String variables, String query,
			@Nullable String body) {
		return REST.formatted(method, resource, path, variables, query, text(body));
	}

	private static String http(String method, String path, String query, @Nullable String body) {
		return HTTP.formatted(method, path, query, text(body));
	}

	// no body of these has anything else that JSON escapes
	private static String text(@Nullable String body) {
		return (body != null) ? "\"" + body.replace("\"", "\\\"") + "\"" : "null";
	}

}
