package io.chalice.local.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.model.FunctionModel;

/**
 * Speaks with a local mode that runs in another terminal.
 */
public final class ControlClient implements EventSender {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final ControlAddress address;

	private ControlClient(ControlAddress address) {
		this.address = address;
	}

	/**
	 * Find the local mode that serves a project.
	 * @param project the project's directory
	 * @param stage the stage that is served
	 * @return its client; nothing when none serves it
	 */
	public static Optional<ControlClient> find(Path project, String stage) {
		return ControlAddress.find(project, stage).map(ControlClient::new);
	}

	@Override
	public List<FunctionModel> listeners() {
		return MAPPER.readValue(call(request(ControlServer.LISTENERS).GET().build()), new TypeReference<>() {
		});
	}

	@Override
	public List<EventDelivery> send(SendRequest request) {
		byte[] body = MAPPER.writeValueAsBytes(request);
		return MAPPER.readValue(call(request(ControlServer.SEND).POST(BodyPublishers.ofByteArray(body)).build()),
				new TypeReference<>() {
				});
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(this.address.port(), path)))
			.header("Authorization", "Bearer " + this.address.token());
	}

	private byte[] call(HttpRequest request) {
		try {
			HttpResponse<byte[]> response = this.http.send(request, BodyHandlers.ofByteArray());
			return switch (response.statusCode()) {
				case 200 -> response.body();
				case 400 -> throw new UnsendableEventException(message(response));
				default -> throw new NotServingException(message(response), null);
			};
		}
		catch (IOException ex) {
			throw new NotServingException("Whoever served the application has ended", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotServingException("Interrupted", ex);
		}
	}

	private static String message(HttpResponse<byte[]> response) {
		return MAPPER.readTree(response.body()).path("message").asString("status " + response.statusCode());
	}

}
