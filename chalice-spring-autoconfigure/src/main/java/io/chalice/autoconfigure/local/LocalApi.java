package io.chalice.autoconfigure.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.function.InProcessFunctions;
import io.chalice.gateway.rest.RestApi;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;

/**
 * A REST API in front of an application in the same process: API Gateway's rules, then
 * the application's functions.
 */
public final class LocalApi implements Gateway, AutoCloseable {

	private final InProcessFunctions functions;

	private final RestApi api;

	/**
	 * Create an API.
	 * @param application the application
	 * @param properties what local mode plays
	 */
	public LocalApi(ChaliceApplication application, ChaliceProperties.Local properties) {
		Map<String, UnaryOperator<byte[]>> targets = new LinkedHashMap<>();
		targets.put(ApplicationModel.API_HANDLER, (event) -> call(application, ApplicationModel.API_HANDLER, event));
		for (FunctionModel function : application.model().functions()) {
			targets.put(function.name(), (event) -> call(application, function.name(), event));
		}
		this.functions = new InProcessFunctions(targets);
		this.api = RestApi.of(application.model(), this.functions,
				ApiSettings.DEFAULT.withStage(properties.getStage())
					.withApiKeys(properties.getApiKeys())
					.withStageVariables(properties.getStageVariables()));
	}

	private static byte[] call(ChaliceApplication application, String function, byte[] event) {
		try {
			return application.call(function, event, new LocalContext(function));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new FunctionFailedException(ex);
		}
	}

	@Override
	public GatewayResponse handle(GatewayRequest request) {
		return this.api.handle(request);
	}

	@Override
	public void close() {
		this.functions.close();
	}

	/** What a function threw, where only unchecked exceptions can pass. */
	private static final class FunctionFailedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private FunctionFailedException(Exception cause) {
			super(cause.getMessage(), cause);
		}

	}

}
