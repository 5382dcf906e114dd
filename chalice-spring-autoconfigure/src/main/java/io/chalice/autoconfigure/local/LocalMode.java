package io.chalice.autoconfigure.local;

import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import io.chalice.autoconfigure.ApplicationScan;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.autoconfigure.review.DeclarationReview;
import io.chalice.gateway.server.LocalServer;
import io.chalice.gateway.server.ServedRequest;
import io.chalice.gateway.server.ServerOptions;

/**
 * An application served on this machine.
 */
final class LocalMode implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(LocalMode.class);

	private final ApplicationContext context;

	private final LocalApi api;

	private final LocalServer server;

	private LocalMode(ApplicationContext context, LocalApi api, LocalServer server) {
		this.context = context;
		this.api = api;
		this.server = server;
	}

	static LocalMode start(ConfigurableApplicationContext context) {
		DeclarationReview.review(context, context.getBean(ApplicationScan.class))
			.warnings()
			.forEach((warning) -> logger.warn("{}", warning));
		ChaliceProperties.Local properties = context.getBean(ChaliceProperties.class).getLocal();
		LocalApi api = new LocalApi(context.getBean(ChaliceApplication.class), properties,
				StageFile.read(Path.of(""), properties.getStage()));
		LocalServer server = LocalServer.start(ServerOptions.onLoopback(LocalPort.of(context.getEnvironment()))
			.withHost(properties.getHost())
			.withKeepsJvmAlive(true), api, LocalMode::log);
		System.out.printf("Serving on %s:%d%n", properties.getHost(), server.port());
		return new LocalMode(context, api, server);
	}

	private static void log(ServedRequest request) {
		logger.info("{} {} {} {} ms", request.method(), request.path(), request.status(), request.milliseconds());
	}

	boolean serves(ApplicationContext context) {
		return this.context == context;
	}

	@Override
	public void close() {
		this.server.close();
		this.api.close();
	}

}
