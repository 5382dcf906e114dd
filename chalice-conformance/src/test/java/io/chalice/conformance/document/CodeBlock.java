package io.chalice.conformance.document;

import java.util.List;

/**
 * A block of code in a document.
 *
 * @param page the document
 * @param line where it begins
 * @param language what it is written in, empty for a transcript
 * @param lines what is in it
 */
record CodeBlock(String page, int line, String language, List<String> lines) {

	CodeBlock {
		lines = List.copyOf(lines);
	}

	String text() {
		return String.join("\n", this.lines) + "\n";
	}

	String place() {
		return this.page + ":" + this.line;
	}

	@Override
	public String toString() {
		return place();
	}

}
