package io.chalice.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.jspecify.annotations.Nullable;

import io.chalice.json.JsonTree;

/**
 * The handler of a version that is published for training alone and deleted afterwards,
 * so that nothing which calls the application can reach it. It starts the application in
 * a JVM of its own, on the very Java and with the very options that Lambda has started
 * this one with, and gives the cache away in pieces that fit into an answer.
 * <p>
 * {@code {"training": "start"}} is answered with {@code {"cache", "pieces", "record"}},
 * and {@code {"training": CACHE, "piece": n}} with {@code {"piece"}}, or with nothing
 * when another instance is asked than the one that has trained: then it is to begin
 * again.
 */
public final class TrainingHandler implements RequestStreamHandler {

	/** How deploys name it. */
	public static final String HANDLER = "io.chalice.training.TrainingHandler::handleRequest";

	/** Lambda's handler of an application. */
	static final String APPLICATION = "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";

	/** The start script within a package. */
	static final String SCRIPT = "aot-cache/start";

	private static final Duration TIMEOUT = Duration.ofSeconds(120);

	private @Nullable CachePieces pieces;

	@Override
	public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
		if (!(JsonTree.read(input.readAllBytes()) instanceof Map<?, ?> event)) {
			throw new IllegalArgumentException("What shall be trained is not said");
		}
		output.write(answer(event).getBytes(StandardCharsets.UTF_8));
	}

	private String answer(Map<?, ?> event) throws IOException {
		if ("start".equals(event.get("training"))) {
			this.pieces = null;
			CachePieces made = CachePieces.of(train());
			this.pieces = made;
			return made.summary();
		}
		if (this.pieces != null && event.get("piece") instanceof Number number) {
			return this.pieces.piece(String.valueOf(event.get("training")), number.intValue());
		}
		return CachePieces.NONE;
	}

	private static TrainedCache train() throws IOException {
		Map<String, String> environment = new HashMap<>(System.getenv());
		String root = environment.getOrDefault("LAMBDA_TASK_ROOT", "/var/task");
		environment.put("_HANDLER", APPLICATION);
		Path directory = Files.createTempDirectory("training");
		try {
			return new TrainingRun(Path.of(root, SCRIPT), environment, TIMEOUT)
				.run(command(Files.readString(Path.of("/proc/self/cmdline"))), directory.resolve("cache"));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("Training was interrupted");
		}
	}

	// how this JVM was started, for the application
	static List<String> command(String own) {
		List<String> command = new ArrayList<>(Arrays.asList(own.split("\0")));
		command.replaceAll((argument) -> argument.equals(HANDLER) ? APPLICATION : argument);
		return command;
	}

}
