package io.chalice.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

import io.chalice.event.s3.S3EventReader;
import io.chalice.event.schedule.ScheduleEventReader;
import io.chalice.event.sqs.SqsEventReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads events that nobody should send: each is read, or refused with one line that says
 * why.
 */
class EventReaderFuzzTests {

	private static final List<Consumer<byte[]>> READERS = List.of(SqsEventReader::read, S3EventReader::read,
			ScheduleEventReader::read);

	private static final List<String> EVENTS = List.of("""
			{"Records":[{"messageId":"059f36b4","receiptHandle":"AQEB","body":"Test message.","attributes":{
			"ApproximateReceiveCount":"1","SentTimestamp":"1545082649183"},"messageAttributes":{"a":{
			"stringValue":"100","binaryValue":"QQ==","dataType":"Number"}},"eventSource":"aws:sqs",
			"eventSourceARN":"arn:aws:sqs:us-east-2:123456789012:my-queue"}]}""", """
			{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventTime":"1970-01-01T00:00:00.000Z",
			"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"b"},"object":{"key":"a+b%20c","size":1024,
			"eTag":"d41d","sequencer":"0A1B"}}},{"EventSource":"aws:sns","Sns":{"Message":
			"{\\"Records\\":[]}"}},{"eventSource":"aws:sqs","body":"{\\"Event\\":\\"s3:TestEvent\\"}"}]}""", """
			{"Type":"Notification","Message":"{\\"Records\\":[]}"}""", """
			{"version":"0","id":"53dc","detail-type":"Scheduled Event","source":"aws.scheduler","account":"1",
			"time":"2030-01-01T00:00:00Z","region":"us-east-1","resources":["arn:a"],"detail":"{}"}""");

	private static final List<String> VALUES = List.of("null", "true", "7", "-1e999", "\"\"", "\"x\"", "[]", "{}",
			"[null]", "[[]]", "{\"a\":null}", "\"%\"", "99999999999999999999", "\"{\"");

	@Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
	void refusesBytes(@ForAll byte[] event) {
		assertThatItIsDeclared(event);
	}

	@Property(tries = 6_000, shrinking = ShrinkingMode.OFF)
	void refusesMutatedEvents(@ForAll("mutations") byte[] event) {
		assertThatItIsDeclared(event);
	}

	@Property(tries = 200_000, shrinking = ShrinkingMode.OFF)
	@Tag("full")
	void refusesManyMutatedEvents(@ForAll("mutations") byte[] event) {
		assertThatItIsDeclared(event);
	}

	@Provide
	Arbitrary<byte[]> mutations() {
		return Combinators.combine(Arbitraries.of(EVENTS), Arbitraries.longs()).as(EventReaderFuzzTests::mutate);
	}

	@Example
	void refusesWhatIsTooDeepOrHuge() {
		assertThatItIsDeclared("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
		assertThatItIsDeclared("{\"Records\":[{\"body\":".repeat(200_000).getBytes(StandardCharsets.UTF_8));
		String nested = "{\"Type\":\"Notification\",\"Message\":\"{}\"}";
		for (int i = 0; i < 6; i++) {
			nested = "{\"Type\":\"Notification\",\"Message\":\"%s\"}"
				.formatted(nested.replace("\\", "\\\\").replace("\"", "\\\""));
		}
		assertThatItIsDeclared(nested.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] mutate(String event, long seed) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder(event);
		for (int i = 0; i <= random.nextInt(3); i++) {
			int from = random.nextInt(text.length() + 1);
			int to = Math.min(text.length(), from + random.nextInt(20));
			switch (random.nextInt(5)) {
				case 0 -> text.delete(from, to);
				case 1 -> text.insert(from, text.substring(from, to));
				case 2 -> text.setLength(from);
				case 3 -> text.insert(from, (char) random.nextInt(0x3000));
				default -> replaceValue(text, random);
			}
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void replaceValue(StringBuilder text, Random random) {
		int colon = text.indexOf(":", random.nextInt(text.length() + 1));
		if (colon >= 0) {
			int end = text.indexOf(random.nextBoolean() ? "," : "}", colon);
			text.replace(colon + 1, (end >= 0) ? end : text.length(), VALUES.get(random.nextInt(VALUES.size())));
		}
	}

	private static void assertThatItIsDeclared(byte[] event) {
		for (Consumer<byte[]> reader : READERS) {
			try {
				reader.accept(event);
			}
			catch (MalformedEventException | UnsupportedEventException ex) {
				assertThat(ex.getMessage()).hasLineCount(1).hasSizeLessThan(500);
			}
		}
	}

}
