package io.chalice.local.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.local.control.EventDelivery.Status;
import io.chalice.model.FunctionModel;
import io.chalice.model.SqsSourceModel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ControlServerTests {

	private final Path project;

	private final RecordedSender sender = new RecordedSender();

	private final ControlServer server;

	ControlServerTests(@TempDir Path project) {
		this.project = project;
		this.server = ControlServer.start(project, "dev", this.sender);
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void clientThatFindsTheFileIsListenedTo() {
		ControlClient client = ControlClient.find(this.project, "dev").orElseThrow();
		assertThat(client.listeners()).isEqualTo(this.sender.listeners());
		assertThat(client.send(new SendRequest("orders", null, "{}")))
			.containsExactly(new EventDelivery("order", Status.FAILED, "", "Boom: no", "again", List.of("a line"), 12));
		assertThat(this.sender.sent).isEqualTo(new SendRequest("orders", null, "{}"));
	}

	@Test
	void mistakesOfASenderAreToldApartFromAnApplicationThatIsNotThere() {
		ControlClient client = ControlClient.find(this.project, "dev").orElseThrow();
		assertThatExceptionOfType(UnsendableEventException.class)
			.isThrownBy(() -> client.send(new SendRequest("unknown", null, "")))
			.withMessage("No source is named 'unknown'");
		assertThatExceptionOfType(NotServingException.class)
			.isThrownBy(() -> client.send(new SendRequest("closed", null, "")))
			.withMessage("It has ended");
	}

	@Test
	void nobodyServesAnotherStageOrAProjectAfterItsEnd() {
		assertThat(ControlClient.find(this.project, "prod")).isEmpty();
		this.server.close();
		assertThat(ControlClient.find(this.project, "dev")).isEmpty();
		assertThat(ControlAddress.file(this.project, "dev")).doesNotExist();
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no POSIX permissions")
	void onlyTheOwnerMayReadTheToken() throws IOException {
		assertThat(
				PosixFilePermissions.toString(Files.getPosixFilePermissions(ControlAddress.file(this.project, "dev"))))
			.isEqualTo("rw-------");
	}

	@Test
	void theTokenIsKeptOutOfRepositories() {
		assertThat(ControlAddress.file(this.project, "dev").resolveSibling(".gitignore")).hasContent("*");
	}

	@Test
	void whoDoesNotKnowTheTokenIsRefused() throws Exception {
		assertThat(status(request().header("Authorization", "Bearer guess"))).isEqualTo(403);
		assertThat(status(request())).isEqualTo(403);
		assertThat(status(authorized())).isEqualTo(200);
	}

	@Test
	void aPageInABrowserIsRefusedEvenWithTheToken() throws Exception {
		assertThat(status(authorized().header("Origin", "http://localhost:8000"))).isEqualTo(403);
		URI elsewhere = URI
			.create("http://127.0.0.2:%d%s".formatted(this.server.address().port(), ControlServer.LISTENERS));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> status(HttpRequest.newBuilder(elsewhere)));
	}

	@Test
	void fileOfAProcessThatHasEndedWithoutSayingSoIsNotBelieved() {
		Path file = ControlAddress.file(this.project, "old");
		new ControlAddress(1, "token", Long.MAX_VALUE).write(file);
		assertThat(ControlAddress.find(this.project, "old")).isEmpty();
	}

	@Test
	void fileOfWhoeverCameLaterIsLeftAlone() {
		try (ControlServer later = ControlServer.start(this.project, "dev", this.sender)) {
			this.server.close();
			assertThat(ControlAddress.find(this.project, "dev")).contains(later.address());
		}
	}

	private HttpRequest.Builder request() {
		return HttpRequest.newBuilder(
				URI.create("http://127.0.0.1:%d%s".formatted(this.server.address().port(), ControlServer.LISTENERS)));
	}

	private HttpRequest.Builder authorized() {
		return request().header("Authorization", "Bearer " + this.server.address().token());
	}

	private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
	}

	private static final class RecordedSender implements EventSender {

		private SendRequest sent = new SendRequest("", null, "");

		@Override
		public List<FunctionModel> listeners() {
			return List.of(new FunctionModel("order", "com.example.Shop#order(Order)",
					List.of(new SqsSourceModel("orders", 10, 0, null, List.of(), true))));
		}

		@Override
		public List<EventDelivery> send(SendRequest request) {
			this.sent = request;
			if (request.source().equals("unknown")) {
				throw new UnsendableEventException("No source is named 'unknown'");
			}
			if (request.source().equals("closed")) {
				throw new NotServingException("It has ended", null);
			}
			return List.of(new EventDelivery("order", Status.FAILED, "", "Boom: no", "again", List.of("a line"), 12));
		}

	}

}
