package io.chalice.project.adoption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A file that is changed, or made.
 *
 * @param file the file
 * @param before its text, or empty when there is none
 * @param after what its text becomes
 * @param charset how it is written
 */
public record FileChange(Path file, Optional<String> before, String after, Charset charset) {

	/** Nobody reads a file of more lines before it is made. */
	private static final int LONG = 100;

	/**
	 * Return what makes a file what it shall be.
	 * @param file the file, which need not exist
	 * @param after its text from the one it has, empty without a file
	 * @return the change, or empty when the file is so already
	 */
	public static Optional<FileChange> to(Path file, UnaryOperator<String> after) {
		if (!Files.exists(file)) {
			return Optional.of(made(file, after.apply("")));
		}
		try {
			String before = Files.readString(file);
			String wanted = after.apply(before);
			return wanted.equals(before) ? Optional.empty()
					: Optional.of(new FileChange(file, Optional.of(before), wanted, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

	static FileChange made(Path file, String text) {
		return new FileChange(file, Optional.empty(), text, StandardCharsets.UTF_8);
	}

	/**
	 * Return the change as a unified diff.
	 * @param directory what the file is told relative to
	 * @return lines
	 */
	public List<String> diff(Path directory) {
		String name = directory.relativize(this.file).toString().replace('\\', '/');
		List<String> lines = new ArrayList<>();
		lines.add(this.before.isPresent() ? "--- a/" + name : "--- /dev/null");
		lines.add("+++ b/" + name);
		List<String> text = this.after.lines().toList();
		if (this.before.isEmpty() && text.size() > LONG) {
			lines.add("@@ -0,0 +1,%d @@ for programs, not shown".formatted(text.size()));
			return lines;
		}
		lines.addAll(UnifiedDiff.of(this.before.map(String::lines).map((old) -> old.toList()).orElse(List.of()), text));
		return lines;
	}

	/**
	 * Make changes: all of them, or none.
	 * @param changes the changes
	 */
	public static void write(List<FileChange> changes) {
		List<Path> drafts = new ArrayList<>();
		int done = 0;
		try {
			for (FileChange change : changes) {
				drafts.add(change.draft());
			}
			for (; done < changes.size(); done++) {
				Files.move(drafts.get(done), changes.get(done).target(), StandardCopyOption.REPLACE_EXISTING,
						StandardCopyOption.ATOMIC_MOVE);
			}
		}
		catch (IOException ex) {
			undo(changes.subList(0, done), ex);
			throw new UncheckedIOException("Nothing was changed: could not write " + changes.get(0).file(), ex);
		}
		finally {
			drafts.forEach(FileChange::deleteDraft);
		}
	}

	private Path draft() throws IOException {
		if (this.before.isPresent() && !Files.readString(this.file, this.charset).equals(this.before.get())) {
			throw new IOException(this.file + " was changed meanwhile");
		}
		Path target = target();
		Files.createDirectories(target.getParent());
		Path draft = target.resolveSibling(".%s.chalice".formatted(target.getFileName()));
		Files.deleteIfExists(draft);
		Files.write(draft, this.after.getBytes(this.charset), StandardOpenOption.CREATE_NEW);
		PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
		if (view != null && Files.exists(target)) {
			view.setPermissions(Files.getPosixFilePermissions(target));
		}
		return draft;
	}

	// a link stays one
	private Path target() throws IOException {
		return Files.exists(this.file, LinkOption.NOFOLLOW_LINKS) ? this.file.toRealPath() : this.file;
	}

	private static void undo(List<FileChange> done, IOException failure) {
		for (FileChange change : done) {
			try {
				if (change.before.isPresent()) {
					Files.write(change.target(), change.before.get().getBytes(change.charset));
				}
				else {
					Files.deleteIfExists(change.file);
				}
			}
			catch (IOException ex) {
				failure.addSuppressed(ex);
			}
		}
	}

	private static void deleteDraft(Path draft) {
		try {
			Files.deleteIfExists(draft);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not delete " + draft, ex);
		}
	}

}
