package io.chalice.deployer.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.plan.PlannedChange.Difference;
import io.chalice.deployer.plan.PlannedChange.Kind;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.project.file.ByteSize;
import io.chalice.project.file.Sha256Digests;
import io.chalice.project.packaging.PackagedLayer;

/**
 * Says what makes a new zip differ from the one that runs, when that one is still among
 * the zips of this machine.
 */
public final class CodeComparison {

	private static final String LIBRARIES = "lib/";

	// the root of a layer
	private static final String LAYER = "java/";

	private static final String CLASS = ".class";

	// what Spring generates ahead of time follows from the rest
	private static final String GENERATED = "__";

	private static final int MOST_NAMES = 10;

	private static final int HASH_LENGTH = 12;

	/** In bytes: what is smaller is told in bytes. */
	private static final int SMALL = 100_000;

	private CodeComparison() {
	}

	/**
	 * Compare.
	 * @param before the SHA-256 of the zip that runs, in Base64
	 * @param zip the zip that shall run
	 * @param after its SHA-256, in Base64
	 * @return what is different
	 */
	public static List<Difference> compare(String before, Path zip, String after) {
		PropertyDifferences differences = new PropertyDifferences();
		if (!before.equals(after)) {
			compare(before, zip, differences);
		}
		return differences.list();
	}

	private static void compare(String before, Path zip, PropertyDifferences differences) {
		try {
			Optional<Path> old = find(before, zip);
			if (old.isEmpty()) {
				differences.add(Kind.CODE, "zip", "%s, not known here".formatted(before.substring(0, HASH_LENGTH)),
						megabytes(zip));
				return;
			}
			addSizes(megabytes(old.get()), megabytes(zip), differences);
			try (ZipFile had = new ZipFile(old.get().toFile()); ZipFile has = new ZipFile(zip.toFile())) {
				compare(entries(had), entries(has), differences);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not compare " + zip, ex);
		}
	}

	// sizes that are written alike tell nothing
	private static void addSizes(String before, String after, PropertyDifferences differences) {
		if (!before.equals(after)) {
			differences.add(Kind.CODE, "zip", before, after);
		}
	}

	private static Optional<Path> find(String sha256, Path zip) throws IOException {
		Path own = zip.toAbsolutePath();
		Path folder = own.getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.list(folder)) {
			// most often it is the one before
			List<Path> zips = files.filter((file) -> file.toString().endsWith(".zip") && !file.equals(own))
				.sorted(Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed())
				.toList();
			return zips.stream().filter((file) -> Sha256Digests.base64(file).equals(sha256)).findFirst();
		}
	}

	private static String megabytes(Path file) throws IOException {
		return ByteSize.megabytes(Files.size(file));
	}

	private static Map<String, Content> entries(ZipFile zip) {
		Map<String, Content> entries = new TreeMap<>();
		zip.stream()
			.filter((entry) -> !entry.isDirectory())
			.forEach((entry) -> entries.put(entry.getName().startsWith(PackagedLayer.LIBRARIES)
					? entry.getName().substring(LAYER.length()) : entry.getName(), Content.of(entry)));
		return entries;
	}

	private static void compare(Map<String, Content> before, Map<String, Content> after,
			PropertyDifferences differences) {
		Set<String> names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		names.removeIf((name) -> Objects.equals(before.get(name), after.get(name)));
		int generated = 0;
		int files = 0;
		for (String name : names) {
			if (name.startsWith(LIBRARIES)) {
				add(title(name), before.get(name), after.get(name), differences);
			}
			else if (name.contains(GENERATED)) {
				generated++;
			}
			else if (++files <= MOST_NAMES) {
				add(title(name), before.get(name), after.get(name), differences);
			}
		}
		if (files > MOST_NAMES) {
			differences.add(Kind.CODE, "more classes and files", null, Integer.toString(files - MOST_NAMES));
		}
		if (generated > 0) {
			differences.add(Kind.CODE, "classes generated ahead of time", null, Integer.toString(generated));
		}
	}

	private static void add(String title, @Nullable Content before, @Nullable Content after,
			PropertyDifferences differences) {
		differences.add(Kind.CODE, title, (before != null) ? before.words() : null,
				(after != null) ? after.words() : null);
	}

	private static String title(String name) {
		if (name.startsWith(LIBRARIES)) {
			return "library " + name.substring(LIBRARIES.length());
		}
		return name.endsWith(CLASS) ? "class " + name.substring(0, name.length() - CLASS.length()).replace('/', '.')
				: "file " + name;
	}

	/**
	 * What an entry holds.
	 *
	 * @param size its bytes, unpacked
	 * @param checksum their CRC-32
	 */
	private record Content(long size, long checksum) {

		static Content of(ZipEntry entry) {
			return new Content(entry.getSize(), entry.getCrc());
		}

		String words() {
			return (this.size < SMALL) ? String.format(Locale.ROOT, "%,d bytes", this.size)
					: ByteSize.megabytes(this.size);
		}

	}

}
