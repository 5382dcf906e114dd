package io.chalice.autoconfigure.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

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
import io.chalice.model.LocalModel;

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
		this(application, properties, null);
	}

	/**
	 * Create an API that plays a stage of the project.
	 * @param application the application
	 * @param properties what local mode plays
	 * @param stage what the project's configuration says of the stage, or {@code null}
	 */
	LocalApi(ChaliceApplication application, ChaliceProperties.Local properties, @Nullable StageFile stage) {
		Map<String, UnaryOperator<byte[]>> targets = new LinkedHashMap<>();
		targets.put(ApplicationModel.API_HANDLER,
				(event) -> call(application, ApplicationModel.API_HANDLER, event, stage));
		for (FunctionModel function : application.model().functions()) {
			targets.put(function.name(), (event) -> call(application, function.name(), event, stage));
		}
		this.functions = new InProcessFunctions(targets);
		LocalModel local = new LocalModel(properties.getApiKeys(), properties.getStageVariables());
		if (stage != null) {
			local = local.over(stage.apiKeys(), stage.stageVariables());
		}
		this.api = RestApi.of(application.model(),
				(stage != null) ? new StageLimits(this.functions, stage.timeout()) : this.functions,
				ApiSettings.DEFAULT.withStage((stage != null) ? stage.apiStage() : properties.getStage())
					.withApiKeys(local.apiKeys())
					.withStageVariables(local.stageVariables()));
	}

	private static byte[] call(ChaliceApplication application, String function, byte[] event,
			@Nullable StageFile stage) {
		try {
			return application.call(function, event, (stage != null)
					? new LocalContext(function, stage.timeout(), stage.memory()) : new LocalContext(function));
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
