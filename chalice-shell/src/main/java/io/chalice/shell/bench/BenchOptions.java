package io.chalice.shell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.local.bench.BenchComparison;
import io.chalice.local.bench.BenchEvent;
import io.chalice.local.bench.BenchPlan;
import io.chalice.model.ApplicationModel;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.OptionDescription;
import io.chalice.shell.command.UsageException;

/**
 * What can be said of a measurement on the command line.
 */
final class BenchOptions {

	static final OptionDescription RUNS = OptionDescription.valued("runs", "COUNT",
			"Starts of each function that count (default: 5)");

	static final OptionDescription REQUESTS = OptionDescription.valued("requests", "COUNT",
			"Warm requests that count (default: 2000)");

	static final OptionDescription VARIANT = OptionDescription
		.valued("variant", "LIST", "Only default, aot-cache or aot-off")
		.values((context, typed) -> PackageVariant.names());

	static final OptionDescription PATH = OptionDescription.valued("path", "PATH",
			"GET this path: calls your method, others do not");

	static final OptionDescription EVENT = OptionDescription.valued("event", "FILE",
			"Send this event: calls your method");

	static final OptionDescription FUNCTION = OptionDescription.valued("function", "FUNCTION",
			"Only this function (default: all)");

	static final OptionDescription JAVA = OptionDescription.valued("java", "HOME",
			"The JDK (default: one of the function's runtime)");

	static final OptionDescription JSON = OptionDescription.flag("json", "Print JSON, for programs");

	static final OptionDescription COMPARE = OptionDescription.valued("compare", "FILE",
			"Exit code 1 when a figure is worse than here");

	static final OptionDescription REGRESSION = OptionDescription.valued("max-regression", "PERCENT",
			"How much worse it may be (default: 10%)");

	private static final Pattern PERCENT = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?)%?");

	private static final double USUAL_REGRESSION = 0.1;

	private static final int MOST = 1_000_000;

	private final CommandInvocation invocation;

	BenchOptions(CommandInvocation invocation) {
		this.invocation = invocation;
	}

	/**
	 * Check what can be checked before anything is built.
	 */
	void check() {
		plan();
		variants();
		regression();
		comparison();
		event();
		if (option(REGRESSION).isPresent() && option(COMPARE).isEmpty()) {
			throw new UsageException("--max-regression goes with --compare FILE");
		}
		if (option(PATH).isPresent() && option(FUNCTION).filter((name) -> !isRoutes(name)).isPresent()) {
			throw new UsageException("--path is for %s; what another function gets is a file: --event FILE"
				.formatted(ApplicationModel.API_HANDLER));
		}
	}

	private static boolean isRoutes(String name) {
		return name.equals(ApplicationModel.API_HANDLER);
	}

	private Optional<String> option(OptionDescription option) {
		return this.invocation.option(option.name());
	}

	BenchPlan plan() {
		return new BenchPlan(count(RUNS, BenchPlan.DEFAULT.runs()), count(REQUESTS, BenchPlan.DEFAULT.requests()));
	}

	private int count(OptionDescription option, int usual) {
		String typed = option(option).orElse(Integer.toString(usual));
		if (!typed.matches("[0-9]{1,7}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > MOST) {
			throw new UsageException("%s is a number from 1 to %d, not '%s'".formatted(option.typed(), MOST, typed));
		}
		return Integer.parseInt(typed);
	}

	/**
	 * Return how the application is to be packaged.
	 * @return the variants, in the order in which they are shown
	 */
	List<PackageVariant> variants() {
		List<String> typed = option(VARIANT).map((list) -> Arrays.asList(list.split(",")))
			.orElseGet(PackageVariant::names);
		for (String name : typed) {
			if (!PackageVariant.names().contains(name)) {
				throw new UsageException(
						"--variant is of %s, not '%s'".formatted(String.join(", ", PackageVariant.names()), name));
			}
		}
		return Arrays.stream(PackageVariant.values()).filter((variant) -> typed.contains(variant.text())).toList();
	}

	double regression() {
		String typed = option(REGRESSION).orElse("10%");
		Matcher matcher = PERCENT.matcher(typed);
		if (!matcher.matches()) {
			throw new UsageException("--max-regression is like 10%%, not '%s'".formatted(typed));
		}
		return option(REGRESSION).isEmpty() ? USUAL_REGRESSION : Double.parseDouble(matcher.group(1)) / 100;
	}

	Optional<BenchComparison> comparison() {
		return option(COMPARE).map((file) -> BenchComparison.with(read(file), file));
	}

	/**
	 * Return what the function gets that the user has chosen.
	 * @return the event, or nothing when no method of the application is to be called
	 */
	Optional<BenchEvent> event() {
		Optional<String> path = option(PATH);
		Optional<String> file = option(EVENT);
		if (path.isPresent() && file.isPresent()) {
			throw new UsageException("Choose one of --path and --event");
		}
		if (path.isPresent() && !path.get().startsWith("/")) {
			throw new UsageException("--path begins with /, as in /orders?page=1, not '%s'".formatted(path.get()));
		}
		return path.map(BenchEvent::get)
			.or(() -> file.map((name) -> BenchEvent.of(name, new String(read(name), StandardCharsets.UTF_8))));
	}

	/**
	 * Return what a function gets.
	 * @param function its resource name
	 * @return what the user has chosen for it, else an event that calls no method
	 */
	BenchEvent event(String function) {
		boolean chosen = function.equals(option(FUNCTION).orElse(ApplicationModel.API_HANDLER));
		return event().filter((event) -> chosen)
			.orElseGet(() -> isRoutes(function) ? BenchEvent.unrouted() : BenchEvent.ping());
	}

	/**
	 * Return which functions are measured.
	 * @param all the functions there are
	 * @return those, or the one that was chosen
	 */
	List<String> functions(List<String> all) {
		Optional<String> chosen = option(FUNCTION);
		if (chosen.isPresent() && !all.contains(chosen.get())) {
			throw new UsageException("There is no function '%s'; there is: %s".formatted(chosen.get(),
					all.isEmpty() ? "none" : String.join(", ", all)));
		}
		if (chosen.isEmpty() && option(PATH).isPresent() && !all.contains(ApplicationModel.API_HANDLER)) {
			throw new UsageException("--path is for applications with routes; this one has none");
		}
		if (chosen.isEmpty() && option(EVENT).isPresent() && !all.contains(ApplicationModel.API_HANDLER)) {
			throw new UsageException("Name the function that gets %s: --function FUNCTION, of %s"
				.formatted(option(EVENT).get(), String.join(", ", all)));
		}
		return chosen.map(List::of).orElse(all);
	}

	Optional<Path> java() {
		return option(JAVA).map(this.invocation.context()::resolve);
	}

	private byte[] read(String name) {
		Path file = this.invocation.context().resolve(name);
		if (!Files.isRegularFile(file)) {
			throw new UsageException("There is no file " + file);
		}
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not read " + file, ex);
		}
	}

}
