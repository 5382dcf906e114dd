package io.chalice.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The machine that measures. Figures of two machines cannot be compared.
 *
 * @param processor what it calls its processor
 * @param cores how many cores this program may use
 * @param system its operating system
 * @param pinned whether functions run on one core only
 */
public record BenchMachine(String processor, int cores, String system, boolean pinned) {

	private static final String MODEL = "model name";

	static BenchMachine current(boolean pinned) {
		return new BenchMachine(processor(Path.of("/proc/cpuinfo")), Runtime.getRuntime().availableProcessors(),
				System.getProperty("os.name") + " " + System.getProperty("os.arch"), pinned);
	}

	static String processor(Path cpuinfo) {
		try {
			return Files.readAllLines(cpuinfo)
				.stream()
				.filter((line) -> line.startsWith(MODEL))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
		catch (IOException ex) {
			// not Linux: the system's name has to do
			return "unknown";
		}
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("processor", this.processor);
		json.put("cores", this.cores);
		json.put("system", this.system);
		json.put("pinned_to_one_core", this.pinned);
		return json;
	}

}
