package io.chalice.maven.goal;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.chalice.deployer.aws.container.ContainerCredentials;
import io.chalice.deployer.aws.credentials.MfaCodes;
import io.chalice.gateway.server.PortInUseException;
import io.chalice.local.LocalOptions;
import io.chalice.local.LocalSession;
import io.chalice.project.Project;

/**
 * Serves the application until the process ends.
 */
final class LocalGoal {

	private LocalGoal() {
	}

	static void run(GoalRequest request) {
		Project project = request.project();
		List<Path> client = Stream.of(request.value("interface-client").orElse("").split(File.pathSeparator))
			.map(Path::of)
			.toList();
		LocalOptions options = new LocalOptions(project.directory(), request.stage(),
				request.value("host").orElse("localhost"),
				request.value("port").map(Integer::valueOf).orElse(LocalOptions.DEFAULT_PORT),
				request.flag("autoreload"), request.value("debug-port").map(Integer::valueOf).orElse(null),
				request.environment(), client, request.flag("schedules"), ContainerCredentials.source(MfaCodes.NONE));
		try (LocalSession session = LocalSession.start(options, new LocalLog(request, project))) {
			request.info("%s, until Ctrl-C".formatted(session.url()));
			new CountDownLatch(1).await();
		}
		catch (PortInUseException ex) {
			throw new GoalFailedException("Port %d of %s is taken. Another one: -Dchalice.local.port=0"
				.formatted(ex.getPort(), ex.getHost()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new GoalFailedException("Stopped serving");
		}
	}

}
