package io.chalice.policy.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.PolicyRequest;
import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.json.JsonReader;
import io.chalice.policy.json.JsonSyntaxException;
import io.chalice.policy.json.JsonWriter;

/**
 * Keeps results in a directory. A result is used again when the class files, the entry
 * points, the tables and every variable and property the analysis asked for are the same.
 */
public final class ResultCache {

	private static final String HASHES = "hashes.json";

	private final Path directory;

	private final String version;

	/**
	 * Creates a cache.
	 * @param directory where results are kept; it is made when it is missing
	 * @param version what results depend on besides the request, such as the version of
	 * the tables
	 */
	public ResultCache(Path directory, String version) {
		this.directory = directory;
		this.version = version;
	}

	/**
	 * Returns the kept result, or analyses and keeps what comes out.
	 * @param request what is asked for
	 * @param analysis the analysis
	 * @return the result
	 */
	public PolicyAnalysis get(PolicyRequest request, Function<PolicyRequest, PolicyAnalysis> analysis) {
		try {
			Files.createDirectories(this.directory);
			TargetStage stage = request.stage();
			List<RecordingLookup> lookups = List.of(new RecordingLookup(stage.variables()),
					new RecordingLookup(stage.systemProperties()), new RecordingLookup(stage.properties()));
			Path file = this.directory.resolve(key(request) + ".json");
			PolicyAnalysis kept = read(file, lookups);
			if (kept != null) {
				return kept;
			}
			PolicyAnalysis result = analysis.apply(new PolicyRequest(request.application(), request.libraries(),
					request.entryPoints(), new TargetStage(stage.partition(), stage.region(), stage.account(),
							lookups.get(0), lookups.get(1), lookups.get(2)),
					null));
			write(file, StoredAnalysis.write(result, lookups));
			return result;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot use the cache in " + this.directory, ex);
		}
	}

	private static @Nullable PolicyAnalysis read(Path file, List<RecordingLookup> lookups) throws IOException {
		return Files.exists(file) ? StoredAnalysis.read(Files.readString(file), lookups) : null;
	}

	private void write(Path file, String json) throws IOException {
		Path written = Files.createTempFile(this.directory, "new", ".tmp");
		Files.writeString(written, json);
		Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
	}

	private String key(PolicyRequest request) throws IOException {
		Path hashes = this.directory.resolve(HASHES);
		Map<String, String> known = known(hashes);
		int before = known.size();
		List<String> libraries = request.libraries().parallelStream().map((path) -> library(path, known)).toList();
		if (known.size() > before) {
			write(hashes, JsonWriter.compact(new TreeMap<>(known)));
		}
		TargetStage stage = request.stage();
		return ContentHash.of(List.of(List.of(this.version, stage.partition(), stage.region(), stage.account()),
				request.application().stream().map(ContentHash::of).toList(), libraries,
				request.entryPoints().stream().map(Object::toString).toList()))
			.substring(0, 32);
	}

	private static Map<String, String> known(Path hashes) throws IOException {
		Map<String, String> known = new ConcurrentHashMap<>();
		if (Files.exists(hashes)) {
			try {
				if (new JsonReader(Files.readString(hashes)).read() instanceof Map<?, ?> map) {
					map.forEach((state, hash) -> known.put(String.valueOf(state), String.valueOf(hash)));
				}
			}
			catch (JsonSyntaxException ex) {
				// cut off: the libraries are hashed again
				known.clear();
			}
		}
		return known;
	}

	// a library that has the size and the time it had has the content it had
	private static String library(Path path, Map<String, String> known) {
		try {
			if (!Files.isRegularFile(path)) {
				return ContentHash.of(path);
			}
			String state = path.toAbsolutePath() + " " + Files.size(path) + " "
					+ Files.getLastModifiedTime(path).toMillis();
			return known.computeIfAbsent(state, (key) -> ContentHash.of(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + path, ex);
		}
	}

}
