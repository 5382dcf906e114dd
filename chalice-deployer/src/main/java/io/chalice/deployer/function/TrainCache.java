package io.chalice.deployer.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.ConflictException;
import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.FunctionVersion;
import io.chalice.deployer.cloud.NoExecutionException;
import io.chalice.deployer.cloud.TransientException;
import io.chalice.deployer.cloud.TransientException.Cause;
import io.chalice.deployer.plan.MinorStep;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.StepOutputs;
import io.chalice.deployer.plan.StepResult;
import io.chalice.project.file.Sha256Digests;
import io.chalice.project.packaging.CacheStore;

/**
 * Has a version train the ahead-of-time cache, and fetches it in pieces: the function's
 * role needs nothing more. A cache is never worth a failed deploy: without one, functions
 * start as they do anyway.
 *
 * @param functionName the function's name
 * @param version the training version
 * @param packageRecord what its package says it is made of
 * @param caches where the cache is kept
 */
record TrainCache(String functionName, StepInput version, String packageRecord,
		CacheStore caches) implements MinorStep {

	private static final String OPERATION = "lambda:Invoke";

	private static final JsonMapper mapper = JsonMapper.builder().build();

	/** Lambda may ask another instance than the one that has trained. */
	private static final int ATTEMPTS = 3;

	@Override
	public String title() {
		return "Training the ahead-of-time cache in lambda function: " + this.functionName;
	}

	@Override
	public StepResult run(Cloud cloud, StepOutputs outputs) {
		String number = outputs.resolve(this.version);
		try {
			for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
				if (fetch(cloud, number)) {
					return StepResult.NONE;
				}
			}
			return without("Lambda has asked another instance each time");
		}
		catch (FailedTrainingException ex) {
			return without(String.valueOf(ex.getMessage()));
		}
		catch (NoExecutionException ex) {
			return without(ex.getMessage());
		}
		catch (ConflictException ex) {
			throw new TransientException(OPERATION, Cause.PREPARING, ex.getMessage());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not keep the ahead-of-time cache", ex);
		}
	}

	private static StepResult without(String reason) {
		return StepResult.warning("The functions start without an ahead-of-time cache: " + reason);
	}

	private boolean fetch(Cloud cloud, String number) throws IOException {
		JsonNode summary = ask(cloud, number, "{\"training\":\"start\"}");
		String cache = summary.path("cache").asString("");
		String trained = new String(Base64.getDecoder().decode(summary.path("record").asString("")),
				StandardCharsets.UTF_8);
		if (!trained.lines().findFirst().orElse("").equals(this.packageRecord)) {
			throw new FailedTrainingException("it was trained with another package");
		}
		Path directory = Files.createDirectories(this.caches.directory());
		Path compressed = Files.createTempFile(directory, "fetched", ".gz");
		Path file = Files.createTempFile(directory, "fetched", ".cache");
		try {
			try (OutputStream out = Files.newOutputStream(compressed)) {
				for (int piece = 0; piece < summary.path("pieces").asInt(0); piece++) {
					JsonNode answer = ask(cloud, number, "{\"training\":\"%s\",\"piece\":%d}".formatted(cache, piece));
					if (!answer.path("piece").isString()) {
						return false;
					}
					out.write(Base64.getDecoder().decode(answer.path("piece").asString()));
				}
			}
			try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed));
					OutputStream out = Files.newOutputStream(file)) {
				in.transferTo(out);
			}
			if (!Sha256Digests.hex(file).equals(cache)) {
				throw new FailedTrainingException("what arrived is not what was trained");
			}
			this.caches.keep(this.packageRecord, file, trained, runtimeVersion(cloud, number));
			return true;
		}
		finally {
			Files.deleteIfExists(compressed);
			Files.deleteIfExists(file);
		}
	}

	private @Nullable String runtimeVersion(Cloud cloud, String number) {
		return cloud.functions().version(this.functionName, number).map(FunctionVersion::runtimeVersion).orElse(null);
	}

	private JsonNode ask(Cloud cloud, String number, String event) {
		FunctionAnswer answer = cloud.functions()
			.invoke(this.functionName, number, event.getBytes(StandardCharsets.UTF_8));
		if (answer.error() != null) {
			throw new FailedTrainingException(FunctionFailure.of(answer.payload(), answer.log()).reason());
		}
		return mapper.readTree(answer.payload());
	}

	/**
	 * There is no cache.
	 */
	private static final class FailedTrainingException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		FailedTrainingException(String message) {
			super(message);
		}

	}

}
