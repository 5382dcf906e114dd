package io.chalice.shell.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints: results to one stream, all else to the other, and whom it asks.
 */
public final class Console {

	private final Output out;

	private final Output err;

	private final Prompts prompts;

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
	}

	/**
	 * Create the console of this process's own streams.
	 * @param streams which of them are terminals
	 * @param prompts whom to ask
	 * @return the console
	 */
	public static Console ofProcess(StandardStreams streams, Prompts prompts) {
		return new Console(new Output(writer(FileDescriptor.out), streams.colouredOut()),
				new Output(writer(FileDescriptor.err), streams.colouredErr()), prompts);
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
		this.out.print(line);
	}

	/**
	 * Print something that is not the result: progress, advice.
	 * @param line a line
	 */
	public void message(String line) {
		this.err.print(line);
	}

	/**
	 * Print what is doubtful.
	 * @param line a line
	 */
	public void warn(String line) {
		this.err.print(this.err.paint(Colour.YELLOW, line));
	}

	/**
	 * Print what is wrong.
	 * @param text a line, or several
	 */
	public void error(String text) {
		this.err.print(this.err.paint(Colour.RED, text));
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
	 * Return whom to ask.
	 * @return the prompts
	 */
	public Prompts prompts() {
		return this.prompts;
	}

	/**
	 * A stream of text.
	 *
	 * @param writer where the text goes
	 * @param coloured whether it is shown by a terminal that knows colours
	 */
	public record Output(PrintWriter writer, boolean coloured) {

		private void print(String text) {
			this.writer.print(text + "\n");
			this.writer.flush();
		}

		private String paint(Colour colour, String text) {
			return this.coloured ? colour.paint(text) : text;
		}

	}

}
