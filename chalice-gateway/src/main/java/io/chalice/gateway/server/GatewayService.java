package io.chalice.gateway.server;

import java.io.IOException;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.RequestHeaderFieldsTooLargeException;
import org.apache.hc.core5.http.UnsupportedHttpVersionException;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerConnection;
import org.apache.hc.core5.http.io.support.BasicHttpServerExpectationDecorator;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;

import io.chalice.gateway.Gateway;

/**
 * One exchange of request and response after another: the library's, with the errors of
 * API Gateway's front.
 */
final class GatewayService extends HttpService {

	private static final HttpProcessor PROCESSOR = HttpProcessorBuilder.create()
		.addAll(ResponseContent.INSTANCE, ResponseDate.INSTANCE, new ConnectionHeader())
		.addAll(RequestValidateHost.INSTANCE, new RequestRules())
		.build();

	GatewayService(Gateway gateway) {
		super(PROCESSOR, new BasicHttpServerExpectationDecorator(new GatewayRequestHandler(gateway)),
				ServerConnection.CONFIG, null, null);
	}

	/**
	 * Send an answer to no request, after which the connection is to be closed.
	 * @param connection the connection
	 * @param rejection why
	 * @throws HttpException if the answer cannot be made
	 * @throws IOException if the connection is lost
	 */
	static void refuse(HttpServerConnection connection, ServerRejection rejection) throws HttpException, IOException {
		ClassicHttpResponse response = ResponseContents.of(rejection.response());
		response.setHeader(HttpHeaders.CONNECTION, HeaderElements.CLOSE);
		PROCESSOR.process(response, response.getEntity(), HttpCoreContext.create());
		connection.sendResponseHeader(response);
		connection.sendResponseEntity(response);
		connection.flush();
	}

	@Override
	protected void handleException(HttpException exception, ClassicHttpResponse response) {
		ResponseContents.fill(response, rejection(exception).response());
	}

	private static ServerRejection rejection(HttpException exception) {
		if (exception instanceof RejectedRequestException rejected) {
			return rejected.rejection();
		}
		if (exception instanceof RequestHeaderFieldsTooLargeException) {
			return ServerRejection.HEADERS_TOO_LARGE;
		}
		if (exception instanceof UnsupportedHttpVersionException) {
			return ServerRejection.UNKNOWN_VERSION;
		}
		return ServerRejection.BAD_REQUEST;
	}

}
