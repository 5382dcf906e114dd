package io.chalice.gateway.server;

import java.net.InetAddress;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;

/**
 * Has requests answered by the gateway. Whatever goes wrong there is an answer too.
 */
final class Answerer {

	private static final Logger logger = LoggerFactory.getLogger(Answerer.class);

	private final Gateway gateway;

	Answerer(Gateway gateway) {
		this.gateway = gateway;
	}

	Answer answer(RequestLine line, RequestHeaders headers, byte[] body, InetAddress client, boolean keepsConnection) {
		GatewayRequest request = new GatewayRequest(line.method(), line.target(), line.protocol(), headers.all(), body,
				text(client));
		try {
			return Answer.of(this.gateway.handle(request), keepsConnection);
		}
		catch (Throwable ex) {
			logger.error("{} {} failed", line.method(), line.path(), ex);
			return Answer.of(Rejection.GATEWAY_FAILED.response(), keepsConnection);
		}
		finally {
			// An interrupt that user code has left behind must not reach the next request
			Thread.interrupted();
		}
	}

	private static String text(InetAddress address) {
		String text = address.getHostAddress();
		int scope = text.indexOf('%');
		return (scope < 0) ? text : text.substring(0, scope);
	}

}
