package io.chalice.autoconfigure.startup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.env.PropertySource;

/**
 * What one of an application's configuration files says, or one document of it.
 *
 * @param name the name of its property source
 * @param properties its properties in their order, placeholders as they are written
 */
record FrozenSource(String name, Map<String, FrozenValue> properties) {

	FrozenSource {
		properties = new LinkedHashMap<>(properties);
	}

	/**
	 * Take a property source as it is.
	 * @param source the source of a configuration file
	 * @return what it says, or {@code null} if that cannot be written down
	 */
	static @Nullable FrozenSource of(OriginTrackedMapPropertySource source) {
		Map<String, FrozenValue> properties = new LinkedHashMap<>();
		for (Map.Entry<String, Object> entry : source.getSource().entrySet()) {
			FrozenValue value = FrozenValue.of(entry.getValue());
			if (value == null) {
				return null;
			}
			properties.put(entry.getKey(), value);
		}
		return new FrozenSource(source.getName(), properties);
	}

	/**
	 * Return what stands for the file at a start.
	 * @return the source, with the origin of each value
	 */
	PropertySource<?> toPropertySource() {
		Map<String, Object> values = new LinkedHashMap<>();
		this.properties.forEach((key, value) -> values.put(key, OriginTrackedValue.of(value.value(), value.origin())));
		return new OriginTrackedMapPropertySource(this.name, values, true);
	}

	static FrozenSource read(DataInput in) throws IOException {
		String name = in.readUTF();
		int count = in.readInt();
		Map<String, FrozenValue> properties = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			properties.put(in.readUTF(), FrozenValue.read(in));
		}
		return new FrozenSource(name, properties);
	}

	void write(DataOutput out) throws IOException {
		out.writeUTF(this.name);
		out.writeInt(this.properties.size());
		for (Map.Entry<String, FrozenValue> property : this.properties.entrySet()) {
			out.writeUTF(property.getKey());
			property.getValue().write(out);
		}
	}

	/**
	 * Where a value stood, for whoever explains that it is wrong.
	 *
	 * @param text file, line and column
	 */
	record Place(String text) implements Origin {

		@Override
		public String toString() {
			return this.text;
		}

	}

}
