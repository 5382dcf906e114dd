package io.chalice.project.properties;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Takes files of properties apart, each of which may consist of several documents.
 *
 * @see <a href=
 * "https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.multi-document">Multi-document
 * files</a>
 */
final class PropertyFile {

	private static final Pattern SEPARATOR = Pattern.compile("(?m)^[#!]---[ \\t]*$");

	private PropertyFile() {
	}

	/**
	 * Read a file.
	 * @param name its name, which says whether it is YAML
	 * @param content its bytes
	 * @return its documents in order
	 * @throws UnreadablePropertiesException when it is not what its name says
	 */
	static List<PropertyDocument> read(String name, byte[] content) {
		try {
			return name.endsWith(".properties") ? properties(new String(content, StandardCharsets.ISO_8859_1))
					: yaml(new String(content, StandardCharsets.UTF_8));
		}
		catch (MarkedYAMLException ex) {
			Mark mark = ex.getProblemMark();
			throw new UnreadablePropertiesException(
					"%s:%d:%d: %s".formatted(name, mark.getLine() + 1, mark.getColumn() + 1, ex.getProblem()), ex);
		}
		catch (YAMLException | IllegalArgumentException | IOException ex) {
			throw new UnreadablePropertiesException("%s: %s".formatted(name, ex.getMessage()), ex);
		}
	}

	private static List<PropertyDocument> properties(String text) throws IOException {
		List<PropertyDocument> documents = new ArrayList<>();
		for (String part : SEPARATOR.split(text)) {
			Properties properties = new Properties();
			properties.load(new StringReader(part));
			Map<String, String> values = new LinkedHashMap<>();
			properties.forEach((key, value) -> values.put(PropertyName.uniform(key.toString()), value.toString()));
			documents.add(new PropertyDocument(values));
		}
		return documents;
	}

	private static List<PropertyDocument> yaml(String text) {
		List<PropertyDocument> documents = new ArrayList<>();
		for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)) {
			if (document instanceof Map<?, ?> map) {
				Map<String, String> values = new LinkedHashMap<>();
				flatten("", map, values);
				documents.add(new PropertyDocument(values));
			}
		}
		return documents;
	}

	private static void flatten(String path, @Nullable Object value, Map<String, String> values) {
		if (value instanceof Map<?, ?> map) {
			map.forEach(
					(key, child) -> flatten(path.isEmpty() ? String.valueOf(key) : path + "." + key, child, values));
		}
		else if (value instanceof Collection<?> list) {
			int index = 0;
			for (Object child : list) {
				flatten(path + "[" + index++ + "]", child, values);
			}
		}
		else {
			values.put(PropertyName.uniform(path), (value != null) ? value.toString() : "");
		}
	}

}
