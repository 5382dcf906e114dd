package io.chalice.policy.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON: objects as maps, arrays as lists, and the scalar types.
 */
public final class JsonWriter {

	private static final JsonFactory FACTORY = new JsonFactory();

	private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

	private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
		.withObjectNameValueSpacing(Separators.Spacing.AFTER)
		.withObjectEmptySeparator("")
		.withArrayEmptySeparator("")).withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);

	private JsonWriter() {
	}

	/**
	 * Writes a value for people: two spaces of indentation, every element on a line.
	 * @param value the value
	 * @return the JSON, with a newline at its end
	 */
	public static String pretty(Object value) {
		return write(value, new ObjectWriteContext.Base() {
			@Override
			public PrettyPrinter getPrettyPrinter() {
				return PRINTER.createInstance();
			}
		}) + '\n';
	}

	/**
	 * Writes a value without white space.
	 * @param value the value
	 * @return the JSON
	 */
	public static String compact(Object value) {
		return write(value, ObjectWriteContext.empty());
	}

	private static String write(Object value, ObjectWriteContext context) {
		StringWriter out = new StringWriter();
		try (JsonGenerator generator = FACTORY.createGenerator(context, out)) {
			write(value, generator);
		}
		return out.toString();
	}

	private static void write(@Nullable Object value, JsonGenerator generator) {
		if (value instanceof Map<?, ?> map) {
			generator.writeStartObject();
			map.forEach((name, member) -> {
				generator.writeName(String.valueOf(name));
				write(member, generator);
			});
			generator.writeEndObject();
		}
		else if (value instanceof List<?> list) {
			generator.writeStartArray();
			list.forEach((element) -> write(element, generator));
			generator.writeEndArray();
		}
		else if (value instanceof Boolean bool) {
			generator.writeBoolean(bool);
		}
		else if (value instanceof Number number) {
			generator.writeNumber(new BigDecimal(number.toString()));
		}
		else if (value == null || value == JsonReader.NULL) {
			generator.writeNull();
		}
		else {
			generator.writeString(value.toString());
		}
	}

}
