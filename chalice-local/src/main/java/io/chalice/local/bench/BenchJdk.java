package io.chalice.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * The JDK that stands in for Lambda's runtime.
 *
 * @param home where it is
 * @param version its version, such as 25.0.1
 * @param vendor who made it, empty when it does not say
 * @param wanted the level of Lambda's runtime
 */
public record BenchJdk(Path home, String version, String vendor, int wanted) {

	/**
	 * Use the JDK that somebody has named.
	 * @param home its directory
	 * @param wanted the level of Lambda's runtime
	 * @return the JDK
	 * @throws NoJdkException when there is none
	 */
	public static BenchJdk of(Path home, int wanted) {
		BenchJdk jdk = read(home, wanted);
		if (jdk == null) {
			throw new NoJdkException(home);
		}
		return jdk;
	}

	/**
	 * Find a JDK of a level: that of a variable such as {@code JAVA25_HOME}, or one that
	 * lies beside a known one.
	 * @param wanted the level
	 * @param known the JDK that is taken when there is none of the level
	 * @param environment the environment variables
	 * @return the JDK
	 */
	public static BenchJdk find(int wanted, Path known, Map<String, String> environment) {
		List<Path> homes = new ArrayList<>(List.of(known));
		for (String variable : List.of("JAVA%d_HOME".formatted(wanted), "JAVA_HOME")) {
			String home = environment.getOrDefault(variable, "");
			if (!home.isEmpty()) {
				homes.add(Path.of(home));
			}
		}
		homes.addAll(neighbours(known));
		return homes.stream()
			.<@Nullable BenchJdk>map((home) -> read(home, wanted))
			.filter((jdk) -> jdk != null && !jdk.standsIn())
			.findFirst()
			.orElseGet(() -> of(known, wanted));
	}

	private static List<Path> neighbours(Path known) {
		List<Path> homes = new ArrayList<>();
		Path parent = known.toAbsolutePath().getParent();
		if (parent == null) {
			return homes;
		}
		try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent)) {
			directories.forEach(homes::add);
		}
		catch (IOException ex) {
			// there is the known one in any case
			return homes;
		}
		homes.sort(null);
		return homes;
	}

	private static @Nullable BenchJdk read(Path home, int wanted) {
		Path release = home.resolve("release");
		if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin").resolve("java"))) {
			return null;
		}
		Properties properties = new Properties();
		try (InputStream in = Files.newInputStream(release)) {
			properties.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + release, ex);
		}
		return new BenchJdk(home, text(properties, "JAVA_VERSION"), text(properties, "IMPLEMENTOR"), wanted);
	}

	private static String text(Properties properties, String name) {
		return properties.getProperty(name, "").replace("\"", "");
	}

	/**
	 * Return its level.
	 * @return a number such as 17, 0 when it does not say
	 */
	public int level() {
		String level = this.version.replaceFirst("\\D.*", "");
		return level.isEmpty() ? 0 : Integer.parseInt(level);
	}

	/**
	 * Return whether it is of another level than Lambda's runtime.
	 * @return {@code true} when figures are not even of the same Java
	 */
	public boolean standsIn() {
		return level() != this.wanted;
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("version", this.version);
		json.put("vendor", this.vendor);
		json.put("stands_in", standsIn());
		return json;
	}

}
