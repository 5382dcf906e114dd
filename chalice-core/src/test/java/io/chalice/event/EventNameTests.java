package io.chalice.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.json.JsonTree;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventName}.
 */
class EventNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "[1]|a JSON array", "\"x\"|something other than a JSON object",
					"{\"Records\":[{\"eventSource\":\"aws:s3\"}]}|an event of aws:s3",
					"{\"Records\":[{\"EventSource\":\"aws:sns\"}]}|an event of aws:sns",
					"{\"Records\":[{\"cf\":{}}]}|an event of CloudFront", "{\"Records\":[{}]}|an event of records",
					"{\"Records\":[]}|an event with the members Records",
					"{\"Records\":[1]}|an event with the members Records",
					"{\"requestContext\":{\"connectionId\":\"a\"}}|an event of a WebSocket API",
					"{\"requestContext\":{\"eventType\":\"CONNECT\"}}|an event of a WebSocket API",
					"{\"routeArn\":\"a\"}|an event of an API Gateway authorizer",
					"{\"triggerSource\":\"a\"}|an event of Amazon Cognito",
					"{\"deliveryStreamArn\":\"a\",\"records\":[]}|an event of Amazon Data Firehose",
					"{\"detail-type\":\"Done\",\"source\":\"app\"}|the event 'Done' of app",
					"{\"detail-type\":\"Done\"}|an event with the members detail-type",
					"{\"eventSource\":\"aws:kafka\"}|an event of aws:kafka", "{}|an event with the members " })
	void tellsEventsByWhatOnlyTheyHave(String json, String name) {
		assertThat(EventName.of(JsonTree.read(json.getBytes(StandardCharsets.UTF_8))).strip()).isEqualTo(name.strip());
	}

	@Test
	void tellsMembersByNameOnlyAndFewOfThem() {
		assertThat(EventName.of(JsonTree
			.read("{\"a\":\"secret\",\"b\":1,\"c\":2,\"d\":3,\"e\":4,\"f\":5}".getBytes(StandardCharsets.UTF_8))))
			.isEqualTo("an event with the members a, b, c, d, e");
	}

	@Test
	void doesNotLetAnEventForgeALineOfALog() {
		assertThat(EventName.of(Map.of("eventSource", "a\r\nERROR b"))).isEqualTo("an event of a??ERROR b");
	}

	@Test
	void shortensLongNames() {
		assertThat(EventName.of(Map.of("Records", List.of(Map.of("eventSource", "x".repeat(61))))))
			.isEqualTo("an event of " + "x".repeat(60) + "...");
		assertThat(EventName.of(Map.of("eventSource", "x".repeat(60)))).isEqualTo("an event of " + "x".repeat(60));
	}

}
