package io.chalice.conformance.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document in Markdown.
 *
 * @param file where it is
 * @param lines what is in it
 */
record DocumentPage(Path file, List<String> lines) {

	/** The root of the source tree. */
	static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern FENCE = Pattern.compile("( *)```(\\w*)");

	private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

	private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

	DocumentPage {
		lines = List.copyOf(lines);
	}

	static DocumentPage of(Path file) throws IOException {
		return new DocumentPage(file, Files.readAllLines(file));
	}

	/**
	 * Return every document, those of the samples included.
	 * @return the pages in order of their paths
	 */
	static List<DocumentPage> all() throws IOException {
		List<DocumentPage> pages = new ArrayList<>();
		for (Path file : markdown()) {
			pages.add(of(file));
		}
		return pages;
	}

	private static List<Path> markdown() throws IOException {
		List<Path> files = new ArrayList<>();
		for (String directory : List.of("", "docs", "benchmarks", "samples")) {
			int depth = directory.equals("samples") ? Integer.MAX_VALUE : 1;
			try (Stream<Path> found = Files.walk(ROOT.resolve(directory), depth)) {
				found.filter((file) -> file.toString().endsWith(".md"))
					.filter((file) -> !ROOT.relativize(file).startsWith("target")
							&& !file.toString().contains("/target/"))
					.sorted()
					.forEach(files::add);
			}
		}
		return files;
	}

	String name() {
		return ROOT.relativize(this.file).toString();
	}

	/**
	 * Return the blocks of code.
	 * @return the blocks, without what they are indented by
	 */
	List<CodeBlock> blocks() {
		List<CodeBlock> blocks = new ArrayList<>();
		List<String> inside = new ArrayList<>();
		int start = -1;
		String language = "";
		int indent = 0;
		for (int i = 0; i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			Matcher fence = FENCE.matcher(line);
			if (!fence.matches()) {
				if (start >= 0) {
					inside.add(line.substring(Math.min(indent, line.length())));
				}
			}
			else if (start < 0) {
				start = i + 2;
				indent = fence.group(1).length();
				language = fence.group(2);
				inside.clear();
			}
			else {
				blocks.add(new CodeBlock(name(), start, language, inside));
				start = -1;
			}
		}
		return blocks;
	}

	/**
	 * Return what headings can be linked to by.
	 * @return the anchors
	 */
	Set<String> anchors() {
		Set<String> anchors = new HashSet<>();
		for (String line : prose()) {
			Matcher heading = HEADING.matcher(line);
			if (heading.matches()) {
				String anchor = heading.group(1)
					.toLowerCase(Locale.ROOT)
					.replaceAll("[^\\p{L}\\p{N} _-]", "")
					.replace(' ', '-');
				String free = anchor;
				for (int i = 1; !anchors.add(free); i++) {
					free = anchor + "-" + i;
				}
			}
		}
		return anchors;
	}

	/**
	 * Return where links lead.
	 * @return the targets as they are written
	 */
	List<String> links() {
		List<String> targets = new ArrayList<>();
		Matcher link = LINK.matcher(String.join("\n", prose()).replaceAll("`[^`\n]*`", ""));
		while (link.find()) {
			targets.add(link.group(1));
		}
		return targets;
	}

	private List<String> prose() {
		List<String> prose = new ArrayList<>();
		boolean code = false;
		for (String line : this.lines) {
			if (FENCE.matcher(line).matches()) {
				code = !code;
			}
			else if (!code) {
				prose.add(line);
			}
		}
		return prose;
	}

}
