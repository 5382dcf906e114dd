package io.chalice.deployer.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.recorded.CallNeeds;
import io.chalice.policy.recorded.CallReview;
import io.chalice.policy.recorded.FunctionPolicy;
import io.chalice.policy.recorded.ProgramClasses;
import io.chalice.policy.recorded.ReviewResult;
import io.chalice.project.Project;
import io.chalice.project.TestPhase;
import io.chalice.project.TestRun;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the tests of a small project, which fork a JVM for each class and talk to S3 on
 * this machine, with the Maven of this machine.
 */
@Tag("full")
class CallRecordingIntegrationTests {

	private static final Path RECORDER = Path.of("..", "chalice-policy-recorder", "target", "classes");

	private static final String POM = """
			<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
			<groupId>demo</groupId><artifactId>demo</artifactId><version>1</version>
			<properties><maven.compiler.release>17</maven.compiler.release>
			<project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
			<dependencies>
			<dependency><groupId>software.amazon.awssdk</groupId><artifactId>s3</artifactId><version>2.41.11</version>
			<exclusions><exclusion><groupId>software.amazon.awssdk</groupId>
			<artifactId>apache-client</artifactId></exclusion>
			<exclusion><groupId>software.amazon.awssdk</groupId><artifactId>netty-nio-client</artifactId></exclusion>
			</exclusions></dependency>
			<dependency><groupId>software.amazon.awssdk</groupId><artifactId>url-connection-client</artifactId>
			<version>2.41.11</version></dependency>
			<dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId>
			<version>6.0.3</version><scope>test</scope></dependency>
			</dependencies>
			<build><pluginManagement><plugins>
			<plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
			<plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
			<plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version>
			<configuration><forkCount>2</forkCount><reuseForks>false</reuseForks></configuration></plugin>
			</plugins></pluginManagement></build>
			</project>
			""";

	private static final String STORE = """
			package demo;

			import software.amazon.awssdk.core.sync.RequestBody;
			import software.amazon.awssdk.services.s3.S3Client;

			class Store {

				private final S3Client s3 = S3Client.create();

				void put(String key) {
					this.s3.putObject((put) -> put.bucket("bills").key(key), RequestBody.fromString(key));
				}

				String get(String key) {
					return this.s3.getObjectAsBytes((get) -> get.bucket("bills").key(key)).asUtf8String();
				}

			}
			""";

	private static final String LOCAL_S3 = """
			package demo;

			import java.net.InetAddress;
			import java.net.InetSocketAddress;

			import com.sun.net.httpserver.HttpServer;

			class LocalS3 {

				static void start() throws Exception {
					HttpServer server = HttpServer.create(
							new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
					server.createContext("/", (exchange) -> {
						exchange.getRequestBody().readAllBytes();
						exchange.sendResponseHeaders(200, 2);
						exchange.getResponseBody().write("ok".getBytes());
						exchange.close();
					});
					server.start();
					System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + server.getAddress().getPort());
					System.setProperty("aws.region", "eu-west-1");
					System.setProperty("aws.accessKeyId", "test");
					System.setProperty("aws.secretAccessKey", "test");
				}

			}
			""";

	private static final String TESTS = """
			package demo;

			import org.junit.jupiter.api.BeforeAll;
			import org.junit.jupiter.api.Test;

			class %1$sTests {

				@BeforeAll
				static void start() throws Exception {
					LocalS3.start();
				}

				@Test
				void %2$s() {
					new Store().%2$s("7.pdf");
				}

			}
			""";

	private static final String READ = """
			{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::bills/*"}]}""";

	private final Path directory;

	private final Path jar;

	CallRecordingIntegrationTests(@TempDir Path temporary) throws IOException {
		this.directory = Files.createDirectory(temporary.resolve("demo")).toRealPath();
		this.jar = temporary.resolve("recorder.jar");
	}

	@BeforeEach
	void makeProject() throws IOException {
		file("pom.xml", POM);
		file("src/main/java/demo/Store.java", STORE);
		file("src/test/java/demo/LocalS3.java", LOCAL_S3);
		file("src/test/java/demo/ReadTests.java", TESTS.formatted("Read", "get"));
		file("src/test/java/demo/WriteTests.java", TESTS.formatted("Write", "put"));
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(this.jar));
				Stream<Path> files = Files.walk(RECORDER)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				zip.putNextEntry(new ZipEntry(RECORDER.relativize(file).toString().replace('\\', '/')));
				Files.copy(file, zip);
			}
		}
	}

	private void file(String name, String content) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.resolveSibling(""));
		Files.writeString(file, content);
	}

	private CallReview review() {
		Path target = this.directory.resolve("target");
		return new CallReview(
				List.of(new FunctionPolicy("bills", "app-dev-bills", "app-dev",
						List.of("demo.Store#put", "demo.Store#get"), PolicyDocument.parse(READ), List.of())),
				new ProgramClasses(List.of(target.resolve("classes")), List.of(target.resolve("test-classes"))),
				new CallNeeds("aws", "us-east-1", "123456789012"));
	}

	private TestRun run(CallRecording recording) {
		return new TestPhase(Project.find(this.directory), System.getenv()).run(List.of(recording.jar()));
	}

	private CallRecording start(@Nullable CallDecisions decisions) {
		return CallRecording.start(this.directory.resolve("target/chalice/recording"), this.jar, decisions);
	}

	@Test
	void seesTheCallsOfAllJvmsAndLeavesNothing() throws IOException {
		Path recorded = this.directory.resolve("target/chalice/recording");
		// what a killed run has left
		Files.createDirectories(recorded);
		Files.writeString(recorded.resolve("calls"), "s3\tDeleteObject\t\t\t\tDeleteObjectRequest bucket=old key=k\n");
		try (CallRecording recording = start(null)) {
			TestRun run = run(recording);
			assertThat(run.failures()).isEmpty();
			assertThat(run.passed()).isTrue();
			ReviewResult result = review().of(recording.calls());
			assertThat(result.functions()).singleElement().satisfies((function) -> {
				assertThat(function.calls()).isEqualTo(2);
				assertThat(function.ungranted()).singleElement().satisfies((call) -> {
					assertThat(call.needed().describe()).isEqualTo("s3:PutObject on arn:aws:s3:::bills/7.pdf");
					assertThat(call.line()).hasToString("demo.Store.put:11");
					assertThat(call.test()).hasToString("demo.WriteTests.put:15");
				});
			});
		}
		assertThat(recorded).doesNotExist();
	}

	@Test
	void deniesWhatIsNotGranted() {
		CallReview review = review();
		try (CallRecording recording = start(
				(call) -> review.deny(call).map((denied) -> denied.message("123456789012")))) {
			TestRun run = run(recording);
			assertThat(run.exist()).isTrue();
			assertThat(run.passed()).isFalse();
			assertThat(run.failures()).singleElement()
				.asString()
				.startsWith("WriteTests.put:15")
				.contains("is not authorized to perform: s3:PutObject on resource");
			assertThat(recording.calls()).hasSize(2);
		}
	}

	@Test
	void tellsThatThereAreNoTests() throws IOException {
		for (String name : List.of("LocalS3", "ReadTests", "WriteTests")) {
			Files.delete(this.directory.resolve("src/test/java/demo/" + name + ".java"));
		}
		try (CallRecording recording = start(null)) {
			assertThat(run(recording).exist()).isFalse();
			assertThat(recording.calls()).isEmpty();
		}
	}

}
