package io.chalice.gateway.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.HttpServerRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.Header;

/**
 * Has requests answered by the gateway. Whatever goes wrong there is an answer too.
 */
final class GatewayRequestHandler implements HttpServerRequestHandler {

	private static final Logger logger = LoggerFactory.getLogger(GatewayRequestHandler.class);

	private static final byte[] NO_BODY = {};

	private final Gateway gateway;

	GatewayRequestHandler(Gateway gateway) {
		this.gateway = gateway;
	}

	@Override
	public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
			throws HttpException, IOException {
		byte[] body;
		boolean whole = true;
		try {
			body = body(request.getEntity());
		}
		catch (RejectedRequestException ex) {
			if (ex.rejection() != ServerRejection.TIMEOUT || !ServerConnection.hasNoBody(request)) {
				throw ex;
			}
			// the rest of it is not waited for either
			request.setEntity(null);
			body = NO_BODY;
			whole = false;
		}
		ClassicHttpResponse response = answer(request, body, client(HttpCoreContext.cast(context)));
		if (!whole) {
			response.setHeader(HttpHeaders.CONNECTION, HeaderElements.CLOSE);
		}
		trigger.submitResponse(response);
	}

	private ClassicHttpResponse answer(ClassicHttpRequest request, byte[] body, String client) {
		try {
			GatewayRequest asked = new GatewayRequest(request.getMethod(), request.getPath(),
					request.getVersion().format(),
					Arrays.stream(request.getHeaders())
						.map((header) -> new Header(header.getName(), header.getValue()))
						.toList(),
					body, client);
			return ResponseContents.of(this.gateway.handle(asked));
		}
		catch (Throwable ex) {
			logger.error("{} {} failed", request.getMethod(), RawTarget.path(request.getPath()), ex);
			return ResponseContents.of(ServerRejection.GATEWAY_FAILED.response());
		}
		finally {
			// An interrupt that user code has left behind must not reach the next request
			Thread.interrupted();
		}
	}

	private static byte[] body(@Nullable HttpEntity entity) throws HttpException, IOException {
		if (entity == null) {
			return NO_BODY;
		}
		byte[] body;
		try {
			// The memory grows with what has arrived, whatever the headers promise
			body = entity.getContent().readNBytes(ServerLimits.BODY_BYTES + 1);
		}
		catch (SocketTimeoutException ex) {
			throw new RejectedRequestException(ServerRejection.TIMEOUT);
		}
		catch (ConnectionClosedException | MalformedChunkCodingException | MessageConstraintException ex) {
			throw new RejectedRequestException(ServerRejection.BAD_REQUEST);
		}
		if (body.length > ServerLimits.BODY_BYTES) {
			throw new RejectedRequestException(ServerRejection.BODY_TOO_LARGE);
		}
		return body;
	}

	private static String client(HttpCoreContext context) {
		InetSocketAddress address = (InetSocketAddress) context.getEndpointDetails().getRemoteAddress();
		String text = address.getAddress().getHostAddress();
		int scope = text.indexOf('%');
		return (scope < 0) ? text : text.substring(0, scope);
	}

}
