package io.chalice.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.chalice.project.file.TemporaryDirectories;

/**
 * The temporary directory of a session. It is deleted with the session; that of a session
 * whose process was killed is deleted when the next one starts. Which is which is told by
 * a lock, which ends with the process that holds it.
 */
final class ScratchDirectory implements AutoCloseable {

	private static final String PREFIX = "chalice-local-";

	/** The lock's file lies beside the directory, and is locked before there is one. */
	private static final String LOCK = ".lock";

	private static final FileAttribute<?>[] PRIVATE = FileSystems.getDefault()
		.supportedFileAttributeViews()
		.contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];

	private final Path directory;

	private final FileChannel lock;

	private ScratchDirectory(Path directory, FileChannel lock) {
		this.directory = directory;
		this.lock = lock;
	}

	/**
	 * Make a directory, and delete those that belong to nobody any more.
	 * @return the directory, to be closed
	 * @throws IOException if it cannot be made
	 */
	static ScratchDirectory create() throws IOException {
		return create(Path.of(System.getProperty("java.io.tmpdir")));
	}

	static ScratchDirectory create(Path parent) throws IOException {
		deleteOrphans(parent);
		Path file = Files.createTempFile(parent, PREFIX + ProcessHandle.current().pid() + "-", LOCK);
		FileChannel lock = FileChannel.open(file, StandardOpenOption.WRITE);
		try {
			if (lock.tryLock() == null) {
				throw new IOException(file + " is locked by somebody else");
			}
			return new ScratchDirectory(Files.createDirectory(directory(file), PRIVATE).toRealPath(), lock);
		}
		catch (IOException ex) {
			lock.close();
			throw ex;
		}
	}

	private static Path directory(Path lock) {
		String name = String.valueOf(lock.getFileName());
		return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
	}

	private static void deleteOrphans(Path parent) throws IOException {
		List<Path> locks;
		try (Stream<Path> files = Files.list(parent)) {
			locks = files.filter(ScratchDirectory::isLock).filter(Files::isWritable).toList();
		}
		for (Path lock : locks) {
			if (Files.isDirectory(directory(lock), LinkOption.NOFOLLOW_LINKS)) {
				deleteIfOrphan(lock);
			}
		}
	}

	private static boolean isLock(Path file) {
		String name = String.valueOf(file.getFileName());
		return name.startsWith(PREFIX) && name.endsWith(LOCK);
	}

	private static void deleteIfOrphan(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = lock(channel)) {
			if (lock != null) {
				TemporaryDirectories.delete(directory(file));
				Files.deleteIfExists(file);
			}
		}
		catch (NoSuchFileException ex) {
			// its session has ended in the meantime
			return;
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			// another session of this process
			return null;
		}
	}

	Path directory() {
		return this.directory;
	}

	/**
	 * Delete the directory.
	 */
	@Override
	public void close() {
		try {
			TemporaryDirectories.delete(this.directory);
			Files.deleteIfExists(this.directory.resolveSibling(this.directory.getFileName() + LOCK));
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not delete " + this.directory, ex);
		}
	}

}
