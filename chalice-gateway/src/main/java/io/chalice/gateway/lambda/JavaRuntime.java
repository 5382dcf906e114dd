package io.chalice.gateway.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What stands in for the managed Java runtime: a JDK or JRE, AWS's runtime interface
 * client and JVM flags on top of the managed runtime's own.
 *
 * @param home the Java home
 * @param interfaceClient the jars of {@code aws-lambda-java-runtime-interface-client} and
 * what it depends on, in class path order
 * @param flags the JVM flags that follow the managed runtime's, such as a debug port or
 * {@code -XX:SharedArchiveFile}
 */
public record JavaRuntime(Path home, List<Path> interfaceClient, List<String> flags) {

	/**
	 * Copies the lists.
	 * @throws IllegalArgumentException if no jar is given
	 */
	public JavaRuntime {
		interfaceClient = interfaceClient.stream().map(Path::toAbsolutePath).toList();
		flags = List.copyOf(flags);
		if (interfaceClient.isEmpty()) {
			throw new IllegalArgumentException("The runtime interface client has no jars");
		}
	}

	/**
	 * Uses the Java installation this process runs on.
	 * @param interfaceClient the runtime interface client's jars
	 * @return the runtime, without further flags
	 */
	public static JavaRuntime current(List<Path> interfaceClient) {
		return new JavaRuntime(Path.of(System.getProperty("java.home")), interfaceClient, List.of());
	}

	/**
	 * Replaces the flags.
	 * @param flags the JVM flags that follow the managed runtime's
	 * @return the changed copy
	 */
	public JavaRuntime withFlags(List<String> flags) {
		return new JavaRuntime(this.home, this.interfaceClient, flags);
	}

	Path executable() {
		return this.home.resolve("bin").resolve("java");
	}

	/**
	 * Reads the feature version, 17 for instance, from the installation's {@code release}
	 * file.
	 * @return the feature version
	 * @throws IOException if there is no such file, so no Java installation
	 */
	int featureVersion() throws IOException {
		Properties release = new Properties();
		try (InputStream in = Files.newInputStream(this.home.resolve("release"))) {
			release.load(in);
		}
		catch (NoSuchFileException ex) {
			throw new IOException("No Java installation in " + this.home, ex);
		}
		String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
		return Runtime.Version.parse(version).feature();
	}

}
