package io.chalice.gateway.s3;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.gateway.RecordedFunctions;
import io.chalice.gateway.event.AsynchronousCalls;
import io.chalice.gateway.event.AsynchronousSettings;
import io.chalice.gateway.event.EventBackend;
import io.chalice.gateway.event.VirtualClock;
import io.chalice.model.S3SourceModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SimulatedBucket} and the rules it goes by.
 */
class SimulatedBucketTests {

	private final RecordedFunctions functions = new RecordedFunctions().returns("uploaded", "null")
		.returns("removed", "null");

	private final EventBackend backend = EventBackend.sequential(this.functions,
			new VirtualClock(Instant.parse("2026-01-01T00:00:00Z")), Duration.ofSeconds(3));

	private final SimulatedBucket bucket = new SimulatedBucket("uploads", this.backend,
			new AsynchronousCalls(this.backend, AsynchronousSettings.DEFAULT, (arn, json) -> {
			}, (attempt) -> {
			}));

	@Test
	void eventIsThatOfS3() {
		this.bucket.notify(source("", "", "s3:ObjectCreated:*"), "uploaded");
		assertThat(this.bucket.put("in/a b+ü.csv", "a,b".getBytes(StandardCharsets.UTF_8))).containsExactly("uploaded");
		JsonNode event = this.functions.events("uploaded").get(0);
		JsonNode ids = event.at("/Records/0/responseElements");
		assertThat(event).isEqualTo(JsonMapper.shared().readTree("""
				{"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",
				 "eventTime":"2026-01-01T00:00:00.000Z","eventName":"ObjectCreated:Put",
				 "userIdentity":{"principalId":"AWS:AIDACKCEVSQ6C2EXAMPLE"},
				 "requestParameters":{"sourceIPAddress":"127.0.0.1"},
				 "responseElements":%s,
				 "s3":{"s3SchemaVersion":"1.0","configurationId":"chalice-uploaded",
				  "bucket":{"name":"uploads","ownerIdentity":{"principalId":"A3NL1KOZZKEXAMPLE"},
				   "arn":"arn:aws:s3:::uploads"},
				  "object":{"key":"in/a+b%%2B%%C3%%BC.csv","size":3,"eTag":"b345e1dc09f20fdefdea469f09167892",
				   "sequencer":"000055AED600000001"}}}]}""".formatted(ids)));
		assertThat(ids.get("x-amz-request-id").asString()).matches("[0-9A-F]{16}");
	}

	@Test
	void removalHasNoSize() {
		this.bucket.notify(source("", "", "s3:ObjectRemoved:*"), "removed");
		assertThat(this.bucket.put("a", new byte[0])).isEmpty();
		assertThat(this.bucket.delete("a")).containsExactly("removed");
		JsonNode record = this.functions.events("removed").get(0).at("/Records/0");
		assertThat(record.get("eventName").asString()).isEqualTo("ObjectRemoved:Delete");
		assertThat(record.at("/s3/object/size").isMissingNode()).isTrue();
		assertThat(record.at("/s3/object/eTag").isMissingNode()).isTrue();
	}

	@Test
	void versionsAreSaid() {
		this.bucket.setVersioned(true);
		this.bucket.notify(source("", "", "s3:ObjectRemoved:*", "s3:ObjectCreated:Put"), "removed");
		this.bucket.put("a", new byte[0]);
		this.bucket.delete("a");
		List<JsonNode> events = this.functions.events("removed");
		assertThat(events.get(1).at("/Records/0/eventName").asString()).isEqualTo("ObjectRemoved:DeleteMarkerCreated");
		assertThat(events).extracting((event) -> event.at("/Records/0/s3/object/versionId").asString())
			.doesNotHaveDuplicates()
			.allMatch((version) -> version.length() == 32);
		assertThat(events).extracting((event) -> event.at("/Records/0/s3/object/sequencer").asString()).isSorted();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			in/ | .csv | s3:ObjectCreated:*    | ObjectCreated:Put                     | in/a.csv  | true
			in/ | .csv | s3:ObjectCreated:*    | ObjectCreated:CompleteMultipartUpload | in/a.csv  | true
			in/ | .csv | s3:ObjectCreated:Post | ObjectCreated:Put                     | in/a.csv  | false
			in/ | .csv | s3:ObjectCreated:Put  | ObjectCreated:Put                     | in/a.csv  | true
			in/ | .csv | s3:ObjectCreated:*    | ObjectCreated:Put                     | out/a.csv | false
			in/ | .csv | s3:ObjectCreated:*    | ObjectCreated:Put                     | in/a.txt  | false
			in/ | .csv | s3:ObjectRemoved:*    | ObjectCreated:Put                     | in/a.csv  | false
			""")
	void tellsWhatIsWanted(String prefix, String suffix, String wanted, String eventName, String key, boolean told) {
		this.bucket.notify(source(prefix, suffix, wanted), "uploaded");
		this.bucket.tell(eventName, key, 1, null);
		assertThat(this.functions.events("uploaded")).hasSize(told ? 1 : 0);
	}

	@Test
	void tellsNothingWhenSwitchedOff() {
		this.bucket.notify(new S3SourceModel("uploads", "", "", List.of("s3:ObjectCreated:*"), false), "uploaded");
		assertThat(this.bucket.put("a", new byte[0])).isEmpty();
	}

	@Test
	void keysHaveTheLengthOfS3() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.bucket.delete(""))
			.withMessageContaining("1 to 1024 bytes");
		assertThatIllegalArgumentException().isThrownBy(() -> this.bucket.delete("ü".repeat(513)));
	}

	private static S3SourceModel source(String prefix, String suffix, String... events) {
		return new S3SourceModel("uploads", prefix, suffix, List.of(events), true);
	}

}
