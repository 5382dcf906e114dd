package io.chalice.deployer.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Keeps two deploys of one stage from one checkout apart. The file says who deploys; the
 * operating system's lock on it ends with the process, so that one whose process is dead
 * does not count.
 */
public final class DeployLock {

	/** Far behind the text, which others can read where locks are mandatory. */
	private static final long POSITION = Integer.MAX_VALUE;

	private final FileChannel channel;

	private DeployLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Take the lock.
	 * @param file where it is
	 * @param by who deploys, {@code user@host}
	 * @param at the time, in ISO 8601
	 * @return the lock
	 * @throws LockedException while another process has it
	 */
	public static DeployLock acquire(Path file, String by, String at) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new LockedException(Files.readString(file).strip());
			}
			String text = "%s since %s (process %d)".formatted(by, at, ProcessHandle.current().pid());
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
			return new DeployLock(channel);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Look who has the lock.
	 * @param file where it is
	 * @return who, since when, in words, or empty when nobody has it
	 */
	public static Optional<String> holder(Path file) {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			return (tryLock(channel) != null) ? Optional.empty() : Optional.of(Files.readString(file).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(POSITION, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/**
	 * Give the lock back.
	 */
	public void release() {
		try {
			this.channel.truncate(0);
			this.channel.close();
		}
		catch (ClosedByInterruptException ex) {
			// the lock is gone with the channel, and nobody reads who has held it
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
