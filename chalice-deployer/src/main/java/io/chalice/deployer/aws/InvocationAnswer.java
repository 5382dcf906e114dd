package io.chalice.deployer.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.NoExecutionException;

/**
 * Reads what Lambda answers to {@code Invoke}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
final class InvocationAnswer {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	private InvocationAnswer() {
	}

	/**
	 * Read an answer.
	 * @param answer the answer
	 * @param emulated whether an emulator gave it
	 * @return how the function answered
	 * @throws NoExecutionException when the emulator says instead why it cannot run it
	 */
	static FunctionAnswer of(InvokeResponse answer, boolean emulated) {
		SdkBytes bytes = answer.payload();
		String payload = (bytes != null) ? bytes.asString(StandardCharsets.UTF_8) : "";
		// Lambda describes an error with a JSON object, always
		if (answer.functionError() != null && emulated && !isObject(payload)) {
			throw new NoExecutionException(InvocationErrors.OPERATION, payload.strip().replaceAll("\\s+", " "));
		}
		return new FunctionAnswer(answer.functionError(), payload, log(answer.logResult()));
	}

	private static boolean isObject(String payload) {
		try {
			return mapper.readTree(payload).isObject();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private static String log(@Nullable String tail) {
		if (tail == null) {
			return "";
		}
		try {
			return new String(Base64.getDecoder().decode(tail), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return tail;
		}
	}

}
