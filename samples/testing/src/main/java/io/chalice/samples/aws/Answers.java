package io.chalice.samples.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What operations answer: what the test says, else what the sample's test resource
 * {@code aws/SERVICE.OPERATION.json} says, else nothing in particular.
 */
final class Answers {

	private final Map<String, Deque<Answer>> given = new ConcurrentHashMap<>();

	void give(String operation, List<Answer> answers) {
		this.given.put(operation, new ArrayDeque<>(answers));
	}

	void forget() {
		this.given.clear();
	}

	/**
	 * Finds the next answer of an operation; the last one that a test gave stays.
	 * @param operation the service's signing name and the operation, such as
	 * {@code dynamodb.GetItem}
	 * @return the answer
	 */
	Answer next(String operation) {
		Deque<Answer> answers = this.given.get(operation);
		if (answers == null) {
			return new Answer(200, resource(operation));
		}
		synchronized (answers) {
			return (answers.size() > 1) ? answers.removeFirst() : answers.getFirst();
		}
	}

	private static String resource(String operation) {
		ClassLoader loader = Thread.currentThread().getContextClassLoader();
		try (InputStream in = loader.getResourceAsStream("aws/" + operation + ".json")) {
			return (in != null) ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : "{}";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * An answer.
	 *
	 * @param status the HTTP status
	 * @param json the members of the response or of the error
	 */
	record Answer(int status, String json) {

	}

}
