package io.chalice.project.describe;

import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as JSON schema: their components, which of those may be null, and
 * what their sources say of them.
 */
final class RecordSchema {

	private static final Pattern PARAM = Pattern.compile("@param (\\w+) ((?:(?! \\* @|\\*/).|\\R(?! \\* @| \\*/))*)");

	private static final Pattern TAG = Pattern.compile("\\{@\\w+ #?([^}]+)}");

	private final Path sources;

	private final Map<String, Object> definitions = new TreeMap<>();

	/**
	 * Create a schema.
	 * @param sources where the records' packages are
	 */
	RecordSchema(Path sources) {
		this.sources = sources;
	}

	Map<String, Object> definitions() {
		return this.definitions;
	}

	Map<String, Object> body(Class<?> type) throws IOException {
		return body(type, Map.of());
	}

	private Map<String, Object> body(Class<?> type, Map<String, Object> before) throws IOException {
		Map<String, String> comments = comments(type);
		Map<String, Object> properties = new LinkedHashMap<>(before);
		List<String> required = new ArrayList<>(before.keySet());
		for (RecordComponent component : type.getRecordComponents()) {
			Map<String, Object> property = new LinkedHashMap<>();
			property.put("description", Objects.requireNonNull(comments.get(component.getName())));
			boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			property
				.putAll(nullable ? orNull(schema(component.getAnnotatedType())) : schema(component.getAnnotatedType()));
			properties.put(component.getName(), property);
			// what is left out when it is empty need not be there
			if (!nullable && !component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
				required.add(component.getName());
			}
		}
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "object");
		body.put("properties", properties);
		body.put("required", required);
		return body;
	}

	private static Map<String, Object> orNull(Map<String, Object> schema) {
		Map<String, Object> either = new LinkedHashMap<>();
		if (schema.get("type") instanceof String type) {
			either.putAll(schema);
			either.put("type", List.of(type, "null"));
		}
		else {
			either.put("anyOf", List.of(schema, Map.of("type", "null")));
		}
		return either;
	}

	private Map<String, Object> schema(AnnotatedType annotated) throws IOException {
		Map<String, Object> schema = new LinkedHashMap<>();
		if (annotated instanceof AnnotatedParameterizedType list) {
			schema.put("type", "array");
			schema.put("items", schema(list.getAnnotatedActualTypeArguments()[0]));
			return schema;
		}
		Class<?> type = (Class<?>) annotated.getType();
		if (type.isRecord()) {
			if (!this.definitions.containsKey(type.getSimpleName())) {
				this.definitions.put(type.getSimpleName(), body(type));
			}
			schema.put("$ref", "#/$defs/" + type.getSimpleName());
		}
		else if (type.isSealed()) {
			schema.put("oneOf", alternatives(type));
		}
		else if (type.isEnum()) {
			schema.put("type", "string");
			schema.put("enum", Stream.of(type.getEnumConstants()).map(String::valueOf).toList());
		}
		else {
			schema.put("type", scalar(type));
		}
		return schema;
	}

	/**
	 * Describe the records that a value may be, which a member tells apart.
	 * @param type what they have in common
	 * @return a reference to each
	 * @throws IOException when a source cannot be read
	 */
	private List<Map<String, Object>> alternatives(Class<?> type) throws IOException {
		JsonTypeInfo info = Objects.requireNonNull(type.getAnnotation(JsonTypeInfo.class));
		List<Map<String, Object>> references = new ArrayList<>();
		for (JsonSubTypes.Type alternative : Objects.requireNonNull(type.getAnnotation(JsonSubTypes.class)).value()) {
			String name = alternative.value().getSimpleName();
			this.definitions.put(name,
					body(alternative.value(), Map.of(info.property(), Map.of("const", alternative.name()))));
			references.add(Map.of("$ref", "#/$defs/" + name));
		}
		return references;
	}

	private static String scalar(Class<?> type) {
		if (type == String.class) {
			return "string";
		}
		if (type == boolean.class || type == Boolean.class) {
			return "boolean";
		}
		if (type == int.class || type == Integer.class) {
			return "integer";
		}
		throw new IllegalArgumentException("No schema for " + type);
	}

	private Map<String, String> comments(Class<?> type) throws IOException {
		String source = Files.readString(this.sources.resolve(type.getName().replace('.', '/') + ".java"));
		String comment = source.substring(source.indexOf("/**"), source.indexOf("*/") + 2);
		Map<String, String> comments = new LinkedHashMap<>();
		Matcher matcher = PARAM.matcher(comment);
		while (matcher.find()) {
			String text = matcher.group(2).replaceAll("\\s*\\R \\* ?", " ").strip();
			comments.put(matcher.group(1), TAG.matcher(text).replaceAll("$1").replace('#', '.'));
		}
		return comments;
	}

}
