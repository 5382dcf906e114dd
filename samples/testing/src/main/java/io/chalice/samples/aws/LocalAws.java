package io.chalice.samples.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * AWS on this machine: S3 keeps objects, every other service answers what it is told to.
 */
public final class LocalAws {

	private static @Nullable LocalAws instance;

	private final Answers answers = new Answers();

	private final S3Objects objects = new S3Objects();

	private final JsonServices services = new JsonServices(this.answers);

	private final HttpServer server;

	private LocalAws() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task, "local-aws");
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/", this::serve);
		this.server.start();
	}

	/**
	 * Starts it, once for all tests, and points the SDK to it.
	 * @param region the region that clients are for
	 * @return the one instance
	 */
	public static synchronized LocalAws start(String region) {
		if (instance == null) {
			try {
				instance = new LocalAws();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + instance.server.getAddress().getPort());
		System.setProperty("aws.region", region);
		System.setProperty("aws.accessKeyId", "test");
		System.setProperty("aws.secretAccessKey", "test");
		return instance;
	}

	/**
	 * Says what an operation answers from now on.
	 * @param operation the service's signing name and the operation, such as
	 * {@code dynamodb.GetItem}
	 * @param answers the members of the response as JSON, one for each call; the last one
	 * stays
	 */
	public void answers(String operation, String... answers) {
		this.answers.give(operation, Stream.of(answers).map((json) -> new Answers.Answer(200, json)).toList());
	}

	/**
	 * Says that an operation fails from now on.
	 * @param operation the service's signing name and the operation, such as
	 * {@code dynamodb.GetItem}
	 * @param error the error's code, such as {@code ConditionalCheckFailedException}
	 */
	public void fails(String operation, String error) {
		this.answers.give(operation, List.of(new Answers.Answer(400, "{\"__type\": \"" + error + "\"}")));
	}

	/**
	 * Puts a text into a bucket.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @param content the object's content
	 */
	public void put(String bucket, String key, String content) {
		this.objects.put(bucket, key, content.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a text from a bucket.
	 * @param bucket the bucket
	 * @param key the object's key
	 * @return the object's content, or null when there is none
	 */
	public @Nullable String get(String bucket, String key) {
		byte[] content = this.objects.find(bucket, key);
		return (content != null) ? new String(content, StandardCharsets.UTF_8) : null;
	}

	/**
	 * Forgets objects and answers.
	 */
	public void forget() {
		this.answers.forget();
		this.objects.forget();
	}

	private void serve(HttpExchange http) throws IOException {
		try (http) {
			Exchange exchange = new Exchange(http);
			if (exchange.service().equals("s3")) {
				this.objects.serve(exchange);
			}
			else {
				this.services.serve(exchange);
			}
		}
	}

}
