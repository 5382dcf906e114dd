package io.chalice.policy.recorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that several JVMs append lines to. Each line is written at once and before the
 * call goes on, so that a JVM that is killed leaves whole lines only.
 *
 * @param path the file, made when it is missing
 */
record CallFile(Path path) {

	private static final Object ONE_AT_A_TIME = new Object();

	void append(String line) {
		ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
		synchronized (ONE_AT_A_TIME) {
			try (FileChannel channel = FileChannel.open(this.path, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND)) {
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot write the calls of this program to " + this.path, ex);
			}
		}
	}

}
