package io.chalice.event.sqs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.chalice.sqs.BatchResult;
import io.chalice.sqs.SqsMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SqsEventWriterTests {

	private static final byte[] EVENT = """
			{"Records":[{"messageId":"1","body":"a","future":[1]},{"messageId":"2","body":"b"},
			{"messageId":"3","body":"c"}],"more":1.50}""".getBytes(StandardCharsets.UTF_8);

	private final List<SqsMessage<String>> messages = SqsEventReader.read(EVENT);

	@Test
	void failuresComeInTheOrderOfTheBatch() {
		assertThat(SqsEventWriter.answer(this.messages, BatchResult.DONE)).asString(StandardCharsets.UTF_8)
			.isEqualTo("{\"batchItemFailures\":[]}");
		assertThat(SqsEventWriter.answer(this.messages, new BatchResult(Set.of("3", "1"))))
			.asString(StandardCharsets.UTF_8)
			.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"},{\"itemIdentifier\":\"3\"}]}");
	}

	@Test
	void messageThatIsNotInTheBatchIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SqsEventWriter.answer(this.messages, new BatchResult(Set.of("1", "4"))))
			.withMessage("The BatchResult names 2 messages, of which 1 are in the batch");
	}

	@Test
	void batchKeepsAllButWhatIsTakenOutAndChanged() {
		SqsMessage<String> first = this.messages.get(0);
		SqsMessage<String> changed = new SqsMessage<>("z", first.text(), first.messageId(), "", "", first.attributes(),
				first.systemAttributes());
		assertThat(SqsEventWriter.batch(EVENT, List.of(changed, this.messages.get(2)))).asString(StandardCharsets.UTF_8)
			.isEqualTo("{\"Records\":[{\"messageId\":\"1\",\"body\":\"z\",\"future\":[1]},"
					+ "{\"messageId\":\"3\",\"body\":\"c\"}],\"more\":1.5}");
	}

}
