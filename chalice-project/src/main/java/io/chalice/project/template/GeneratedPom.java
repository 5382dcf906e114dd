package io.chalice.project.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code pom.xml} of a new project: a file with {@code @placeholders@}. Filled with
 * what a sample has, it is the sample's own.
 */
final class GeneratedPom {

	private static final String AWS = """
					<dependency>
						<groupId>software.amazon.awssdk</groupId>
						<artifactId>%s</artifactId>
						<exclusions>
							<exclusion>
								<groupId>software.amazon.awssdk</groupId>
								<artifactId>apache-client</artifactId>
							</exclusion>
							<exclusion>
								<groupId>software.amazon.awssdk</groupId>
								<artifactId>netty-nio-client</artifactId>
							</exclusion>
						</exclusions>
					</dependency>
			""";

	private static final String PLAIN = """
					<dependency>
						<groupId>%s</groupId>
						<artifactId>%s</artifactId>
			%s		</dependency>
			""";

	private static final String AWS_VERSIONS = """
				<dependencyManagement>
					<dependencies>
						<dependency>
							<groupId>software.amazon.awssdk</groupId>
							<artifactId>bom</artifactId>
							<version>${aws-sdk.version}</version>
							<type>pom</type>
							<scope>import</scope>
						</dependency>
					</dependencies>
				</dependencyManagement>

			""";

	private static final String HTTP_CLIENT = PLAIN.formatted("software.amazon.awssdk", "url-connection-client", "");

	private static final int PROCESSORS_OFF = 23;

	private static final Pattern PLACEHOLDER = Pattern.compile("@([a-z-]+)@");

	private final NewProject project;

	private final BuildVersions versions;

	GeneratedPom(NewProject project, BuildVersions versions) {
		this.project = project;
		this.versions = versions;
	}

	/**
	 * Return the file.
	 * @return its text
	 */
	String text() {
		Map<String, String> values = values();
		return PLACEHOLDER.matcher(template())
			.replaceAll((found) -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group(1)))));
	}

	private Map<String, String> values() {
		List<ExtraDependency> needed = this.project.template().dependencies();
		List<ExtraDependency> chosen = this.project.dependencies()
			.stream()
			.filter((dependency) -> !needed.contains(dependency))
			.toList();
		boolean needsAws = isAws(needed);
		boolean aws = needsAws || isAws(chosen);
		Map<String, String> values = new HashMap<>();
		values.put("spring-boot", this.versions.springBoot());
		values.put("group", this.project.group());
		values.put("name", this.project.name());
		values.put("description", escape(this.project.description()));
		values.put("java", String.valueOf(this.project.javaVersion()));
		values.put("chalice", this.versions.chalice());
		values.put("aws-version",
				(aws ? "\t\t<aws-sdk.version>%s</aws-sdk.version>\n".formatted(this.versions.awsSdk()) : "")
						+ processing(chosen));
		values.put("aws-management", aws ? AWS_VERSIONS : "");
		values.put("chosen", elements(chosen) + ((aws && !needsAws) ? HTTP_CLIENT : ""));
		values.put("needed", elements(needed) + (needsAws ? HTTP_CLIENT : ""));
		return values;
	}

	private static boolean isAws(List<ExtraDependency> dependencies) {
		return dependencies.stream().anyMatch(ExtraDependency::isAws);
	}

	private static String elements(List<ExtraDependency> dependencies) {
		return dependencies.stream()
			.map((dependency) -> dependency.isAws() ? AWS.formatted(dependency.artifact())
					: PLAIN.formatted(dependency.group(), dependency.artifact(), more(dependency)))
			.collect(Collectors.joining());
	}

	private static String more(ExtraDependency dependency) {
		return dependency.more().isEmpty() ? "" : "\t\t\t%s\n".formatted(dependency.more());
	}

	// from this level on javac calls no processor that it is not told to
	private String processing(List<ExtraDependency> chosen) {
		return (this.project.javaVersion() >= PROCESSORS_OFF
				&& chosen.stream().anyMatch(ExtraDependency::isForCompiler))
						? "\t\t<maven.compiler.proc>full</maven.compiler.proc>\n" : "";
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private static String template() {
		try (InputStream stream = GeneratedPom.class.getResourceAsStream("new-project.xml")) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read the template of pom.xml", ex);
		}
	}

}
