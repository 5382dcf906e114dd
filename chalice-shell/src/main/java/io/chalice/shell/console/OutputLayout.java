package io.chalice.shell.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * Lays out text in the columns of a terminal: it is broken between words, never within
 * one. What is to be copied stays in one piece, even if it is longer than a line: ARNs,
 * URLs, command lines, quotations, JSON and code.
 *
 * @param terminal tells how many columns there are now; 0 when no terminal shows the text
 * @param commands the words with which command lines begin
 */
public record OutputLayout(IntSupplier terminal, Set<String> commands) {

	/**
	 * The layout of what goes to a file or another program: none.
	 */
	public static final OutputLayout NONE = new OutputLayout(() -> 0, Set.of());

	private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-9;]*m");

	/** How JSON, annotations, XML and indented code begin. */
	private static final Pattern LITERAL = Pattern.compile("\\s*[{}\\[\\]\"@<].*|\t.*");

	/** What people type besides this program's own commands. */
	private static final Set<String> TOOLS = Set.of("aws", "cd", "export", "java", "javac", "jdb", "mvn", "./mvnw");

	/** A quotation is not longer: this one is an apostrophe. */
	private static final int QUOTED_WORDS = 12;

	public OutputLayout {
		commands = Set.copyOf(commands);
	}

	/**
	 * Return how wide a line may be.
	 * @return the columns, as many as wanted when no terminal shows the text
	 */
	public int columns() {
		int columns = this.terminal.getAsInt();
		return (columns > 0) ? columns : Integer.MAX_VALUE;
	}

	/**
	 * Return the columns that a text takes.
	 * @param text a line, which may have colours
	 * @return its length without what only colours it
	 */
	static int width(String text) {
		String plain = (text.indexOf('\u001b') >= 0) ? ESCAPES.matcher(text).replaceAll("") : text;
		return plain.codePointCount(0, plain.length());
	}

	/**
	 * Break the lines of a text that are too long.
	 * @param text the text
	 * @return the text, in lines that fit
	 */
	String wrap(String text) {
		// short lines need no terminal to be asked
		if (text.lines().noneMatch((line) -> line.length() > 40)) {
			return text;
		}
		int columns = columns();
		List<String> lines = new ArrayList<>();
		for (String line : text.split("\n", -1)) {
			if (width(line) <= columns || LITERAL.matcher(line).matches()) {
				lines.add(line);
			}
			else {
				lines.addAll(wrap(line, columns));
			}
		}
		return String.join("\n", lines);
	}

	/**
	 * Break a line.
	 * @param line the line
	 * @param columns how wide lines may be
	 * @return its parts, indented as it is
	 */
	List<String> wrap(String line, int columns) {
		String text = line.stripLeading();
		String indentation = line.substring(0, line.length() - text.length());
		List<String> lines = new ArrayList<>();
		StringBuilder current = new StringBuilder(indentation);
		boolean empty = true;
		for (String unit : units(text)) {
			String word = unit.stripLeading();
			if (!empty && width(current.toString()) + width(unit) > columns) {
				lines.add(current.toString());
				current = new StringBuilder(indentation);
				empty = true;
			}
			current.append(empty ? word : unit);
			empty = false;
		}
		lines.add(current.toString());
		return lines;
	}

	// each with the spaces before it
	private List<String> units(String text) {
		String[] words = text.split("(?<! )(?= )");
		List<String> units = new ArrayList<>();
		int index = 0;
		while (index < words.length) {
			int end = index + 1;
			if (index == 0 || words[index - 1].endsWith(":")) {
				end = commandEnd(words, index);
			}
			if (end == index + 1) {
				end = quotationEnd(words, index);
			}
			units.add(String.join("", List.of(words).subList(index, end)));
			index = end;
		}
		return units;
	}

	private int commandEnd(String[] words, int start) {
		String first = plain(words[start]);
		if (!this.commands.contains(first) && !TOOLS.contains(first)) {
			return start + 1;
		}
		int end = start;
		while (end < words.length && !endsSentence(plain(words[end]))) {
			end++;
		}
		return Math.min(end + 1, words.length);
	}

	private static boolean endsSentence(String word) {
		return word.length() > 1 && !word.equals("..") && ".,;)".indexOf(word.charAt(word.length() - 1)) >= 0;
	}

	private static int quotationEnd(String[] words, int start) {
		String first = plain(words[start]);
		if (!first.startsWith("'") || first.indexOf('\'', 1) > 0) {
			return start + 1;
		}
		for (int end = start + 1; end < Math.min(words.length, start + QUOTED_WORDS); end++) {
			if (words[end].indexOf('\'') > 0) {
				return end + 1;
			}
		}
		return start + 1;
	}

	private static String plain(String word) {
		return ESCAPES.matcher(word).replaceAll("").strip();
	}

}
