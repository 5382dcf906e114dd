import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import io.chalice.policy.PolicyAnalyzer;
import io.chalice.policy.analysis.EntryPoint;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.PolicyRequest;
import io.chalice.policy.analysis.TargetStage;

/**
 * Measures one analysis in a new JVM, another one of the same in it, and one from the cache.
 * With -Dcache=FOLDER the cache outlives the JVM, so that the first one is from the cache too the second time.
 * Arguments: the application's classes, a file with the class path of its libraries, entry points.
 */
public class MeasurePolicy {

	public static void main(String[] arguments) throws Exception {
		List<Path> application = List.of(Path.of(arguments[0]));
		List<Path> libraries = Arrays.stream(Files.readString(Path.of(arguments[1])).strip().split(":"))
			.map(Path::of)
			.toList();
		List<EntryPoint> entries = new ArrayList<>();
		for (int i = 2; i < arguments.length; i++) {
			entries.add(EntryPoint.parse(arguments[i]));
		}
		String kept = System.getProperty("cache");
		Path cache = (kept != null) ? Path.of(kept) : Files.createTempDirectory("policy");
		PolicyAnalyzer analyzer = new PolicyAnalyzer();
		System.out.println(libraries.size() + " jars");
		measure("cold", analyzer, new PolicyRequest(application, libraries, entries, TargetStage.unknown(), cache));
		measure("warm", analyzer, new PolicyRequest(application, libraries, entries, TargetStage.unknown(), null));
		measure("cached", analyzer, new PolicyRequest(application, libraries, entries, TargetStage.unknown(), cache));
		long peak = 0;
		for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
			peak += (pool.getType() == MemoryType.HEAP) ? pool.getPeakUsage().getUsed() : 0;
		}
		System.out.println("heap at most " + peak / 1_000_000 + " MB");
	}

	private static void measure(String what, PolicyAnalyzer analyzer, PolicyRequest request) {
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		long processor = system.getProcessCpuTime();
		long time = System.nanoTime();
		PolicyAnalysis analysis = analyzer.analyze(request);
		System.out.println(what + ": " + (System.nanoTime() - time) / 1_000_000 + " ms, of the processor "
				+ (system.getProcessCpuTime() - processor) / 1_000_000 + " ms, " + analysis.grants().size()
				+ " grants");
	}

}
