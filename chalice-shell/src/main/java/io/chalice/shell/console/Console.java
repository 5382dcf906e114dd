package io.chalice.shell.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a command prints: results to one stream, all else to the other, and whom it asks.
 */
public final class Console {

	private static final String CLEAR = "\u001b[H\u001b[2J\u001b[3J";

	private final Output out;

	private final Output err;

	private final Prompts prompts;

	private final ProgressBoard progress;

	private final LiveLine live;

	/**
	 * Create a console.
	 * @param out where results go
	 * @param err where messages go
	 * @param prompts whom to ask
	 */
	public Console(Output out, Output err, Prompts prompts) {
		this.out = out;
		this.err = err;
		this.prompts = prompts;
		this.progress = new ProgressBoard(System::nanoTime, this::message, this::watch);
		this.live = new LiveLine(err, this.progress::text, this.progress::isIdle);
	}

	private void watch() {
		this.live.begin();
	}

	/**
	 * Create the console of this process's own streams.
	 * @param streams which of them are terminals
	 * @param prompts whom to ask
	 * @param program the program's name, with which command lines begin
	 * @return the console
	 */
	public static Console ofProcess(StandardStreams streams, Prompts prompts, String program) {
		OutputLayout layout = new OutputLayout(new TerminalColumns(System.getenv()), Set.of(program));
		return new Console(
				new Output(writer(FileDescriptor.out), streams.colouredOut(),
						streams.out() ? layout : OutputLayout.NONE),
				new Output(writer(FileDescriptor.err), streams.colouredErr(),
						streams.err() ? layout : OutputLayout.NONE),
				prompts);
	}

	private static PrintWriter writer(FileDescriptor stream) {
		return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
	}

	/**
	 * Return where results go.
	 * @return the writer
	 */
	public PrintWriter writer() {
		return this.out.writer();
	}

	/**
	 * Print a result.
	 * @param line a line, or several
	 */
	public void print(String line) {
		this.live.above(() -> this.out.print(line));
	}

	/**
	 * Print a result in columns.
	 * @param table the table, which is made to fit
	 */
	public void print(ConsoleTable table) {
		List<String> lines = table.lines(this.out.layout());
		int headlines = table.isHeaded() ? 1 : 0;
		lines.stream().limit(headlines).forEach((line) -> document(paint(Colour.BOLD, line)));
		lines.stream().skip(headlines).forEach(this::document);
	}

	/**
	 * Print a result that may be long, a page at a time where somebody reads it.
	 * @param content prints it, to the console that it is given
	 */
	public void page(Consumer<Console> content) {
		StringWriter all = new StringWriter();
		Output buffer = new Output(new PrintWriter(all), this.out.coloured(), this.out.layout());
		content.accept(new Console(buffer, this.err, this.prompts));
		List<String> lines = all.toString().lines().toList();
		// one line asks whether to go on
		int page = Math.max(1, this.prompts.rows() - 1);
		for (int start = 0; start < lines.size(); start += page) {
			if (start > 0 && !this.prompts.more()) {
				return;
			}
			lines.stream().skip(start).limit(page).forEach(this::document);
		}
	}

	/**
	 * Print a result for other programs, or for a file.
	 * @param text the text, which is printed as it is
	 */
	public void document(String text) {
		this.live.above(() -> this.out.raw(text));
	}

	/**
	 * Return how wide a result's line may be.
	 * @return the columns, as many as wanted without a terminal
	 */
	public int resultColumns() {
		return this.out.layout().columns();
	}

	/**
	 * Return how wide a message's line may be.
	 * @return the columns, as many as wanted without a terminal
	 */
	public int columns() {
		return this.err.layout().columns();
	}

	/**
	 * Remove what the terminal shows, if one shows the results.
	 */
	public void clear() {
		if (this.out.layout().terminal().getAsInt() > 0) {
			this.out.writer().print(CLEAR);
			this.out.writer().flush();
		}
	}

	/**
	 * Print something that is not the result: progress, advice.
	 * @param line a line
	 */
	public void message(String line) {
		this.live.above(() -> this.err.print(line));
	}

	/**
	 * Print what is doubtful.
	 * @param line a line
	 */
	public void warn(String line) {
		message(this.err.paint(Colour.YELLOW, line));
	}

	/**
	 * Print what is wrong.
	 * @param text a line, or several
	 */
	public void error(String text) {
		message(this.err.paint(Colour.RED, text));
	}

	/**
	 * Colour a part of a result.
	 * @param colour the colour
	 * @param text the text
	 * @return the text, coloured where results are shown by a terminal
	 */
	public String paint(Colour colour, String text) {
		return this.out.paint(colour, text);
	}

	/**
	 * Colour a part of a message.
	 * @param colour the colour
	 * @param text the text
	 * @return the text, coloured where messages are shown by a terminal
	 */
	public String paintMessage(Colour colour, String text) {
		return this.err.paint(colour, text);
	}

	/**
	 * Return what the command is doing, which a terminal shows in a last line.
	 * @return where tasks begin
	 */
	public ProgressBoard progress() {
		return this.progress;
	}

	/**
	 * Return whom to ask.
	 * @return the prompts
	 */
	public Prompts prompts() {
		// a question and a line that changes do not get along
		this.live.pause();
		return this.prompts;
	}

	/**
	 * A stream of text.
	 *
	 * @param writer where the text goes
	 * @param coloured whether it is shown by a terminal that knows colours
	 * @param layout how it is laid out
	 */
	public record Output(PrintWriter writer, boolean coloured, OutputLayout layout) {

		/**
		 * Create a stream that no terminal shows.
		 * @param writer where the text goes
		 * @param coloured whether it is coloured all the same
		 */
		public Output(PrintWriter writer, boolean coloured) {
			this(writer, coloured, OutputLayout.NONE);
		}

		private void print(String text) {
			raw(this.layout.wrap(text));
		}

		private void raw(String text) {
			this.writer.print(text + "\n");
			this.writer.flush();
		}

		private String paint(Colour colour, String text) {
			return this.coloured ? colour.paint(text) : text;
		}

	}

}
