package io.chalice.local.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chalice.local.bench.ClassLoadLog.LoadedClass;

/**
 * Where the time of a cold start goes, told from the classes in the order in which they
 * were loaded. The log itself takes time, so only shares are taken from it.
 *
 * @param phases the phases in order; their shares add up to 1
 * @param libraries the libraries, the costliest first; their times add up to that of the
 * logged start
 * @param milliseconds how long the logged start took
 * @param classes how many classes were loaded before the first response
 */
record StartBreakdown(List<StartPhase> phases, List<LibraryCost> libraries, double milliseconds, int classes) {

	/** The JVM itself and AWS's runtime interface client. */
	static final String RUNTIME = "runtime";

	/** Spring Cloud Function's adapter, Spring Boot and the environment. */
	static final String ENVIRONMENT = "environment";

	/** From the context's creation until the function asks for its first event. */
	static final String CONTEXT = "context";

	/** From the first event to its response. */
	static final String REQUEST = "request";

	/** Loaded when the context is created, as what it is derived from. */
	private static final String CREATED = "org.springframework.context.support.GenericApplicationContext";

	/**
	 * Break down a start.
	 * @param classes the classes that were loaded, at least one
	 * @param initialized how many of them had been loaded when the function asked for its
	 * first event
	 * @param index knows the libraries
	 * @return the parts
	 */
	static StartBreakdown of(List<LoadedClass> classes, int initialized, LibraryIndex index) {
		int own = classes.size();
		int created = initialized;
		Map<String, LibraryCost> libraries = new LinkedHashMap<>();
		double before = 0;
		for (int i = 0; i < classes.size(); i++) {
			LoadedClass loaded = classes.get(i);
			String library = index.library(loaded.name());
			double time = loaded.time() - before;
			libraries.put(library,
					libraries.getOrDefault(library, new LibraryCost(library, 0, 0)).plus(Math.max(0, time)));
			before = Math.max(before, loaded.time());
			if (own == classes.size() && !library.equals(LibraryIndex.RUNTIME)) {
				own = i;
			}
			if (created == initialized && loaded.name().equals(CREATED)) {
				created = i;
			}
		}
		int first = Math.min(own, initialized);
		int second = Math.max(first, Math.min(created, initialized));
		List<StartPhase> phases = new ArrayList<>();
		add(phases, RUNTIME, classes, 0, first);
		add(phases, ENVIRONMENT, classes, first, second);
		add(phases, CONTEXT, classes, second, initialized);
		add(phases, REQUEST, classes, initialized, classes.size());
		return new StartBreakdown(List.copyOf(phases),
				libraries.values()
					.stream()
					.sorted(Comparator.comparingDouble(LibraryCost::milliseconds).reversed())
					.toList(),
				before, classes.size());
	}

	private static void add(List<StartPhase> phases, String name, List<LoadedClass> classes, int from, int to) {
		double total = classes.get(classes.size() - 1).time();
		double begin = (from == 0) ? 0 : classes.get(from - 1).time();
		double end = (to == 0) ? 0 : classes.get(to - 1).time();
		phases.add(new StartPhase(name, (total > 0) ? Math.max(0, end - begin) / total : 0, to - from));
	}

	/**
	 * Return the costliest libraries.
	 * @param count how many at most
	 * @param total how long a start takes without a log, in milliseconds
	 * @return the application's and its libraries', their times as shares of that
	 */
	List<LibraryCost> costliest(int count, double total) {
		double factor = (this.milliseconds > 0) ? total / this.milliseconds : 0;
		return this.libraries.stream()
			.filter((library) -> !library.name().equals(LibraryIndex.RUNTIME))
			.limit(count)
			.map((library) -> library.scaled(factor))
			.toList();
	}

}
