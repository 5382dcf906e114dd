package io.chalice.project.process;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * How an application that runs on this machine comes to the AWS credentials of whoever
 * started it.
 */
public interface ApplicationCredentials extends AutoCloseable {

	/**
	 * Find out now whether there are credentials: codes are asked for here, and what is
	 * wrong is said, while somebody looks.
	 * @param profile the stage's profile, or {@code null}
	 * @param region the stage's region, or {@code null}
	 */
	void prepare(@Nullable String profile, @Nullable String region);

	/**
	 * Return what leads to the credentials.
	 * @param profile the stage's profile, or {@code null}
	 * @param region the stage's region, or {@code null}
	 * @return environment variables, none when the application finds its credentials
	 */
	Map<String, String> variables(@Nullable String profile, @Nullable String region);

	/**
	 * Return the region.
	 * @param profile the stage's profile, or {@code null}
	 * @param region the stage's region, or {@code null}
	 * @return the region's code, or empty when none is configured
	 */
	Optional<String> region(@Nullable String profile, @Nullable String region);

	@Override
	void close();

	/**
	 * Finds credentials.
	 */
	@FunctionalInterface
	interface Source {

		/**
		 * Leave it to applications to find their credentials.
		 */
		Source NONE = (shell, scratch, warnings) -> new DefaultCredentials();

		/**
		 * Open the credentials of whoever runs this program.
		 * @param shell the environment variables of whoever runs this program
		 * @param scratch a directory for files that are needed for a while
		 * @param warnings is told why there are no credentials
		 * @return the credentials, to be closed
		 */
		ApplicationCredentials open(Map<String, String> shell, Path scratch, Consumer<String> warnings);

	}

}
