package io.chalice.shell.session;

import java.util.ArrayList;
import java.util.List;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;
import org.jspecify.annotations.Nullable;

/**
 * The session's parser of lines: splits a line into words as a shell does. Spaces
 * separate words, except between quotes and after a backslash. JLine's own parser, which
 * still quotes what is completed, drops empty words, keeps quotes that stand inside a
 * word ({@code --note="a b"}) and takes backslashes out of single quotes.
 */
public final class LineParser extends DefaultParser {

	@Override
	public ParsedLine parse(String line, int cursor, ParseContext context) {
		Split split = new Split(cursor);
		for (int i = 0; i < line.length(); i++) {
			split.next(i, line.charAt(i));
		}
		if (split.quote != 0 && context != ParseContext.COMPLETE) {
			// the reader asks for the rest
			throw new EOFError(-1, -1, "Missing closing quote", "quote");
		}
		split.finish(line.length(), context == ParseContext.COMPLETE);
		return new ArgumentList(line, split.words, split.cursorIndex, split.cursorOffset, cursor, split.cursorQuote,
				split.rawCursorOffset, split.rawCursorLength);
	}

	/**
	 * A line while it is split.
	 */
	private static final class Split {

		private final int cursor;

		private final List<String> words = new ArrayList<>();

		private final StringBuilder word = new StringBuilder();

		private int start = -1;

		private char quote;

		private boolean escaped;

		private int cursorIndex = -1;

		private int cursorOffset;

		private @Nullable String cursorQuote;

		private int rawCursorOffset;

		private int rawCursorLength;

		private Split(int cursor) {
			this.cursor = cursor;
		}

		private void next(int index, char character) {
			meet(index);
			if (this.escaped) {
				if (this.quote == '"' && character != '"' && character != '\\') {
					this.word.append('\\');
				}
				this.word.append(character);
				this.escaped = false;
			}
			else if (character == '\\' && this.quote != '\'') {
				begin(index);
				this.escaped = true;
			}
			else if (this.quote != 0 && character == this.quote) {
				this.quote = 0;
			}
			else if (this.quote == 0 && (character == '\'' || character == '"')) {
				begin(index);
				this.quote = character;
			}
			else if (this.quote == 0 && Character.isWhitespace(character)) {
				end(index);
			}
			else {
				begin(index);
				this.word.append(character);
			}
		}

		private void begin(int index) {
			if (this.start < 0) {
				this.start = index;
			}
		}

		private void meet(int index) {
			if (index == this.cursor) {
				this.cursorIndex = this.words.size();
				this.cursorOffset = this.word.length();
				this.rawCursorOffset = (this.start < 0) ? 0 : index - this.start;
				this.cursorQuote = (this.quote != 0) ? String.valueOf(this.quote) : null;
			}
		}

		private void end(int index) {
			if (this.escaped) {
				this.word.append('\\');
				this.escaped = false;
			}
			if (this.start >= 0) {
				if (this.cursorIndex == this.words.size()) {
					this.rawCursorLength = index - this.start;
				}
				this.words.add(this.word.toString());
				this.word.setLength(0);
				this.start = -1;
			}
		}

		private void finish(int length, boolean completing) {
			meet(length);
			end(length);
			if (completing && this.cursorIndex == this.words.size()) {
				this.words.add("");
			}
		}

	}

}
