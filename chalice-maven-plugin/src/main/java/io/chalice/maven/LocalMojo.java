package io.chalice.maven;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Serves the application on this machine as AWS would, until the process is ended, and
 * follows changes of the project.
 */
@Mojo(name = "local")
public final class LocalMojo extends ChaliceGoal {

	/**
	 * The name or address that is listened on.
	 */
	@Parameter(property = "chalice.local.host", defaultValue = "localhost")
	private String host = "localhost";

	/**
	 * The port, 0 for any that is free.
	 */
	@Parameter(property = "chalice.local.port", defaultValue = "8000")
	private int port = 8000;

	/**
	 * Whether changes of the project take effect at once.
	 */
	@Parameter(property = "chalice.autoreload", defaultValue = "true")
	private boolean autoreload = true;

	/**
	 * Whether the application's schedules fire at their times.
	 */
	@Parameter(property = "chalice.schedules", defaultValue = "false")
	private boolean schedules;

	/**
	 * Where a debugger reaches the application.
	 */
	@Parameter(property = "chalice.debug-port")
	private @Nullable Integer debugPort;

	/**
	 * Create the goal.
	 */
	public LocalMojo() {
		super("local");
	}

	@Override
	Map<String, @Nullable Object> parameters(LibraryClassPath library) throws MojoExecutionException {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		parameters.put("host", this.host);
		parameters.put("port", this.port);
		parameters.put("autoreload", this.autoreload);
		parameters.put("schedules", this.schedules);
		parameters.put("debug-port", this.debugPort);
		parameters.put("interface-client",
				library.interfaceClient()
					.stream()
					.map(Object::toString)
					.collect(Collectors.joining(File.pathSeparator)));
		return parameters;
	}

}
