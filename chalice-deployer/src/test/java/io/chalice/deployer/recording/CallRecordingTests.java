package io.chalice.deployer.recording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CallRecordingTests {

	private static final String CALL = "s3\tGetObject\teu-west-1\t\tapp.A#a:1\tGetObjectRequest bucket=b key=k";

	private final Path directory;

	private final Path recorder;

	CallRecordingTests(@TempDir Path temporary) throws IOException {
		this.directory = temporary.resolve("target/recording");
		this.recorder = temporary.resolve("recorder.jar");
		try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(this.recorder))) {
			jar.putNextEntry(new ZipEntry("recorder"));
		}
	}

	private CallRecording start(@Nullable CallDecisions decisions) {
		return CallRecording.start(this.directory, this.recorder, decisions);
	}

	private static Properties settings(CallRecording recording) throws IOException {
		Properties settings = new Properties();
		try (FileSystem jar = FileSystems.newFileSystem(recording.jar())) {
			assertThat(jar.getPath("recorder")).exists();
			settings.load(Files.newBufferedReader(jar.getPath("chalice-policy-recorder.properties")));
		}
		return settings;
	}

	@Test
	void readsWhatProgramsWrote() throws IOException {
		try (CallRecording recording = start(null)) {
			assertThat(recording.calls()).isEmpty();
			Path file = Path.of(settings(recording).getProperty("file"));
			assertThat(settings(recording)).doesNotContainKey("port");
			// a JVM that is killed may leave a line without an end
			Files.writeString(file, CALL + "\n" + CALL.substring(0, 15));
			assertThat(recording.calls()).singleElement()
				.satisfies((call) -> assertThat(call.operation()).hasToString("s3.GetObject"));
		}
		assertThat(this.directory).doesNotExist();
	}

	@Test
	void answersWhetherCallsAreAllowed() throws IOException {
		CallDecisions decisions = (call) -> call.region().equals("eu-west-1") ? Optional.of("no,\nnever")
				: Optional.empty();
		try (CallRecording recording = start(decisions)) {
			int port = Integer.parseInt(settings(recording).getProperty("port"));
			assertThat(ask(port, CALL)).isEqualTo("no, never");
			assertThat(ask(port, CALL.replace("eu-west-1", "us-east-1"))).isEmpty();
			assertThat(ask(port, "nothing")).isEmpty();
		}
	}

	private static String ask(int port, String line) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
			return String
				.valueOf(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
					.readLine());
		}
	}

	@Test
	void takesThePlaceOfOneThatCouldNotBeClosed() throws IOException {
		Files.createDirectories(this.directory);
		Files.writeString(this.directory.resolve("calls"), CALL + "\n");
		try (CallRecording recording = start(null)) {
			assertThat(recording.calls()).isEmpty();
		}
	}

}
