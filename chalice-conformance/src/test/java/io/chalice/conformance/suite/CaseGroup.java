package io.chalice.conformance.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases of a file.
 *
 * @param name the file's name, without its extension
 * @param cases the cases in order
 */
public record CaseGroup(String name, List<ConformanceCase> cases) {

	private static final String EXTENSION = ".json";

	private static final JsonMapper jsonMapper = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/**
	 * Read all files.
	 * @return the groups in order of name
	 */
	public static List<CaseGroup> all() {
		URL folder = Objects.requireNonNull(CaseGroup.class.getResource("/io/chalice/conformance/cases"));
		try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
			return files.sorted().map(CaseGroup::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static CaseGroup read(Path file) {
		@Nullable String fileName = String.valueOf(file.getFileName());
		try (InputStream json = Files.newInputStream(file)) {
			return new CaseGroup(fileName.substring(0, fileName.length() - EXTENSION.length()),
					jsonMapper.readValue(json, new TypeReference<List<ConformanceCase>>() {
					}));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
