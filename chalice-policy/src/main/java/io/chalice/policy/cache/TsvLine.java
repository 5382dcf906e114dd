package io.chalice.policy.cache;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of cells, separated by tabs, in which any text can be kept.
 */
final class TsvLine {

	private static final String LIST = "\u001f";

	private TsvLine() {
	}

	static String line(String... cells) {
		List<String> escaped = new ArrayList<>();
		for (String cell : cells) {
			escaped.add(cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r"));
		}
		return String.join("\t", escaped);
	}

	static List<String> parse(String line) {
		List<String> cells = new ArrayList<>();
		for (String cell : line.split("\t", -1)) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < cell.length(); i++) {
				char c = cell.charAt(i);
				if (c == '\\' && i + 1 < cell.length()) {
					char escaped = cell.charAt(++i);
					text.append(switch (escaped) {
						case 't' -> '\t';
						case 'n' -> '\n';
						case 'r' -> '\r';
						default -> escaped;
					});
				}
				else {
					text.append(c);
				}
			}
			cells.add(text.toString());
		}
		return cells;
	}

	static String list(List<String> texts) {
		return String.join(LIST, texts);
	}

	static List<String> list(String cell) {
		return cell.isEmpty() ? List.of() : List.of(cell.split(LIST, -1));
	}

}
