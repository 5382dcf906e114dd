package io.chalice.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chalice.project.configuration.Configuration;
import io.chalice.project.process.ApplicationCredentials;

/**
 * What is served on this machine, and how.
 *
 * @param directory the project's directory, or one below it
 * @param stage the stage whose configuration counts
 * @param host the name or address to listen on
 * @param port the port to listen on, {@code 0} for any free one
 * @param autoreload whether changes of the project take effect at once
 * @param debugPort the port on which a debugger reaches the routes' function, or
 * {@code null} for none
 * @param environment the environment variables of whoever asks: they lead to Maven and to
 * AWS credentials
 * @param interfaceClient the jars of AWS's runtime interface client for Java, in class
 * path order
 * @param schedules whether the application's schedules fire
 * @param credentials finds the AWS credentials of whoever asks
 */
public record LocalOptions(Path directory, String stage, String host, int port, boolean autoreload,
		@Nullable Integer debugPort, Map<String, String> environment, List<Path> interfaceClient, boolean schedules,
		ApplicationCredentials.Source credentials) {

	/**
	 * The port when nobody names one.
	 */
	public static final int DEFAULT_PORT = 8000;

	public LocalOptions {
		environment = Map.copyOf(environment);
		interfaceClient = List.copyOf(interfaceClient);
	}

	/**
	 * Return the options of somebody who names none: the default stage on
	 * {@code localhost:8000}, with automatic reload and without a debugger.
	 * @param directory the project's directory, or one below it
	 * @param interfaceClient the jars of AWS's runtime interface client for Java
	 * @return the options, with the environment of this process
	 */
	public static LocalOptions of(Path directory, List<Path> interfaceClient) {
		return new LocalOptions(directory, Configuration.DEFAULT_STAGE, "localhost", DEFAULT_PORT, true, null,
				System.getenv(), interfaceClient, false, ApplicationCredentials.Source.NONE);
	}

	/**
	 * Return a copy for another stage.
	 * @param stage the stage's name
	 * @return the copy
	 */
	public LocalOptions withStage(String stage) {
		return new LocalOptions(this.directory, stage, this.host, this.port, this.autoreload, this.debugPort,
				this.environment, this.interfaceClient, this.schedules, this.credentials);
	}

	/**
	 * Return a copy that listens elsewhere.
	 * @param host the name or address to listen on
	 * @param port the port to listen on, {@code 0} for any free one
	 * @return the copy
	 */
	public LocalOptions withAddress(String host, int port) {
		return new LocalOptions(this.directory, this.stage, host, port, this.autoreload, this.debugPort,
				this.environment, this.interfaceClient, this.schedules, this.credentials);
	}

	/**
	 * Return a copy that follows changes of the project, or does not.
	 * @param autoreload whether changes take effect at once
	 * @return the copy
	 */
	public LocalOptions withAutoreload(boolean autoreload) {
		return new LocalOptions(this.directory, this.stage, this.host, this.port, autoreload, this.debugPort,
				this.environment, this.interfaceClient, this.schedules, this.credentials);
	}

	/**
	 * Return a copy with a debug port.
	 * @param debugPort the port, or {@code null} for none
	 * @return the copy
	 */
	public LocalOptions withDebugPort(@Nullable Integer debugPort) {
		return new LocalOptions(this.directory, this.stage, this.host, this.port, this.autoreload, debugPort,
				this.environment, this.interfaceClient, this.schedules, this.credentials);
	}

	/**
	 * Return a copy with another environment.
	 * @param environment the environment variables
	 * @return the copy
	 */
	public LocalOptions withEnvironment(Map<String, String> environment) {
		return new LocalOptions(this.directory, this.stage, this.host, this.port, this.autoreload, this.debugPort,
				environment, this.interfaceClient, this.schedules, this.credentials);
	}

	/**
	 * Return a copy whose schedules fire, or do not.
	 * @param schedules whether they fire
	 * @return the copy
	 */
	public LocalOptions withSchedules(boolean schedules) {
		return new LocalOptions(this.directory, this.stage, this.host, this.port, this.autoreload, this.debugPort,
				this.environment, this.interfaceClient, schedules, this.credentials);
	}

}
