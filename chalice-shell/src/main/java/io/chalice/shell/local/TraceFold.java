package io.chalice.shell.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens the stack traces among the lines of one process: exceptions, causes and the
 * user's own frames stay, without the jar that some logs add to them; the frames of
 * libraries between them become one line. All else stays as it is.
 */
final class TraceFold {

	private static final Pattern FRAME = Pattern.compile("(\\s+at (\\S+)\\([^)]*\\))(?: ~?\\[.*])?");

	/** The frames that a cause has in common with what it caused. */
	private static final Pattern COMMON = Pattern.compile("\\s+\\.\\.\\. \\d+ (more|common frames omitted)");

	private static final int NAMED = 3;

	/** Packages by the names of those who make them, the longest first. */
	private static final Map<String, String> MAKERS = makers();

	private final Predicate<String> own;

	private final List<String> folded = new ArrayList<>();

	private final Map<String, Integer> counts = new LinkedHashMap<>();

	/**
	 * Create a fold.
	 * @param own tells whether a class is the user's
	 */
	TraceFold(Predicate<String> own) {
		this.own = own;
	}

	private static Map<String, String> makers() {
		Map<String, String> makers = new LinkedHashMap<>();
		makers.put("io.chalice.", "Chalice");
		makers.put("org.springframework.", "Spring");
		makers.put("com.amazonaws.", "AWS");
		makers.put("software.amazon.", "AWS");
		makers.put("com.fasterxml.jackson.", "Jackson");
		makers.put("tools.jackson.", "Jackson");
		makers.put("org.hibernate.", "Hibernate");
		makers.put("org.apache.", "Apache");
		makers.put("reactor.", "Reactor");
		for (String java : List.of("java.", "javax.", "jdk.", "sun.", "com.sun.")) {
			makers.put(java, "Java");
		}
		return makers;
	}

	/**
	 * Add a line.
	 * @param line the line
	 * @return what to show now
	 */
	List<String> add(String line) {
		Matcher frame = FRAME.matcher(line);
		if (frame.matches()) {
			String type = type(frame.group(2));
			if (!this.own.test(type)) {
				this.folded.add(frame.group(1));
				this.counts.merge(maker(type), 1, Integer::sum);
				return List.of();
			}
		}
		else if (COMMON.matcher(line).matches()) {
			return List.of();
		}
		List<String> shown = new ArrayList<>(end());
		shown.add(frame.matches() ? frame.group(1) : line);
		return shown;
	}

	/**
	 * Nothing follows for now.
	 * @return what is still to be shown
	 */
	List<String> end() {
		List<String> shown = (this.folded.size() > 1) ? List.of(summary()) : List.copyOf(this.folded);
		this.folded.clear();
		this.counts.clear();
		return shown;
	}

	private String summary() {
		List<String> names = this.counts.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.map(Map.Entry::getKey)
			.toList();
		String last = (names.size() > NAMED) ? "others" : names.get(names.size() - 1);
		List<String> first = names.subList(0, Math.min(names.size(), NAMED) - ((names.size() > NAMED) ? 0 : 1));
		return "\t... %d frames of %s".formatted(this.folded.size(),
				first.isEmpty() ? last : "%s and %s".formatted(String.join(", ", first), last));
	}

	// such as java.base/java.lang.Thread.run or app//com.example.Shop$$Lambda/0x1.apply
	private static String type(String call) {
		String method = call;
		int module = method.indexOf('/');
		while (module >= 0 && !method.substring(0, module).contains("$$")) {
			method = method.substring(module + 1);
			module = method.indexOf('/');
		}
		int dot = method.lastIndexOf('.');
		return (dot >= 0) ? method.substring(0, dot) : method;
	}

	private static String maker(String type) {
		return MAKERS.entrySet()
			.stream()
			.filter((maker) -> type.startsWith(maker.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseGet(() -> generic(type));
	}

	private static String generic(String type) {
		if (type.contains("$$")) {
			return "generated code";
		}
		String[] parts = type.split("\\.");
		return (parts.length > 2) ? parts[0] + "." + parts[1] : parts[0];
	}

}
