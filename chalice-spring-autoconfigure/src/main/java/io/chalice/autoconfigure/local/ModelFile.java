package io.chalice.autoconfigure.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.context.ConfigurableApplicationContext;

import io.chalice.autoconfigure.ApplicationScan;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.autoconfigure.review.DeclarationReview;
import io.chalice.model.ApplicationModelJson;
import io.chalice.model.LocalModel;

/**
 * Hands an application's model to whoever started the process, when it asks: the console
 * serves an application from outside and gets to know its routes in the same start.
 */
final class ModelFile {

	/** The environment variable that names the file. */
	static final String VARIABLE = "CHALICE_MODEL_FILE";

	/** The environment variable that names the file for what local mode is told. */
	static final String LOCAL_VARIABLE = "CHALICE_LOCAL_FILE";

	private ModelFile() {
	}

	/**
	 * Write the model.
	 * @param context the application, ready
	 * @param file where to
	 */
	static void write(ConfigurableApplicationContext context, Path file) {
		ApplicationScan scan = context.getBeanProvider(ApplicationScan.class).getIfAvailable();
		if (scan == null) {
			return;
		}
		String localFile = System.getenv(LOCAL_VARIABLE);
		try {
			if (localFile != null) {
				ChaliceProperties.Local local = context.getBean(ChaliceProperties.class).getLocal();
				Files.write(Path.of(localFile), new LocalModel(local.getApiKeys(), local.getStageVariables()).write());
			}
			Files.write(file, ApplicationModelJson.write(DeclarationReview.review(context, scan)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write " + file, ex);
		}
	}

}
