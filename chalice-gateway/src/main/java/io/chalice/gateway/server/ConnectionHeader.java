package io.chalice.gateway.server;

import java.util.Iterator;

import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpResponseInterceptor;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * Says in every response whether another request may follow, as API Gateway does. The
 * library's own interceptor ends the connection after every 400, and an application's is
 * no broken request.
 */
final class ConnectionHeader implements HttpResponseInterceptor {

	@Override
	public void process(HttpResponse response, EntityDetails entity, HttpContext context) {
		if (!response.containsHeader(HttpHeaders.CONNECTION)) {
			response.setHeader(HttpHeaders.CONNECTION, wanted(HttpCoreContext.cast(context).getRequest()));
		}
	}

	private static String wanted(HttpRequest request) {
		boolean keeps = HttpVersion.HTTP_1_1.equals(request.getVersion());
		Iterator<String> options = MessageSupport.iterateTokens(request, HttpHeaders.CONNECTION);
		while (options.hasNext()) {
			String option = options.next();
			if (HeaderElements.CLOSE.equalsIgnoreCase(option)) {
				return HeaderElements.CLOSE;
			}
			keeps = keeps || HeaderElements.KEEP_ALIVE.equalsIgnoreCase(option);
		}
		return keeps ? HeaderElements.KEEP_ALIVE : HeaderElements.CLOSE;
	}

}
