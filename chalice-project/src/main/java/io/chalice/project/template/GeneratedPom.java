package io.chalice.project.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a sample's {@code pom.xml} that of a new project.
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
					</dependency>
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

	private static final String DEPENDENCIES = "\n\t<dependencies>\n";

	private static final String HTTP_CLIENT = "url-connection-client";

	private final NewProject project;

	private final BuildVersions versions;

	GeneratedPom(NewProject project, BuildVersions versions) {
		this.project = project;
		this.versions = versions;
	}

	/**
	 * Make the {@code pom.xml}.
	 * @param sample the sample's
	 * @return the new project's
	 */
	String of(String sample) {
		String pom = element(sample, "<artifactId>" + this.project.template().sampleName(), "</artifactId>",
				"<artifactId>" + this.project.name());
		pom = element(pom, "<groupId>com.example", "</groupId>", "<groupId>" + this.project.group());
		pom = element(pom, "<version>0.0.1-SNAPSHOT</version>", "",
				"<version>0.0.1-SNAPSHOT</version>\n\t<name>%s</name>\n\t<description>%s</description>"
					.formatted(this.project.name(), escape(this.project.description())));
		pom = value(pom, "<artifactId>spring-boot-starter-parent</artifactId>\\s*<version>",
				this.versions.springBoot());
		pom = value(pom, "<java.version>", String.valueOf(this.project.javaVersion()));
		pom = value(pom, "<chalice.version>", this.versions.chalice());
		return dependencies(pom);
	}

	private String dependencies(String sample) {
		String pom = sample;
		if (this.project.dependencies().stream().anyMatch(ExtraDependency::isAws)) {
			pom = aws(pom);
		}
		String present = pom;
		String more = this.project.dependencies()
			.stream()
			.filter((dependency) -> !present.contains(artifact(dependency.artifact())))
			.map((dependency) -> dependency.isAws() ? AWS.formatted(dependency.artifact())
					: PLAIN.formatted(dependency.group(), dependency.artifact()))
			.collect(Collectors.joining());
		return element(pom, DEPENDENCIES, "", DEPENDENCIES + more);
	}

	private String aws(String sample) {
		String pom = sample;
		if (!pom.contains("<aws-sdk.version>")) {
			String version = "</chalice.version>";
			pom = element(pom, version, "",
					version + "\n\t\t<aws-sdk.version>" + this.versions.awsSdk() + "</aws-sdk.version>");
			pom = element(pom, DEPENDENCIES, "", "\n" + AWS_VERSIONS.stripTrailing() + "\n" + DEPENDENCIES);
		}
		if (!pom.contains(artifact(HTTP_CLIENT))) {
			pom = element(pom, DEPENDENCIES, "", DEPENDENCIES + PLAIN.formatted("software.amazon.awssdk", HTTP_CLIENT));
		}
		return value(pom, "<aws-sdk.version>", this.versions.awsSdk());
	}

	private static String artifact(String id) {
		return "<artifactId>" + id + "</artifactId>";
	}

	private static String element(String pom, String start, String end, String replacement) {
		int index = pom.indexOf(start + end);
		if (index < 0) {
			throw new IllegalStateException("The sample's pom.xml has no " + start + end);
		}
		return pom.substring(0, index) + replacement + end + pom.substring(index + start.length() + end.length());
	}

	private static String value(String pom, String before, String value) {
		Matcher matcher = Pattern.compile("(" + before + ")[^<]*").matcher(pom);
		if (!matcher.find()) {
			throw new IllegalStateException("The sample's pom.xml has no " + before);
		}
		return pom.substring(0, matcher.end(1)) + value + pom.substring(matcher.end());
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
