package io.chalice.project.packaging;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.file.Sha256Digests;

/**
 * Arranges a package so that a JVM can have an ahead-of-time cache of it. A JVM takes
 * jars only, so the application's classes become one, which is first in the order that
 * Lambda's runtime has. It compares no more than sizes and times, which are the same for
 * many changes: so the package says what it is made of, and the start script uses only a
 * cache that says the same.
 *
 * @see <a href="https://openjdk.org/jeps/483">JEP 483, consistent class paths</a>
 */
final class CacheLayout {

	private static final String LIBRARIES = "lib/";

	/** Changes with the way caches are made. */
	private static final String FORMAT = "1";

	private final SortedMap<String, ArtifactContent.Source> entries;

	private final String fit;

	private final boolean stored;

	CacheLayout(SortedMap<String, ArtifactContent.Source> entries, String fit, boolean stored) {
		this.entries = entries;
		this.fit = fit;
		this.stored = stored;
	}

	void arrange(CacheStore caches) throws IOException {
		byte[] application = application();
		this.entries.keySet().removeIf((name) -> !name.startsWith(LIBRARIES));
		this.entries.put(CacheFiles.APPLICATION, () -> application);
		if (!this.entries.firstKey().equals(CacheFiles.APPLICATION)) {
			throw new InvalidJarException(Path.of(this.entries.firstKey()), "with 'aot_cache', no library may come "
					+ "before %s by its name: the application's classes are there".formatted(CacheFiles.APPLICATION));
		}
		byte[] script = script();
		String record = record(script);
		String classPath = record + "\n" + String.join("\n", this.entries.keySet()) + "\n";
		this.entries.put(CacheFiles.START, () -> script);
		this.entries.put(CacheFiles.PACKAGE, () -> classPath.getBytes(StandardCharsets.UTF_8));
		Path cache = caches.findIntact(record).orElse(null);
		if (cache != null) {
			this.entries.put(CacheFiles.CACHE, () -> Files.readAllBytes(cache));
			this.entries.put(CacheFiles.CACHE + CacheStore.RECORD,
					() -> Files.readAllBytes(cache.resolveSibling(cache.getFileName() + CacheStore.RECORD)));
		}
	}

	// directories are entries of their own: Spring looks for classes in them
	private byte[] application() throws IOException {
		SortedMap<String, ArtifactContent.@Nullable Source> names = new TreeMap<>();
		this.entries.forEach((name, source) -> {
			if (!name.startsWith(LIBRARIES)) {
				names.put(name, source);
				for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
					names.putIfAbsent(name.substring(0, slash + 1), null);
				}
			}
		});
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ZipWriter zip = new ZipWriter(out);
		for (Map.Entry<String, ArtifactContent.@Nullable Source> entry : names.entrySet()) {
			ArtifactContent.Source source = entry.getValue();
			zip.store(entry.getKey(), (source != null) ? source.bytes() : new byte[0]);
		}
		zip.finish();
		return out.toByteArray();
	}

	private String record(byte[] script) throws IOException {
		ContentFingerprint record = new ContentFingerprint().add(FORMAT, this.fit, String.valueOf(this.stored),
				Sha256Digests.hex(script));
		for (Map.Entry<String, ArtifactContent.Source> entry : this.entries.entrySet()) {
			record.add(entry.getKey(), Sha256Digests.hex(entry.getValue().packed(this.stored)));
		}
		return record.hex();
	}

	private static byte[] script() throws IOException {
		try (InputStream in = CacheLayout.class.getResourceAsStream("start.sh")) {
			if (in == null) {
				throw new IllegalStateException("start.sh is missing");
			}
			return in.readAllBytes();
		}
	}

	/**
	 * Read what a package says of its cache.
	 * @param zip the package
	 * @return what it is made of, and whether a cache is there; {@code null} for a
	 * package that is not made for one
	 */
	static Artifact.@Nullable Caching read(Path zip) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile())) {
			ZipEntry entry = file.getEntry(CacheFiles.PACKAGE);
			if (entry == null) {
				return null;
			}
			try (BufferedReader reader = new BufferedReader(
					new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8))) {
				return new Artifact.Caching(reader.readLine(), trained(file));
			}
		}
	}

	private static @Nullable PackagedCache trained(ZipFile file) throws IOException {
		ZipEntry cache = file.getEntry(CacheFiles.CACHE);
		ZipEntry written = file.getEntry(CacheFiles.CACHE + CacheStore.RECORD);
		if (cache == null) {
			return null;
		}
		if (written == null) {
			return new PackagedCache(cache.getSize(), null);
		}
		try (InputStream in = file.getInputStream(written)) {
			return new PackagedCache(cache.getSize(),
					CacheStore.runtimeVersion(new String(in.readAllBytes(), StandardCharsets.UTF_8)).orElse(null));
		}
	}

}
