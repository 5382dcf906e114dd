package io.chalice.local.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * All files below some places at one time, by size and time of last change.
 *
 * @param stamps what is known of each file
 */
public record SourceSnapshot(Map<Path, Stamp> stamps) {

	public SourceSnapshot {
		stamps = Map.copyOf(stamps);
	}

	/**
	 * Take a snapshot.
	 * @param places files and directories, which need not exist
	 * @return the snapshot
	 */
	public static SourceSnapshot of(Iterable<Path> places) {
		Collector collector = new Collector();
		for (Path place : places) {
			try {
				if (Files.exists(place)) {
					Files.walkFileTree(place, collector);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Could not read " + place, ex);
			}
		}
		return new SourceSnapshot(collector.stamps);
	}

	/**
	 * Return what is different now.
	 * @param now a later snapshot
	 * @return the files that were added, changed or deleted, in order
	 */
	public List<Path> changesTo(SourceSnapshot now) {
		Set<Path> changed = new TreeSet<>(this.stamps.keySet());
		changed.addAll(now.stamps.keySet());
		changed.removeIf((file) -> {
			Stamp stamp = this.stamps.get(file);
			return stamp != null && stamp.equals(now.stamps.get(file));
		});
		return new ArrayList<>(changed);
	}

	/**
	 * What is known of a file. The key tells a file from another that was moved into its
	 * place.
	 *
	 * @param size its size in bytes
	 * @param modified when it was last changed
	 * @param key what the file system knows it by
	 */
	public record Stamp(long size, FileTime modified, String key) {

	}

	private static final class Collector extends SimpleFileVisitor<Path> {

		private final Map<Path, Stamp> stamps = new HashMap<>();

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (attributes.isRegularFile() && !isTemporary(String.valueOf(file.getFileName()))) {
				this.stamps.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime(),
						String.valueOf(attributes.fileKey())));
			}
			return FileVisitResult.CONTINUE;
		}

		// an editor deletes its temporary files at any time
		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) {
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException ex) {
			return FileVisitResult.CONTINUE;
		}

		private static boolean isTemporary(String name) {
			return name.endsWith("~") || name.startsWith(".#") || name.startsWith("#") || name.endsWith(".swp")
					|| name.endsWith(".swx") || name.equals("4913") || name.endsWith("___jb_tmp___")
					|| name.endsWith("___jb_old___");
		}

	}

}
