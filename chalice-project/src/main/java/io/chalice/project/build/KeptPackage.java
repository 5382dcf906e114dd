package io.chalice.project.build;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.project.BuiltProject;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.file.CachedText;
import io.chalice.project.file.ContentFingerprint;
import io.chalice.project.file.Sha256Digests;
import io.chalice.project.hygiene.ClassPathReview;
import io.chalice.project.packaging.Artifact;
import io.chalice.project.packaging.CacheStore;
import io.chalice.project.packaging.PackagedLayer;

/**
 * The package that was made last for a stage, for as long as all that it was made of
 * stays the same: the built project, the stage's settings, this program. Where anything
 * is doubtful there is none, and it is made again.
 */
final class KeptPackage {

	/** Changes with what is kept. */
	private static final String FORMAT = "1";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path packages;

	private final CachedText text;

	/**
	 * Look at what the package is made of.
	 * @param built the built project
	 * @param stage the stage
	 * @param functions the functions' resource names
	 * @param snapStart whether a function starts from a snapshot
	 * @param project the fingerprint of the built project
	 */
	KeptPackage(BuiltProject built, StageConfiguration stage, List<String> functions, boolean snapStart,
			ContentFingerprint project) {
		this.packages = built.project().deploymentPackages();
		addProgram(project.add(FORMAT, stage.stage(), String.valueOf(stage.aot()),
				String.valueOf(stage.automaticLayer()), String.valueOf(snapStart),
				String.valueOf(CacheFit.of(stage, functions)), stage.acknowledgedPackageWarnings().toString()));
		for (String function : functions) {
			project.add(function);
			new TreeMap<>(stage.function(function).environment()).forEach(project::add);
		}
		this.text = new CachedText(built.project().workDirectory().resolve("package-%s.txt".formatted(stage.stage())),
				project.hex());
	}

	private static void addProgram(ContentFingerprint key) {
		CodeSource source = KeptPackage.class.getProtectionDomain().getCodeSource();
		try {
			Path own = Path.of(source.getLocation().toURI());
			if (Files.isDirectory(own)) {
				key.addTree(own);
			}
			else {
				// builds that can be repeated have the same times
				key.addContent(own);
			}
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return the package.
	 * @return what is known of it, or empty when it is to be made
	 */
	Optional<Content> read() {
		String json = this.text.read();
		try {
			return (json != null) ? content(JSON.readValue(json, StoredContent.class)) : Optional.empty();
		}
		catch (JacksonException ex) {
			// somebody else wrote to it
			return Optional.empty();
		}
	}

	private Optional<Content> content(StoredContent stored) {
		StoredZip layer = stored.layer();
		if (!stored.zip().isIn(this.packages) || (layer != null && !layer.isIn(this.packages))
				|| !stored.cacheStamp().equals(cacheStamp(stored.caching()))) {
			return Optional.empty();
		}
		Path libraries = (layer != null) ? layer.file(this.packages) : null;
		return Optional.of(new Content(
				new Artifact(stored.zip().file(this.packages), stored.zip().sha256(), stored.zip().size(),
						stored.aotProcessed(), stored.evaluating(), stored.caching(),
						(layer != null && libraries != null)
								? new PackagedLayer(libraries, layer.sha256(), layer.size()) : null),
				stored.notes(), stored.review()));
	}

	// a cache that was trained or forgotten since belongs into the package, or no more
	private String cacheStamp(Artifact.@Nullable Caching caching) {
		Optional<Path> cache = Optional.ofNullable(caching)
			.flatMap((own) -> CacheStore.of(this.packages).find(own.packageRecord()));
		return cache.map((file) -> new ContentFingerprint().addStamp(file).hex()).orElse("");
	}

	/**
	 * Keep what is known of a package that was made.
	 * @param content what is known of it
	 */
	void write(Content content) {
		Artifact artifact = content.artifact();
		PackagedLayer layer = artifact.layer();
		this.text.write(JSON
			.writeValueAsString(new StoredContent(StoredZip.of(artifact.file(), artifact.sha256(), artifact.size()),
					(layer != null) ? StoredZip.of(layer.file(), layer.sha256(), layer.size()) : null,
					artifact.aotProcessed(), artifact.evaluating(), artifact.caching(), cacheStamp(artifact.caching()),
					content.notes(), content.review())));
	}

	/**
	 * What is known of a package.
	 *
	 * @param artifact the package
	 * @param notes what whoever deploys it should know, a line each
	 * @param review the largest jars of it, and what does not belong into it
	 */
	record Content(Artifact artifact, List<String> notes, ClassPathReview review) {

		Content {
			notes = List.copyOf(notes);
		}

	}

	/**
	 * The same as it is written.
	 *
	 * @param zip the package
	 * @param layer its layer, or {@code null}
	 * @param aotProcessed whether it holds what Spring generated ahead of time
	 * @param evaluating the functions that decide conditions at every start
	 * @param caching what it says of its ahead-of-time cache, or {@code null}
	 * @param cacheStamp the fingerprint of the cache that was trained for it, empty
	 * without one
	 * @param notes what whoever deploys it should know
	 * @param review the largest jars, and what does not belong there
	 */
	private record StoredContent(StoredZip zip, @Nullable StoredZip layer, boolean aotProcessed, Set<String> evaluating,
			Artifact.@Nullable Caching caching, String cacheStamp, List<String> notes, ClassPathReview review) {

		StoredContent {
			evaluating = Set.copyOf(evaluating);
			notes = List.copyOf(notes);
		}

	}

	/**
	 * A zip among the packages.
	 *
	 * @param name the name of its file
	 * @param sha256 its SHA-256 in Base64
	 * @param size its size in bytes
	 * @param stamp the fingerprint of its size and time
	 */
	private record StoredZip(String name, String sha256, long size, String stamp) {

		static StoredZip of(Path file, String sha256, long size) {
			return new StoredZip(String.valueOf(file.getFileName()), sha256, size, stamp(file));
		}

		private static String stamp(Path file) {
			return new ContentFingerprint().addStamp(file).hex();
		}

		Path file(Path directory) {
			return directory.resolve(this.name);
		}

		// another stage with the same package changes its time
		boolean isIn(Path directory) {
			Path file = file(directory);
			return Files.isRegularFile(file)
					&& (stamp(file).equals(this.stamp) || Sha256Digests.base64(file).equals(this.sha256));
		}

	}

}
