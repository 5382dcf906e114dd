package io.chalice.policy;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import io.chalice.policy.analysis.EntryPoint;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.PolicyRequest;
import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.explain.Grant;

/**
 * An application made of source texts, compiled and analysed against the libraries of the
 * test class path.
 */
final class Fixture {

	private static final Pattern NAME = Pattern
		.compile("(?m)^(?:public )?(?:final |abstract |sealed )*(?:class|interface|record|enum) (\\w+)");

	private static final String IMPORTS = """
			import java.util.*;
			import java.util.function.*;
			import java.util.concurrent.*;
			import java.util.stream.*;
			import java.io.*;
			import com.amazonaws.services.lambda.runtime.*;
			import software.amazon.awssdk.core.sync.*;
			import software.amazon.awssdk.services.s3.*;
			import software.amazon.awssdk.services.s3.model.*;
			import software.amazon.awssdk.services.sqs.*;
			import software.amazon.awssdk.services.dynamodb.*;
			""";

	private final Path folder;

	private final List<EntryPoint> entryPoints = new ArrayList<>();

	private final Map<String, String> variables = new HashMap<>();

	private final Map<String, String> properties = new HashMap<>();

	Fixture(Path folder) {
		this.folder = folder;
	}

	Fixture entry(String entryPoint) {
		this.entryPoints.add(EntryPoint.parse(entryPoint));
		return this;
	}

	Fixture variable(String name, String value) {
		this.variables.put(name, value);
		return this;
	}

	Fixture property(String name, String value) {
		this.properties.put(name, value);
		return this;
	}

	Fixture source(String... sources) {
		try {
			for (String source : sources) {
				Matcher matcher = NAME.matcher(source);
				if (!matcher.find()) {
					throw new IllegalArgumentException("No type in " + source);
				}
				write("app", matcher.group(1), source);
			}
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Fixture sourceIn(String packageName, String name, String source) {
		try {
			write(packageName, name, source);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Fixture resource(String path, String content) {
		try {
			Path file = this.folder.resolve("classes").resolve(path);
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(String packageName, String name, String source) throws IOException {
		Path folder = this.folder.resolve("sources").resolve(packageName.replace('.', '/'));
		Files.writeString(Files.createDirectories(folder).resolve(name + ".java"),
				"package " + packageName + ";\n" + IMPORTS + source);
	}

	Path compile() {
		Path out = this.folder.resolve("classes");
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.walk(this.folder.resolve("sources"))) {
			Files.createDirectories(out);
			List<Path> all = sources.filter((file) -> file.toString().endsWith(".java")).toList();
			boolean done = compiler
				.getTask(messages, files, null,
						List.of("--release", "17", "-d", out.toString(), "-cp", System.getProperty("java.class.path"),
								"-parameters", "-proc:none", "-nowarn"),
						null, files.getJavaFileObjectsFromPaths(all))
				.call();
			if (!done) {
				throw new IllegalArgumentException(messages.toString());
			}
			return out;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Path> libraries() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> entry.endsWith(".jar"))
			.map(Path::of)
			.toList();
	}

	TargetStage stage() {
		return new TargetStage("aws", "eu-west-1", "123456789012", this.variables::get, (name) -> null,
				this.properties::get);
	}

	PolicyAnalysis analyze() {
		return analyze(List.of(compile()));
	}

	PolicyAnalysis analyze(List<Path> application) {
		return analyze(application, libraries());
	}

	PolicyAnalysis analyze(List<Path> application, List<Path> libraries) {
		return new PolicyAnalyzer().analyze(new PolicyRequest(application, libraries, this.entryPoints, stage(), null));
	}

	/**
	 * Compiles, and analyses one package of it as a library of the rest.
	 * @param packageName the package's name
	 * @return the analysis
	 */
	PolicyAnalysis analyzeWithLibrary(String packageName) {
		Path classes = compile();
		Path library = this.folder.resolve("library");
		String place = packageName.replace('.', '/');
		try {
			Files.createDirectories(library.resolve(place).getParent());
			Files.move(classes.resolve(place), library.resolve(place));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return analyze(List.of(classes), Stream.concat(Stream.of(library), libraries().stream()).toList());
	}

	/**
	 * Writes what an analysis grants, short enough to read in a test.
	 * @param analysis the analysis
	 * @return a line for every action, with the ARNs shortened to service and resource
	 */
	static String granted(PolicyAnalysis analysis) {
		Map<String, TreeSet<String>> lines = new TreeMap<>();
		for (Grant grant : analysis.grants()) {
			String resource = grant.resource()
				.replace("arn:aws:s3:::", "")
				.replaceFirst("^arn:aws:[a-z0-9-]+:eu-west-1:(123456789012)?:", "");
			Map<String, String> conditions = new TreeMap<>(grant.conditions());
			conditions.remove("iam:PassedToService");
			boolean free = conditions.isEmpty();
			lines.computeIfAbsent(free ? grant.action() : grant.action() + " " + resource, (key) -> new TreeSet<>())
				.add(free ? resource : conditions.toString());
		}
		StringBuilder text = new StringBuilder();
		lines.forEach((action,
				resources) -> text.append(action).append(' ').append(String.join(" ", resources)).append('\n'));
		return text.toString();
	}

}
