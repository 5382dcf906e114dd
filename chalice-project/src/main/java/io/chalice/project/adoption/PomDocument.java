package io.chalice.project.adoption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a {@code pom.xml} that elements are added to. All else stays as it is
 * written: formatting, comments, the ends of lines.
 */
final class PomDocument {

	/** What the elements of a project are preceded by, in the order of Maven's model. */
	private static final List<String> ORDER = List.of("modelVersion", "parent", "groupId", "artifactId", "version",
			"packaging", "name", "description", "url", "inceptionYear", "organization", "licenses", "developers",
			"contributors", "mailingLists", "prerequisites", "modules", "scm", "issueManagement", "ciManagement",
			"distributionManagement", "properties", "dependencyManagement", "dependencies", "repositories",
			"pluginRepositories", "build", "reports", "reporting", "profiles");

	private final Path file;

	private final String text;

	private final PomElement root;

	private PomDocument(Path file, String text, PomElement root) {
		this.file = file;
		this.text = text;
		this.root = root;
	}

	/**
	 * Read a document.
	 * @param file where it is from, for messages
	 * @param text its text
	 * @return the document
	 * @throws AdoptionException when it is not XML
	 */
	static PomDocument parse(Path file, String text) {
		// as long as it was, so that positions are those of the text
		return new PomDocument(file, text, PomReader.read(file, text.replace("\r\n", " \n")));
	}

	String text() {
		return this.text;
	}

	/**
	 * Add an element as the last one of another, which is made where it is missing.
	 * @param path the names of the elements below the project that lead to the other
	 * @param lines the element, indented with tabs
	 * @return the document with the element
	 */
	PomDocument with(List<String> path, List<String> lines) {
		PomElement parent = this.root;
		for (int depth = 0; depth < path.size(); depth++) {
			Optional<PomElement> child = parent.child(path.get(depth));
			if (child.isEmpty()) {
				return insert(parent, depth, nested(path.subList(depth, path.size()), lines));
			}
			parent = child.get();
		}
		return insert(parent, path.size(), lines);
	}

	private static List<String> nested(List<String> names, List<String> lines) {
		if (names.isEmpty()) {
			return lines;
		}
		List<String> nested = new ArrayList<>();
		nested.add("<%s>".formatted(names.get(0)));
		nested(names.subList(1, names.size()), lines).forEach((line) -> nested.add("\t" + line));
		nested.add("</%s>".formatted(names.get(0)));
		return nested;
	}

	private PomDocument insert(PomElement parent, int depth, List<String> lines) {
		String end = this.text.contains("\r\n") ? "\r\n" : "\n";
		String unit = unit();
		StringBuilder block = new StringBuilder();
		for (String line : lines) {
			int tabs = line.length() - line.stripLeading().length();
			block.append(end).append(unit.repeat(depth + 1 + tabs)).append(line.strip());
		}
		if (parent.isSelfClosing()) {
			return replace(parent.start(), parent.end(),
					"<%s>%s%s%s</%s>".formatted(parent.name(), block, end, unit.repeat(depth), parent.name()));
		}
		Optional<PomElement> before = (depth == 0) ? predecessor(name(lines.get(0))) : last(parent);
		if (before.isPresent()) {
			String gap = (depth == 0 && isSpaced()) ? end : "";
			return replace(before.get().end(), before.get().end(), gap + block);
		}
		int at = this.text.lastIndexOf('>', parent.contentEnd() - 1) + 1;
		return replace(at, parent.contentEnd(), block + end + unit.repeat(depth));
	}

	private PomDocument replace(int from, int to, String with) {
		return parse(this.file, this.text.substring(0, from) + with + this.text.substring(to));
	}

	private static String name(String startTag) {
		return startTag.replaceAll("[<>]", "");
	}

	private static Optional<PomElement> last(PomElement parent) {
		List<PomElement> children = parent.children();
		return children.isEmpty() ? Optional.empty() : Optional.of(children.get(children.size() - 1));
	}

	// the last one that comes before in Maven's own order, whatever order the file has
	private Optional<PomElement> predecessor(String name) {
		Optional<PomElement> found = Optional.empty();
		for (PomElement child : this.root.children()) {
			if (ORDER.indexOf(child.name()) < ORDER.indexOf(name)) {
				found = Optional.of(child);
			}
		}
		return found;
	}

	// whether the parts of the project are separated by empty lines
	private boolean isSpaced() {
		return this.root.children()
			.stream()
			.anyMatch((child) -> before(child).chars().filter((c) -> c == '\n').count() > 1);
	}

	private String before(PomElement element) {
		int from = element.start();
		while (from > 0 && Character.isWhitespace(this.text.charAt(from - 1))) {
			from--;
		}
		return this.text.substring(from, element.start());
	}

	private String unit() {
		return this.root.children()
			.stream()
			.map(this::before)
			.filter((space) -> space.contains("\n"))
			.map((space) -> space.substring(space.lastIndexOf('\n') + 1))
			.filter((space) -> !space.isEmpty())
			.findFirst()
			.orElse("\t");
	}

}
