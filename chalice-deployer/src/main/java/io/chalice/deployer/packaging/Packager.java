package io.chalice.deployer.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes the deployment artefact of an application's executable jar: classes at the root,
 * jars in {@code lib/}. The same input gives the same bytes on every machine, and a zip
 * that was made before is used again.
 */
public final class Packager {

	/** The quota for the unpacked artefact, in bytes. */
	static final long UNPACKED_LIMIT = 250L * 1024 * 1024;

	private static final String FORMAT = "1";

	private static final String CLASSES = "BOOT-INF/classes/";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	private static final String INITIALIZER = "__ApplicationContextInitializer.class";

	private final Path cache;

	private final long limit;

	/**
	 * Create a packager.
	 * @param cache where zips are kept, {@code .chalice/deployments} of the project
	 */
	public Packager(Path cache) {
		this(cache, UNPACKED_LIMIT);
	}

	Packager(Path cache, long limit) {
		this.cache = cache;
		this.limit = limit;
	}

	/**
	 * Make the artefact.
	 * @param bootJar the executable jar that Spring Boot made
	 * @param leaveOut the file names of jars that are only for development or building
	 * @param mainClass the class that starts the application
	 * @return the artefact
	 * @throws NotExecutableJarException when the jar is not one of Spring Boot's
	 * @throws ArtifactTooLargeException when Lambda would refuse it
	 */
	public Artifact pack(Path bootJar, Set<String> leaveOut, String mainClass) {
		try (ZipFile jar = new ZipFile(bootJar.toFile())) {
			Map<String, ZipEntry> content = content(jar, leaveOut);
			if (content.isEmpty()) {
				throw new NotExecutableJarException(bootJar);
			}
			checkSize(content);
			boolean aot = content.containsKey(mainClass.replace('.', '/') + INITIALIZER);
			Path zip = this.cache.resolve(hash(jar, content) + ".zip");
			if (!Files.exists(zip)) {
				write(jar, content, zip);
			}
			return Artifact.of(zip, aot);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, ZipEntry> content(ZipFile jar, Set<String> leaveOut) {
		Map<String, ZipEntry> content = new TreeMap<>();
		jar.stream().filter((entry) -> !entry.isDirectory()).forEach((entry) -> {
			String name = entry.getName();
			if (name.startsWith(CLASSES)) {
				content.put(name.substring(CLASSES.length()), entry);
			}
			else if (name.startsWith(LIBRARIES) && !leaveOut.contains(name.substring(LIBRARIES.length()))) {
				content.put("lib/" + name.substring(LIBRARIES.length()), entry);
			}
		});
		return content;
	}

	private void checkSize(Map<String, ZipEntry> content) {
		long size = content.values().stream().mapToLong(ZipEntry::getSize).sum();
		if (size > this.limit) {
			List<ArtifactTooLargeException.Part> parts = new ArrayList<>();
			content.forEach((name, entry) -> parts.add(new ArtifactTooLargeException.Part(name, entry.getSize())));
			parts.sort(Comparator.comparingLong(ArtifactTooLargeException.Part::size).reversed());
			throw new ArtifactTooLargeException(size, this.limit, parts);
		}
	}

	private static String hash(ZipFile jar, Map<String, ZipEntry> content) throws IOException {
		MessageDigest digest = Digests.sha256();
		digest.update(FORMAT.getBytes(StandardCharsets.UTF_8));
		for (Map.Entry<String, ZipEntry> entry : content.entrySet()) {
			digest.update(entry.getKey().getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			digest.update(Digests.sha256().digest(bytes(jar, entry.getValue())));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private void write(ZipFile jar, Map<String, ZipEntry> content, Path zip) throws IOException {
		Files.createDirectories(this.cache);
		Path temporary = Files.createTempFile(this.cache, "deployment", ".tmp");
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
			StoredZip stored = new StoredZip(out);
			for (Map.Entry<String, ZipEntry> entry : content.entrySet()) {
				stored.add(entry.getKey(), bytes(jar, entry.getValue()));
			}
			stored.finish();
		}
		Files.move(temporary, zip, StandardCopyOption.ATOMIC_MOVE);
	}

	private static byte[] bytes(ZipFile jar, ZipEntry entry) throws IOException {
		try (InputStream in = jar.getInputStream(entry)) {
			return in.readAllBytes();
		}
	}

}
