package io.chalice.conformance.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.jspecify.annotations.Nullable;

import io.chalice.model.ApplicationModel;
import io.chalice.model.ApplicationModelJson;

/**
 * An application's executable jar, laid out as Lambda lays out a deployment package, and
 * what the application says of itself.
 *
 * @param mainClass the class that starts it
 * @param task the directory with its classes, and its jars in {@code lib}
 */
record PackagedApplication(String mainClass, Path task) {

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	/** What a deployment leaves out. */
	private static final List<String> LEFT_OUT = List.of("chalice-gateway-", "httpcore5-", "spring-boot-web-server-",
			"spring-boot-jarmode-tools-");

	static PackagedApplication of(Path jar, Path task) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			for (JarEntry entry : file.stream().filter((candidate) -> !candidate.isDirectory()).toList()) {
				Path target = target(entry.getName(), task);
				if (target != null) {
					Files.createDirectories(Objects.requireNonNull(target.getParent()));
					try (InputStream in = file.getInputStream(entry)) {
						Files.copy(in, target);
					}
				}
			}
			return new PackagedApplication(file.getManifest().getMainAttributes().getValue("Start-Class"), task);
		}
	}

	private static @Nullable Path target(String name, Path task) {
		if (name.startsWith(CLASSES)) {
			return task.resolve(name.substring(CLASSES.length()));
		}
		String library = name.startsWith(LIBRARIES) ? name.substring(LIBRARIES.length()) : null;
		return (library != null && LEFT_OUT.stream().noneMatch(library::startsWith))
				? task.resolve("lib").resolve(library) : null;
	}

	ApplicationModel describe(Path javaHome) throws IOException, InterruptedException {
		Path model = Files.createTempFile("model", ".json");
		Process process = new ProcessBuilder(javaHome.resolve("bin/java").toString(), "-cp",
				this.task + System.getProperty("path.separator") + this.task.resolve("lib") + "/*",
				"io.chalice.autoconfigure.describe.DescribeMain", this.mainClass, model.toString())
			.inheritIO()
			.start();
		if (process.waitFor() != 0) {
			throw new IllegalStateException(this.mainClass + " could not be described");
		}
		return ApplicationModelJson.read(Files.readAllBytes(model));
	}

}
