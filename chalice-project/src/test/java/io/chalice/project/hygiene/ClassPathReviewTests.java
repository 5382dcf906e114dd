package io.chalice.project.hygiene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.project.maven.LibraryId;

import static org.assertj.core.api.Assertions.assertThat;

class ClassPathReviewTests {

	@Test
	void findsNothingInWhatTheStarterBrings() {
		assertThat(review(jar("io.chalice:chalice-core"), jar("tools.jackson.core:jackson-databind"),
				jar("com.fasterxml.jackson.core:jackson-annotations"), jar("ch.qos.logback:logback-classic"),
				jar("org.slf4j:slf4j-api"), jar("org.apache.tomcat.embed:tomcat-embed-el"),
				jar("software.amazon.awssdk:s3"), jar("software.amazon.awssdk:url-connection-client"))
			.warnings()).isEmpty();
	}

	@Test
	void webServerIsLeftOutWithItsStarterWhereverItComesFrom() {
		assertThat(review(jar("org.springframework.boot:spring-boot-starter-webmvc",
				"org.springframework.boot:spring-boot-starter-tomcat", "org.apache.tomcat.embed:tomcat-embed-core"))
			.warnings())
			.containsExactly(new ClassPathWarning("web-server", "Tomcat (1.00 MB): Lambda starts no web server",
					List.of("In the dependency org.springframework.boot:spring-boot-starter-webmvc: "
							+ "<exclusions><exclusion><groupId>org.springframework.boot</groupId>"
							+ "<artifactId>spring-boot-starter-tomcat</artifactId></exclusion></exclusions>")));
	}

	@Test
	void clientThatIsKeptIsTheOneThatStartsFastest() {
		PackagedJar apache = new PackagedJar("apache-client.jar", 1_000_000, id("software.amazon.awssdk:apache-client"),
				List.of(way("software.amazon.awssdk:dynamodb", "software.amazon.awssdk:apache-client"),
						way("software.amazon.awssdk:s3", "software.amazon.awssdk:apache-client")));
		ClassPathWarning warning = review(apache, jar("software.amazon.awssdk:url-connection-client")).warnings()
			.get(0);
		assertThat(warning.id()).isEqualTo("sdk-http-clients");
		assertThat(warning.message()).startsWith("url-connection-client (1.00 MB), apache-client (1.00 MB): ");
		assertThat(warning.remedies()).hasSize(2)
			.allMatch((line) -> line.contains("<artifactId>apache-client</artifactId>"))
			.anyMatch((line) -> line.startsWith("In the dependency software.amazon.awssdk:dynamodb: "))
			.anyMatch((line) -> line.startsWith("In the dependency software.amazon.awssdk:s3: "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			org.eclipse.jetty:jetty-server | web-server | Remove the dependency org.eclipse.jetty:jetty-server
			io.undertow:undertow-core | web-server | Remove the dependency io.undertow:undertow-core
			org.springframework.boot:spring-boot-reactor-netty | web-server | Remove the dependency \
			org.springframework.boot:spring-boot-reactor-netty
			org.springframework.boot:spring-boot-devtools | development-tools | Write <optional>true</optional> in the \
			dependency org.springframework.boot:spring-boot-devtools
			com.amazonaws:aws-java-sdk-bundle | sdk-1 | Remove the dependency com.amazonaws:aws-java-sdk-bundle
			software.amazon.awssdk:bundle | sdk-bundle | Instead of the dependency software.amazon.awssdk:bundle, have \
			one for each service: <groupId>software.amazon.awssdk</groupId><artifactId>s3</artifactId>
			org.mockito:mockito-core | test-libraries | Write <scope>test</scope> in the dependency \
			org.mockito:mockito-core
			org.junit.jupiter:junit-jupiter-api | test-libraries | Write <scope>test</scope> in the dependency \
			org.junit.jupiter:junit-jupiter-api
			org.projectlombok:lombok | compile-time | Write <scope>provided</scope> in the dependency \
			org.projectlombok:lombok
			org.springframework.boot:spring-boot-configuration-processor | compile-time | Write \
			<scope>provided</scope> in the dependency org.springframework.boot:spring-boot-configuration-processor
			""")
	void whatDoesNotBelongIsNamedWithItsRemedy(String library, String id, String remedy) {
		assertThat(review(jar(library)).warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.id()).isEqualTo(id);
			assertThat(warning.remedies()).containsExactly(remedy);
		});
	}

	@ParameterizedTest
	@CsvSource({ "tools.jackson.core:jackson-databind, com.fasterxml.jackson.core:jackson-databind, json-libraries",
			"tools.jackson.core:jackson-databind, net.minidev:json-smart, json-libraries",
			"tools.jackson.core:jackson-databind, com.google.code.gson:gson, json-libraries",
			"org.apache.httpcomponents.client5:httpclient5, com.squareup.okhttp3:okhttp-jvm, http-libraries",
			"software.amazon.awssdk:apache-client, software.amazon.awssdk:netty-nio-client, sdk-http-clients",
			"ch.qos.logback:logback-classic, org.apache.logging.log4j:log4j-core, logging-backends" })
	void oneOfAKindIsEnough(String kept, String other, String id) {
		assertThat(review(jar(kept)).warnings()).isEmpty();
		assertThat(review(jar("com.example:direct", other), jar(kept)).warnings()).singleElement()
			.satisfies((warning) -> {
				assertThat(warning.id()).isEqualTo(id);
				assertThat(warning.remedies()).singleElement()
					.asString()
					.startsWith("In the dependency com.example:direct: ")
					.contains("<artifactId>%s</artifactId>".formatted(other.substring(other.indexOf(':') + 1)));
			});
	}

	@Test
	void acknowledgedWarningsAreNotRepeated() {
		ClassPathReview review = review(jar("org.projectlombok:lombok"), jar("io.undertow:undertow-core"));
		assertThat(review.without(List.of("web-server")).warnings()).extracting(ClassPathWarning::id)
			.containsExactly("compile-time");
		assertThat(ClassPathReview.ids()).contains("web-server", "compile-time").doesNotHaveDuplicates();
	}

	@Test
	void tellsTheTenLargestJars() {
		List<PackagedJar> jars = new ArrayList<>(IntStream.range(0, 12)
			.mapToObj((i) -> new PackagedJar("jar-%d.jar".formatted(i), i * 10_000L, null, List.of()))
			.toList());
		assertThat(ClassPathReview.of(jars).largest()).hasSize(10)
			.first()
			.extracting(PackagedJar::line)
			.isEqualTo("0.11 MB  jar-11.jar");
	}

	@Test
	void isKeptInAFile(@TempDir Path directory) throws Exception {
		ClassPathReview review = review(jar("com.example:direct", "org.projectlombok:lombok"));
		ReviewFile file = new ReviewFile(directory.resolve("chalice"), "dev");
		assertThat(file.read()).isEmpty();
		file.write(review);
		assertThat(file.read()).contains(review);
		Files.writeString(directory.resolve("chalice/class-path-dev.json"), "{");
		assertThat(file.read()).isEmpty();
	}

	private static ClassPathReview review(PackagedJar... jars) {
		return ClassPathReview.of(List.of(jars));
	}

	private static PackagedJar jar(String... way) {
		LibraryId id = id(way[way.length - 1]);
		return new PackagedJar(id.artifactId() + "-1.jar", 1_000_000, id, List.of(way(way)));
	}

	private static List<LibraryId> way(String... ids) {
		return Arrays.stream(ids).map(ClassPathReviewTests::id).toList();
	}

	private static LibraryId id(String text) {
		int colon = text.indexOf(':');
		return new LibraryId(text.substring(0, colon), text.substring(colon + 1));
	}

}
