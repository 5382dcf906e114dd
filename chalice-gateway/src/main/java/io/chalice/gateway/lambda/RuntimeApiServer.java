package io.chalice.gateway.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

import io.chalice.gateway.lambda.InvocationResult.FunctionError;
import io.chalice.gateway.lambda.InvocationResult.Success;

/**
 * A {@link RuntimeApi} over HTTP, on a loopback port of its own (AWS, "Using the Lambda
 * runtime API for custom runtimes"; the restore routes are those of AWS's Java runtime
 * interface client).
 */
final class RuntimeApiServer implements AutoCloseable {

	private static final String BASE = "/2018-06-01/runtime/";

	private static final Pattern ANSWER = Pattern.compile(BASE + "invocation/([^/]+)/(response|error)");

	private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

	// the interface client puts up to 1 MiB of stack trace into a header for X-Ray
	private static final int LINE_LIMIT = 2 * 1024 * 1024;

	private final RuntimeApi api;

	private final HttpServer server;

	private RuntimeApiServer(RuntimeApi api) {
		this.api = api;
		this.server = ServerBootstrap.bootstrap()
			.setLocalAddress(InetAddress.getLoopbackAddress())
			.setSocketConfig(SocketConfig.custom().setSoTimeout(Timeout.DISABLED).setTcpNoDelay(true).build())
			.setHttp1Config(Http1Config.custom().setMaxLineLength(LINE_LIMIT).build())
			.setRequestRouter((request, context) -> (message, response, ignored) -> answer(message, response))
			.create();
	}

	static RuntimeApiServer start(RuntimeApi api) throws IOException {
		RuntimeApiServer server = new RuntimeApiServer(api);
		server.server.start();
		return server;
	}

	// the value of AWS_LAMBDA_RUNTIME_API
	String address() {
		return this.server.getInetAddress().getHostAddress() + ":" + this.server.getLocalPort();
	}

	private void answer(ClassicHttpRequest request, ClassicHttpResponse response) throws IOException {
		String route = request.getMethod() + " " + request.getPath();
		Matcher answer = ANSWER.matcher(request.getPath());
		try {
			if (route.equals("GET " + BASE + "invocation/next")) {
				next(response);
			}
			else if (request.getMethod().equals("POST") && answer.matches()) {
				answered(request, answer.group(1), answer.group(2).equals("error"), response);
			}
			else if (route.equals("GET " + BASE + "restore/next")) {
				response.setCode(this.api.restoreNext() ? HttpStatus.SC_OK : HttpStatus.SC_GONE);
			}
			else if (route.equals("POST " + BASE + "init/error") || route.equals("POST " + BASE + "restore/error")) {
				this.api.initError().complete(error(request));
				accepted(response);
			}
			else {
				refused(response, HttpStatus.SC_NOT_FOUND, "NotFound", "No such route: " + route);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			response.setCode(HttpStatus.SC_GONE);
		}
	}

	private void next(ClassicHttpResponse response) throws InterruptedException {
		Optional<InvocationExchange> next = this.api.next();
		if (next.isEmpty()) {
			refused(response, HttpStatus.SC_GONE, "Closed", "There will be no more events");
			return;
		}
		InvocationExchange exchange = next.get();
		response.setCode(HttpStatus.SC_OK);
		response.setHeader("Lambda-Runtime-Aws-Request-Id", exchange.requestId());
		response.setHeader("Lambda-Runtime-Deadline-Ms", Long.toString(exchange.deadline().toEpochMilli()));
		response.setHeader("Lambda-Runtime-Invoked-Function-Arn", exchange.invocation().functionArn());
		response.setHeader("Lambda-Runtime-Trace-Id", exchange.invocation().traceId());
		// the native client ends its process if an answer has no content type
		response.setEntity(new ByteArrayEntity(exchange.invocation().event(), ContentType.APPLICATION_JSON));
	}

	private void answered(ClassicHttpRequest request, String requestId, boolean failed, ClassicHttpResponse response)
			throws IOException {
		Optional<InvocationExchange> current = this.api.current(requestId);
		if (current.isEmpty()) {
			refused(response, HttpStatus.SC_BAD_REQUEST, "InvalidRequestID", "Invalid request ID");
			return;
		}
		if (failed) {
			ErrorReport error = error(request);
			current.get().end(new FunctionError(error.type(), error.message(), error.payload()));
			accepted(response);
			return;
		}
		byte[] body = body(request);
		if (body.length > RuntimeApi.RESPONSE_LIMIT) {
			ErrorReport error = ErrorReport.of("Function.ResponseSizeTooLarge",
					"Response payload size exceeded maximum allowed payload size (%d bytes)."
						.formatted(RuntimeApi.RESPONSE_LIMIT));
			current.get().end(new FunctionError(error.type(), error.message(), error.payload()));
			refused(response, HttpStatus.SC_REQUEST_TOO_LONG, "RequestEntityTooLarge", error.message());
			return;
		}
		current.get().end(new Success(body));
		accepted(response);
	}

	private static ErrorReport error(ClassicHttpRequest request) throws IOException {
		Header type = request.getFirstHeader(ERROR_TYPE);
		return ErrorReport.posted(body(request), (type != null) ? type.getValue() : null);
	}

	// one byte more than allowed, so that a body too large is recognized; the rest is
	// read but not kept, because the client sends all of it before it reads the answer
	private static byte[] body(ClassicHttpRequest request) throws IOException {
		HttpEntity entity = request.getEntity();
		if (entity == null) {
			return new byte[0];
		}
		try (InputStream in = entity.getContent()) {
			byte[] body = in.readNBytes(RuntimeApi.RESPONSE_LIMIT + 1);
			in.transferTo(OutputStream.nullOutputStream());
			return body;
		}
	}

	private static void accepted(ClassicHttpResponse response) {
		response.setCode(HttpStatus.SC_ACCEPTED);
		response.setEntity(new StringEntity("{\"status\":\"OK\"}", ContentType.APPLICATION_JSON));
	}

	private static void refused(ClassicHttpResponse response, int status, String type, String message) {
		response.setCode(status);
		response.setEntity(new ByteArrayEntity(ErrorReport.of(type, message).payload(), ContentType.APPLICATION_JSON));
	}

	@Override
	public void close() {
		this.api.close();
		this.server.close(CloseMode.IMMEDIATE);
	}

}
