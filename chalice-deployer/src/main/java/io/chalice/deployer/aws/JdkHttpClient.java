package io.chalice.deployer.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

import io.chalice.deployer.cloud.UploadListener;

/**
 * The SDK's HTTP over the JDK's client. The SDK's own client without dependencies cannot
 * {@code PATCH}, which API Gateway's updates are.
 */
final class JdkHttpClient implements SdkHttpClient {

	private static final Duration CONNECT = Duration.ofSeconds(10);

	private static final Duration ANSWER = Duration.ofMinutes(5);

	/** The longest time that Lambda gives a function, and a little more. */
	private static final Duration INVOCATION = Duration.ofMinutes(16);

	/** Headers the JDK's client sets itself. */
	private static final Set<String> OWN_HEADERS = Set.of("host", "content-length", "connection", "expect",
			"transfer-encoding");

	/**
	 * Made once, by whoever is the first: reading the trusted certificates takes a while.
	 */
	private final FutureTask<HttpClient> client;

	private final UploadListener uploads;

	private final String advice;

	/**
	 * Create a client.
	 * @param uploads watches large requests
	 * @param advice what to do when nobody can be reached
	 */
	JdkHttpClient(UploadListener uploads, String advice) {
		this(uploads, advice,
				() -> HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build());
	}

	JdkHttpClient(UploadListener uploads, String advice, Callable<HttpClient> making) {
		this.uploads = uploads;
		this.advice = advice;
		this.client = new FutureTask<>(making);
	}

	/**
	 * Make the JDK's client now, rather than for the first request.
	 */
	void open() {
		this.client.run();
	}

	private HttpClient client() throws InterruptedException {
		open();
		try {
			return this.client.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The JDK has no HTTP client", ex.getCause());
		}
	}

	@Override
	public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
		return new Execution(this, request);
	}

	@Override
	public void close() {
		// the JDK's client ends when nothing refers to it any more
	}

	@Override
	public String clientName() {
		return "Jdk";
	}

	private record Execution(JdkHttpClient http, HttpExecuteRequest request) implements ExecutableHttpRequest {

		@Override
		public HttpExecuteResponse call() throws IOException {
			try {
				HttpResponse<InputStream> answer = this.http.client()
					.send(signed(), HttpResponse.BodyHandlers.ofInputStream());
				return HttpExecuteResponse.builder()
					.response(SdkHttpFullResponse.builder()
						.statusCode(answer.statusCode())
						.headers(answer.headers().map())
						.build())
					.responseBody(AbortableInputStream.create(answer.body()))
					.build();
			}
			catch (ConnectException | HttpConnectTimeoutException ex) {
				throw new UnreachableException(this.request.httpRequest().getUri(), this.http.advice, ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new InterruptedIOException("The request was interrupted");
			}
		}

		@Override
		public void abort() {
			// a request ends with its own time-out
		}

		private HttpRequest signed() {
			SdkHttpRequest described = this.request.httpRequest();
			HttpRequest.Builder request = HttpRequest.newBuilder(described.getUri())
				.timeout(described.encodedPath().endsWith("/invocations") ? INVOCATION : ANSWER);
			for (Map.Entry<String, List<String>> header : described.headers().entrySet()) {
				if (!OWN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
					header.getValue().forEach((value) -> request.header(header.getKey(), value));
				}
			}
			return request.method(described.method().name(), content()).build();
		}

		private HttpRequest.BodyPublisher content() {
			Optional<ContentStreamProvider> content = this.request.contentStreamProvider();
			long length = this.request.httpRequest()
				.firstMatchingHeader("Content-Length")
				.map(Long::parseLong)
				.orElse(-1L);
			if (content.isEmpty() || length == 0) {
				return HttpRequest.BodyPublishers.noBody();
			}
			HttpRequest.BodyPublisher stream = HttpRequest.BodyPublishers
				.ofInputStream(() -> WatchedStream.of(content.get().newStream(), length, watching()));
			return (length < 0) ? stream : HttpRequest.BodyPublishers.fromPublisher(stream, length);
		}

		// a part of an object is watched as a part of the whole
		private UploadListener watching() {
			return this.request.httpRequest().rawQueryParameters().containsKey("partNumber") ? UploadListener.NONE
					: this.http.uploads;
		}

	}

}
