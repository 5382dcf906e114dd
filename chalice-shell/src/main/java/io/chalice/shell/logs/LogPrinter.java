package io.chalice.shell.logs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.chalice.deployer.logs.LogEntry;
import io.chalice.deployer.logs.LogSource;
import io.chalice.deployer.logs.RenderedEntry;
import io.chalice.shell.console.Colour;
import io.chalice.shell.console.Console;

/**
 * Prints what functions have said: the time, who it was if there are several, how bad it
 * is, what was said, and its stack trace below.
 */
final class LogPrinter implements Consumer<LogEntry> {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

	private static final List<Colour> COLOURS = List.of(Colour.CYAN, Colour.MAGENTA, Colour.GREEN, Colour.BLUE,
			Colour.YELLOW);

	private final Console console;

	private final ZoneId zone;

	private final Map<String, String> labels = new HashMap<>();

	/**
	 * Create a printer.
	 * @param console where to print
	 * @param sources whose logs are printed
	 * @param zone where times are told
	 */
	LogPrinter(Console console, List<LogSource> sources, ZoneId zone) {
		this.console = console;
		this.zone = zone;
		int width = sources.stream().mapToInt((source) -> source.name().length()).max().orElse(0);
		for (int i = 0; i < sources.size() && sources.size() > 1; i++) {
			String name = sources.get(i).name();
			this.labels.put(name,
					console.paint(COLOURS.get(i % COLOURS.size()), name + " ".repeat(width - name.length())) + " ");
		}
	}

	@Override
	public void accept(LogEntry entry) {
		RenderedEntry rendered = RenderedEntry.of(entry);
		StringBuilder line = new StringBuilder(
				this.console.paint(Colour.FAINT, TIME.format(rendered.time().atZone(this.zone))));
		line.append(' ').append(this.labels.getOrDefault(entry.source().name(), ""));
		if (!rendered.level().isEmpty()) {
			line.append(level(rendered.level())).append(' ');
		}
		this.console.document(line.append(rendered.text()).toString().stripTrailing());
		rendered.more().forEach(this.console::document);
	}

	private String level(String level) {
		String padded = "%-5s".formatted(level);
		return switch (level) {
			case "ERROR", "FATAL" -> this.console.paint(Colour.RED, padded);
			case "WARN" -> this.console.paint(Colour.YELLOW, padded);
			default -> padded;
		};
	}

}
