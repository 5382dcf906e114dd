package io.chalice.gateway.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/**
 * Runs inside the function processes of the tests and does what the event says.
 */
public final class CommandHandler implements RequestStreamHandler {

	@Override
	public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
		String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
		String[] words = event.split(" ");
		String answer = switch (words[0]) {
			case "fail" -> throw new IllegalStateException(words[1].repeat(Integer.parseInt(words[2])));
			case "exit" -> exit(Integer.parseInt(words[1]));
			case "hang" -> hang();
			case "large" -> "x".repeat(Integer.parseInt(words[1]));
			case "print" -> print(Integer.parseInt(words[1]), words[2]);
			case "environment" -> System.getenv().getOrDefault(words[1], "unset");
			case "property" -> System.getProperty(words[1], "unset");
			case "pid" -> Long.toString(ProcessHandle.current().pid());
			case "child" -> Long.toString(new ProcessBuilder("sleep", "600").start().pid());
			case "hold" -> hold(Path.of(words[1]), Path.of(words[2]));
			case "context" -> "%s %s %d %s".formatted(context.getFunctionName(), context.getAwsRequestId(),
					context.getRemainingTimeInMillis(), context.getInvokedFunctionArn());
			case "loader" -> getClass().getClassLoader().getClass().getSimpleName() + " "
					+ System.getProperty("java.class.path").contains("CommandHandler");
			default -> event;
		};
		output.write(answer.getBytes(StandardCharsets.UTF_8));
	}

	private static String exit(int status) {
		System.out.print("last words");
		System.exit(status);
		return "unreachable";
	}

	private static String hang() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return "interrupted";
	}

	private static String print(int lines, String text) {
		for (int i = 0; i < lines; i++) {
			System.out.println(text + i);
		}
		return "printed";
	}

	private static String hold(Path arrived, Path release) throws IOException {
		Files.createFile(arrived);
		while (Files.notExists(release)) {
			Thread.onSpinWait();
		}
		return "released " + System.getenv().getOrDefault("GENERATION", "unset");
	}

}
