package io.chalice.deployer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries of this build that applications and functions run with.
 */
public final class Libraries {

	private static final Pattern LIBRARY = Pattern
		.compile("(chalice-(core|gateway|spring-autoconfigure)|spring-|jackson-|logback-|slf4j-api|jul-to-slf4j"
				+ "|snakeyaml|jspecify|reactor-core|reactive-streams|micrometer-|commons-logging|httpcore5"
				+ "|jakarta.annotation|aws-lambda-java-(core|serialization)).*");

	private Libraries() {
	}

	public static List<Path> ofApplications() {
		return classPath(LIBRARY);
	}

	public static List<Path> ofInterfaceClient() {
		return classPath(
				Pattern.compile("(aws-lambda-java-(core|serialization|runtime-interface-client)|utils-lite).*"));
	}

	private static List<Path> classPath(Pattern names) {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.filter((path) -> names.matcher(name(path)).matches())
			.toList();
	}

	// classes of a module of this build may be in a directory, MODULE/target/classes
	private static String name(Path path) {
		return path.endsWith("target/classes") ? String.valueOf(path.getName(path.getNameCount() - 3))
				: String.valueOf(path.getFileName());
	}

}
