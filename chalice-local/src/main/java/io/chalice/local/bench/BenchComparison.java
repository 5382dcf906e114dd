package io.chalice.local.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.chalice.json.JsonTree;

/**
 * Compares figures with those of an earlier measurement.
 */
public final class BenchComparison {

	/** What two measurements must share, and how it is called. */
	private static final Map<String, String> CONDITIONS = Map.of("application", "application", "stage", "stage",
			"runtime", "runtime", "memory_mb", "memory", "region", "region", "price", "price", "jdk", "JDK", "machine",
			"machine");

	private static final List<String> ORDER = List.of("application", "stage", "runtime", "memory_mb", "jdk", "machine",
			"region", "price");

	/** By less than this a warm request is not worse: it is the noise of this machine. */
	private static final double WARM_NOISE = 0.1;

	private final Map<?, ?> before;

	private final String name;

	private BenchComparison(Map<?, ?> before, String name) {
		this.before = before;
		this.name = name;
	}

	/**
	 * Read an earlier measurement.
	 * @param json what {@code --json} has printed
	 * @param name what the file is called
	 * @return the comparison
	 * @throws IncomparableException when it is something else
	 */
	public static BenchComparison with(byte[] json, String name) {
		try {
			if (JsonTree.read(json) instanceof Map<?, ?> before && before.get("variants") instanceof List<?>) {
				if (before.get("format") instanceof Number format && format.intValue() == BenchReport.FORMAT) {
					return new BenchComparison(before, name);
				}
				throw new IncomparableException(name, "its format is that of another version of this program");
			}
		}
		catch (JacksonException ex) {
			throw new IncomparableException(name, "it is not JSON");
		}
		throw new IncomparableException(name, "it is not what --json prints");
	}

	/**
	 * Compare.
	 * @param report the figures of now
	 * @param limit how much worse a figure may be, 0.1 for a tenth
	 * @return what is worse, a line each
	 * @throws IncomparableException when the earlier figures are of something else, or of
	 * another machine
	 */
	public List<String> worse(BenchReport report, double limit) {
		Map<String, Object> now = report.json();
		for (String condition : ORDER) {
			String then = text(this.before.get(condition));
			String today = text(now.get(condition));
			if (!then.equals(today)) {
				throw new IncomparableException(this.name,
						"%s was %s and is %s".formatted(CONDITIONS.get(condition), then, today));
			}
		}
		Map<String, Double> earlier = figures(this.before);
		Map<String, Double> current = figures(now);
		if (earlier.keySet().stream().noneMatch(current::containsKey)) {
			throw new IncomparableException(this.name, "it has no variant that was measured now");
		}
		List<String> worse = new ArrayList<>();
		current.forEach((figure, value) -> {
			Double then = earlier.get(figure);
			boolean noise = figure.endsWith("warm p50, ms") && then != null && value - then < WARM_NOISE;
			if (then != null && value > then * (1 + limit) && !noise) {
				worse.add(String.format(Locale.ROOT, "%s: %s, was %s: %.1f %% more, allowed are %.1f %%", figure,
						number(value), number(then), (value / then - 1) * 100, limit * 100));
			}
		});
		return worse;
	}

	private static Map<String, Double> figures(Map<?, ?> report) {
		Map<String, Double> figures = new LinkedHashMap<>();
		for (Map<?, ?> variant : maps(report.get("variants"))) {
			String name = variant.get("name") + ": ";
			for (Map<?, ?> function : maps(variant.get("functions"))) {
				if (function.get("cold_ms") instanceof Map<?, ?> cold) {
					put(figures,
							"%scold start of %s (%s), ms".formatted(name, function.get("name"), function.get("event")),
							cold.get("median"));
				}
			}
			if (variant.get("warm_ms") instanceof Map<?, ?> warm) {
				put(figures, name + "warm p50, ms", warm.get("p50"));
			}
			put(figures, name + "memory, MB", variant.get("memory_mb"));
			put(figures, name + "zip, bytes", variant.get("zip_bytes"));
			put(figures, name + "classes", variant.get("classes"));
			put(figures, name + "a million requests, USD", variant.get("million_requests_usd"));
		}
		return figures;
	}

	private static List<Map<?, ?>> maps(@Nullable Object list) {
		List<Map<?, ?>> maps = new ArrayList<>();
		if (list instanceof List<?> elements) {
			for (Object element : elements) {
				if (element instanceof Map<?, ?> map) {
					maps.add(map);
				}
			}
		}
		return maps;
	}

	private static void put(Map<String, Double> figures, String name, @Nullable Object value) {
		if (value instanceof Number number) {
			figures.put(name, number.doubleValue());
		}
	}

	private static String text(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.values().stream().map(BenchComparison::text).toList().toString();
		}
		return (value instanceof Number number) ? number(number.doubleValue()) : String.valueOf(value);
	}

	private static String number(double value) {
		return RoundedFigure.of(value, 10).stripTrailingZeros().toPlainString();
	}

}
