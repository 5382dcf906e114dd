package io.chalice.autoconfigure.startup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an application logs that leaves the form of its lines to Spring Boot.
 *
 * @param levels the levels that are set, by the name of their logger
 * @param groups the names of loggers that have a level in common, by the group's name
 */
record LogSettings(Map<String, String> levels, Map<String, List<String>> groups) {

	LogSettings {
		levels = Map.copyOf(levels);
		groups = Map.copyOf(groups);
	}

	static LogSettings read(DataInput in) throws IOException {
		Map<String, String> levels = StartRecord.readMap(in);
		int count = in.readInt();
		Map<String, List<String>> groups = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) {
			groups.put(in.readUTF(), StartRecord.readList(in));
		}
		return new LogSettings(levels, groups);
	}

	void write(DataOutput out) throws IOException {
		StartRecord.writeMap(out, this.levels);
		out.writeInt(this.groups.size());
		for (String name : this.groups.keySet().stream().sorted().toList()) {
			out.writeUTF(name);
			StartRecord.writeList(out, this.groups.getOrDefault(name, List.of()));
		}
	}

}
