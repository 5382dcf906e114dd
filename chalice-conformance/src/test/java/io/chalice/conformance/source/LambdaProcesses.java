package io.chalice.conformance.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.chalice.conformance.deployed.Deployed;
import io.chalice.conformance.deployed.UserProject;
import io.chalice.conformance.front.PackagedFunctions;
import io.chalice.gateway.FunctionResult;
import io.chalice.gateway.lambda.LogEvent;
import io.chalice.gateway.lambda.LogEvent.Source;

/**
 * The listeners as they are deployed: each function is a process under AWS's runtime
 * interface client, of the zip that was uploaded.
 */
final class LambdaProcesses implements EventTarget {

	private static final String SOURCES = "src/test/java/io/chalice/conformance/source/";

	private static final String CONFIGURATION = "{\"version\": \"2.0\", \"app_name\": \"listeners\"}";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Deployed DEPLOYED = deploy();

	private final BlockingQueue<LogEvent> log = new LinkedBlockingQueue<>();

	private final PackagedFunctions functions;

	LambdaProcesses(Path javaHome) {
		this.functions = new PackagedFunctions(javaHome, DEPLOYED.task(), DEPLOYED.environments(), false,
				this.log::add);
	}

	private static Deployed deploy() {
		try {
			UserProject project = UserProject.create("listeners", "", "", CONFIGURATION);
			for (String name : List.of("EventListeners.java", "ListenersApplication.java")) {
				project.write("src/main/java/io/chalice/conformance/source/" + name,
						Files.readString(Path.of(SOURCES + name)));
			}
			return Deployed.of(project, "dev");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public EventOutcome send(String function, byte[] event) {
		this.log.clear();
		FunctionResult result = this.functions.invoke(function, event, PATIENCE);
		List<String> seen = seen();
		if (result instanceof FunctionResult.Succeeded succeeded) {
			return new EventOutcome(succeeded.payload(), null, seen);
		}
		String error = (result instanceof FunctionResult.Failed failed) ? failed.type() : result.toString();
		return new EventOutcome(new byte[0], error.substring(error.lastIndexOf('.') + 1), seen);
	}

	// a process writes its log on its own; Lambda's report comes last
	private List<String> seen() {
		List<String> seen = new ArrayList<>();
		try {
			while (true) {
				LogEvent line = this.log.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
				if (line == null) {
					throw new IllegalStateException("Lambda has not reported");
				}
				if (line.source() == Source.PLATFORM && line.text().startsWith("REPORT ")) {
					return seen;
				}
				if (line.source() == Source.FUNCTION && line.text().startsWith(EventListeners.SEEN)) {
					seen.add(new String(Base64.getDecoder().decode(line.text().substring(EventListeners.SEEN.length())),
							StandardCharsets.UTF_8));
				}
			}
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.functions.close();
	}

}
