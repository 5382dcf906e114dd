package io.chalice.autoconfigure.startup;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The configuration that an application had when its package was made.
 *
 * @param profiles its active profiles, in their order
 * @param conditions the variables and system properties that decided on it, with their
 * values
 * @param sources what its configuration files say, the one that wins first
 * @param logging how it logs, or {@code null} when Spring Boot has to set that up
 */
record StartRecord(List<String> profiles, Map<String, String> conditions, List<FrozenSource> sources,
		@Nullable LogSettings logging) {

	/** Where the record is in a package. */
	static final String RESOURCE = "META-INF/chalice/start-record";

	private static final int VERSION = 1;

	StartRecord {
		profiles = List.copyOf(profiles);
		conditions = Map.copyOf(conditions);
		sources = List.copyOf(sources);
	}

	/**
	 * Read the record of a package.
	 * @param loader what loads the package's classes
	 * @return the record, or {@code null} when there is none, or none of this version
	 * @throws IOException if it cannot be read
	 */
	static @Nullable StartRecord read(ClassLoader loader) throws IOException {
		try (InputStream resource = loader.getResourceAsStream(RESOURCE)) {
			return (resource != null) ? read(new DataInputStream(resource)) : null;
		}
	}

	private static @Nullable StartRecord read(DataInputStream in) throws IOException {
		if (in.readInt() != VERSION) {
			return null;
		}
		List<String> profiles = readList(in);
		Map<String, String> conditions = readMap(in);
		int count = in.readInt();
		List<FrozenSource> sources = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			sources.add(FrozenSource.read(in));
		}
		return new StartRecord(profiles, conditions, sources, in.readBoolean() ? LogSettings.read(in) : null);
	}

	/**
	 * Write the record down.
	 * @return its bytes
	 * @throws IOException if a text is longer than 65,535 bytes
	 */
	byte[] write() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeInt(VERSION);
		writeList(out, this.profiles);
		writeMap(out, this.conditions);
		out.writeInt(this.sources.size());
		for (FrozenSource source : this.sources) {
			source.write(out);
		}
		out.writeBoolean(this.logging != null);
		if (this.logging != null) {
			this.logging.write(out);
		}
		return bytes.toByteArray();
	}

	static List<String> readList(DataInput in) throws IOException {
		int count = in.readInt();
		List<String> texts = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			texts.add(in.readUTF());
		}
		return texts;
	}

	static void writeList(DataOutput out, List<String> texts) throws IOException {
		out.writeInt(texts.size());
		for (String text : texts) {
			out.writeUTF(text);
		}
	}

	static Map<String, String> readMap(DataInput in) throws IOException {
		int count = in.readInt();
		Map<String, String> texts = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			texts.put(in.readUTF(), in.readUTF());
		}
		return texts;
	}

	static void writeMap(DataOutput out, Map<String, String> texts) throws IOException {
		out.writeInt(texts.size());
		for (String name : texts.keySet().stream().sorted().toList()) {
			out.writeUTF(name);
			out.writeUTF(texts.getOrDefault(name, ""));
		}
	}

}
