package io.chalice.gateway.server;

import java.util.Iterator;

import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * What API Gateway's front refuses before any route is looked for.
 */
final class RequestRules implements HttpRequestInterceptor {

	@Override
	public void process(HttpRequest request, EntityDetails entity, HttpContext context) throws HttpException {
		ProtocolVersion version = request.getVersion();
		if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
			throw new RejectedRequestException(ServerRejection.UNKNOWN_VERSION);
		}
		if (Method.CONNECT.isSame(request.getMethod())) {
			throw new RejectedRequestException(ServerRejection.FORBIDDEN);
		}
		if (version.equals(HttpVersion.HTTP_1_1)) {
			checkExpectations(request);
		}
		request.setPath(RawTarget.originForm(request.getPath()));
	}

	private static void checkExpectations(HttpRequest request) throws RejectedRequestException {
		Iterator<String> expectations = MessageSupport.iterateTokens(request, HttpHeaders.EXPECT);
		while (expectations.hasNext()) {
			if (!HeaderElements.CONTINUE.equalsIgnoreCase(expectations.next())) {
				throw new RejectedRequestException(ServerRejection.EXPECTATION_FAILED);
			}
		}
	}

}
