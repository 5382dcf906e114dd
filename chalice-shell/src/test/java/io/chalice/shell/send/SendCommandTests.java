package io.chalice.shell.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.local.control.ControlServer;
import io.chalice.local.control.EventDelivery;
import io.chalice.local.control.EventDelivery.Status;
import io.chalice.local.control.EventSender;
import io.chalice.local.control.SendRequest;
import io.chalice.local.control.UnsendableEventException;
import io.chalice.model.FunctionModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.shell.FakeShell;

import static org.assertj.core.api.Assertions.assertThat;

class SendCommandTests {

	private final Path directory;

	private final ServedApplication application = new ServedApplication();

	private final FakeShell shell;

	private ControlServer server;

	SendCommandTests(@TempDir Path directory) throws IOException {
		this.directory = directory;
		Files.writeString(directory.resolve("pom.xml"),
				"<project><groupId>a</groupId><artifactId>shop</artifactId><version>1</version></project>");
		this.shell = FakeShell.in(directory);
		this.server = ControlServer.start(directory, "dev", this.application);
	}

	@BeforeEach
	void succeed() {
		this.application.deliveries = List
			.of(new EventDelivery("order", Status.SUCCEEDED, "null", null, null, List.of("stored 1"), 12));
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void resultIsPrintedAndTheLogIsAMessage() {
		assertThat(this.shell.run("send", "orders", "{\"id\": 1}")).isZero();
		assertThat(this.shell.out()).isEqualTo("order succeeded in 12 ms\n");
		assertThat(this.shell.err()).isEqualTo("stored 1\n");
		assertThat(this.application.sent).containsExactly(new SendRequest("orders", null, "{\"id\": 1}"));
	}

	@Test
	void failureIsExitCodeOneWithWhatHappensNext() {
		this.application.deliveries = List
			.of(new EventDelivery("order", Status.FAILED, "", "Boom: no", "It comes again.", List.of(), 3));
		assertThat(this.shell.run("send", "orders", "{}")).isEqualTo(1);
		assertThat(this.shell.out()).isEqualTo("order failed in 3 ms: Boom: no\n");
		assertThat(this.shell.err()).isEqualTo("It comes again.\n");
	}

	@Test
	void programsGetJsonAndNothingElse() {
		assertThat(this.shell.run("send", "orders", "{}", "--json")).isZero();
		assertThat(this.shell.out()).startsWith("[").contains("\"status\"", "SUCCEEDED", "stored 1");
		assertThat(this.shell.err()).isEmpty();
	}

	@Test
	void whatIsSentMayBeInAFile() throws IOException {
		Files.writeString(this.directory.resolve("order.json"), "{\"id\": 2}\n");
		assertThat(this.shell.run("send", "orders", "-f", "order.json", "--template", "sqs")).isZero();
		assertThat(this.application.sent).containsExactly(new SendRequest("orders", "sqs", "{\"id\": 2}\n"));
	}

	@Test
	void nobodyListens() {
		this.application.deliveries = List.of();
		assertThat(this.shell.run("send", "orders", "{}")).isEqualTo(1);
		assertThat(this.shell.err())
			.isEqualTo("Nobody listens to that: every filter, prefix or suffix keeps it away\n");
	}

	@Test
	void mistakesAreOneLineAndExitCodeTwo() {
		refused(List.of("send", "elsewhere", "{}"), "No source is named 'elsewhere'");
		refused(List.of("send", "orders", "{}", "--file", "order.json"), "Either INPUT or --file, not both");
		refused(List.of("send", "orders", "--file", "none.json"),
				"There is no file " + this.directory.resolve("none.json"));
		refused(List.of("send", "orders", "{}", "--template", "sns"),
				"--template is one of sqs, s3, schedule, s3-in-sqs, s3-in-sns, s3-in-sns-in-sqs, event, not 'sns'");
	}

	private void refused(List<String> words, String message) {
		this.shell.fails(2, message, words.toArray(String[]::new));
	}

	@Test
	void whenNothingIsServedItSaysHowToServeIt() {
		this.server.close();
		assertThat(this.shell.run("send", "orders", "{}")).isEqualTo(1);
		assertThat(this.shell.err()).isEqualTo("Stage dev of shop is not served. To serve it, in another terminal: "
				+ "./chalice local --stage dev\n");
	}

	@Test
	void sourcesOfWhatIsServedAreProposed() {
		assertThat(this.shell.complete("send", "or")).containsExactly("order", "orders");
		assertThat(this.shell.complete("send", "orders", "--template", "s3-in-sn")).containsExactly("s3-in-sns",
				"s3-in-sns-in-sqs");
		this.server.close();
		assertThat(this.shell.complete("send", "or")).isEmpty();
	}

	private static final class ServedApplication implements EventSender {

		private final List<SendRequest> sent = new ArrayList<>();

		private List<EventDelivery> deliveries = List.of();

		@Override
		public List<FunctionModel> listeners() {
			return List.of(new FunctionModel("order", "com.example.Shop#order(Order)",
					List.of(new SqsSourceModel("orders", 10, 0, null, List.of(), true))));
		}

		@Override
		public List<EventDelivery> send(SendRequest request) {
			if (request.source().equals("elsewhere")) {
				throw new UnsendableEventException("No source is named 'elsewhere'");
			}
			this.sent.add(request);
			return this.deliveries;
		}

	}

}
