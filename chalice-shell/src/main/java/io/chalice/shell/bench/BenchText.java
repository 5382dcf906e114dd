package io.chalice.shell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.chalice.local.bench.BenchReport;
import io.chalice.local.bench.BenchSubject;
import io.chalice.local.bench.FunctionFigures;
import io.chalice.local.bench.LambdaPrice;
import io.chalice.local.bench.LibraryCost;
import io.chalice.local.bench.StartPhase;
import io.chalice.local.bench.VariantFigures;
import io.chalice.project.file.ByteSize;
import io.chalice.shell.console.ConsoleTable;

/**
 * Figures for people.
 */
final class BenchText {

	/** What takes more than this share of the time is not faster, but noise. */
	private static final double NOTABLE = 0.95;

	private final BenchReport report;

	private final int columns;

	/**
	 * Create a text.
	 * @param report the figures
	 * @param columns how wide its tables may be
	 */
	BenchText(BenchReport report, int columns) {
		this.report = report;
		this.columns = columns;
	}

	/**
	 * Return all that is said.
	 * @return paragraphs with an empty line between them; the first line of each is a
	 * headline
	 */
	List<List<String>> paragraphs() {
		List<List<String>> paragraphs = new ArrayList<>();
		paragraphs.add(figures());
		VariantFigures first = this.report.variants().get(0);
		paragraphs.add(functions(first));
		paragraphs.add(phases(first));
		paragraphs.add(libraries(first));
		paragraphs.add(cost(first));
		paragraphs.add(conditions());
		return paragraphs;
	}

	private List<String> figures() {
		BenchSubject subject = this.report.subject();
		ConsoleTable table = ConsoleTable.indented();
		row(table, "", (variant) -> variant.variant().name());
		row(table, "cold start, median", (variant) -> milliseconds(variant.first().cold().median()));
		row(table, "least", (variant) -> milliseconds(variant.first().cold().min()));
		row(table, "greatest", (variant) -> milliseconds(variant.first().cold().max()));
		row(table, "of it INIT", (variant) -> milliseconds(variant.first().init().median()));
		row(table, "of it the first request", (variant) -> milliseconds(variant.first().request().median()));
		row(table, "processor time of it", (variant) -> milliseconds(variant.first().processor().median()));
		row(table, "warm request, p50", (variant) -> text("%.2f ms", variant.warm().p50()));
		row(table, "warm request, p99", (variant) -> text("%.2f ms", variant.warm().p99()));
		row(table, "memory", (variant) -> variant.warm().megabytes() + " MB");
		row(table, "zip", (variant) -> ByteSize.megabytes(variant.variant().zipBytes()));
		row(table, "classes until then", (variant) -> Integer.toString(variant.classes()));
		row(table, "a million requests", (variant) -> text("%.2f USD", variant.cost().usd()));
		List<String> lines = new ArrayList<>(table.lines(this.columns));
		lines.addAll(faster());
		return titled("%s, stage %s: %s, %s, %d MB".formatted(subject.application(), subject.stage(),
				this.report.variants().get(0).first().name(), subject.runtime(), subject.memory()), lines);
	}

	private List<String> faster() {
		double usual = this.report.variants().get(0).first().cold().median();
		return this.report.variants()
			.stream()
			.skip(1)
			.filter((variant) -> variant.first().cold().median() < usual * NOTABLE)
			.map((variant) -> text("  %s, the cold start takes %.0f %% less", variant.variant().description(),
					(1 - variant.first().cold().median() / usual) * 100))
			.toList();
	}

	private void row(ConsoleTable table, String name, Function<VariantFigures, String> cell) {
		List<String> cells = new ArrayList<>(List.of(name));
		this.report.variants().forEach((variant) -> cells.add(cell.apply(variant)));
		table.row(cells.toArray(String[]::new));
	}

	private List<String> functions(VariantFigures variant) {
		ConsoleTable table = ConsoleTable.explained().row("", "cold start", "INIT", "first", "called with");
		for (FunctionFigures function : variant.functions()) {
			String status = (function.status() > 0) ? " (%d)".formatted(function.status()) : "";
			table.row(function.name(), milliseconds(function.cold().median()), milliseconds(function.init().median()),
					milliseconds(function.request().median()), function.event().description() + status);
		}
		return titled("First request of each function (%s)".formatted(variant.variant().name()),
				table.lines(this.columns));
	}

	private List<String> phases(VariantFigures variant) {
		ConsoleTable table = ConsoleTable.indented();
		double total = variant.first().cold().median();
		for (StartPhase phase : variant.phases()) {
			table.row(title(phase.name()), milliseconds(phase.share() * total), text("%.0f %%", phase.share() * 100),
					phase.classes() + " classes");
		}
		return titled("Where the cold start goes (%s)".formatted(variant.variant().name()), table.lines(this.columns));
	}

	private static String title(String phase) {
		return switch (phase) {
			case "runtime" -> "JVM and Lambda's client";
			case "environment" -> "Spring Boot and its environment";
			case "context" -> "application context";
			case "request" -> "first request";
			default -> phase;
		};
	}

	private List<String> libraries(VariantFigures variant) {
		ConsoleTable table = ConsoleTable.indented();
		double total = variant.first().cold().median();
		for (LibraryCost library : variant.libraries()) {
			table.row(library.name(), milliseconds(library.milliseconds()),
					text("%.0f %%", library.milliseconds() / total * 100), library.classes() + " classes");
		}
		return titled("The libraries that take most of it (%s)".formatted(variant.variant().name()),
				table.lines(this.columns));
	}

	private List<String> cost(VariantFigures variant) {
		LambdaPrice price = variant.cost().price();
		List<String> lines = new ArrayList<>();
		lines.add("  10,000 cold starts of %.0f ms and 990,000 others of %.0f ms, in GB-seconds of %d MB,"
			.formatted(Math.ceil(variant.cost().cold()), Math.ceil(variant.cost().warm()), variant.cost().memory()));
		lines.add(text("  at %.10f USD, and %.2f USD for a million requests:", price.gigabyteSecond(),
				price.millionRequests()));
		lines.add(text("  %.2f USD, of which %.2f USD are for cold starts", variant.cost().usd(),
				variant.cost().coldUsd()));
		lines.add("  Prices of %s, %s, on %s (%s)".formatted(price.region(), price.architecture(), price.date(),
				price.source()));
		String region = this.report.subject().region();
		if (!price.region().equals(region)) {
			lines.add("  Prices of %s are not known here: look them up there".formatted(region));
		}
		return titled("What a million requests cost when one in a hundred is a cold start", lines);
	}

	private List<String> conditions() {
		BenchSubject subject = this.report.subject();
		List<String> lines = new ArrayList<>();
		lines.add("  JDK %s%s, %s of %d".formatted(subject.jdk().version(),
				subject.jdk().vendor().isEmpty() ? "" : " (" + subject.jdk().vendor() + ")",
				this.report.machine().pinned() ? "one core" : "all cores", this.report.machine().cores()));
		lines.add("  " + this.report.machine().processor());
		lines.add("  %d starts of each, %d warm requests".formatted(this.report.plan().runs(),
				this.report.plan().requests()));
		lines.add("  Lambda's processors are others: compare the columns, and one day with another");
		return titled("Measured on this machine, which is not Lambda", lines);
	}

	private static List<String> titled(String title, List<String> lines) {
		List<String> all = new ArrayList<>(List.of(title));
		all.addAll(lines);
		return all;
	}

	private static String milliseconds(double value) {
		return text("%.0f ms", value);
	}

	private static String text(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

}
