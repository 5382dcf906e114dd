package io.chalice.project.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element of a {@code pom.xml}, and where in the text it is.
 */
final class PomElement {

	private final String name;

	private final int start;

	private final int contentStart;

	private final List<PomElement> children = new ArrayList<>();

	private int contentEnd;

	private int end;

	PomElement(String name, int start, int contentStart) {
		this.name = name;
		this.start = start;
		this.contentStart = contentStart;
	}

	void close(int contentEnd, int end) {
		this.contentEnd = contentEnd;
		this.end = end;
	}

	void add(PomElement child) {
		this.children.add(child);
	}

	String name() {
		return this.name;
	}

	// where the start tag begins
	int start() {
		return this.start;
	}

	// where the end tag begins
	int contentEnd() {
		return this.contentEnd;
	}

	// where the text goes on after the element
	int end() {
		return this.end;
	}

	// whether the element is one tag only
	boolean isSelfClosing() {
		return this.contentStart == this.end;
	}

	List<PomElement> children() {
		return List.copyOf(this.children);
	}

	Optional<PomElement> child(String wanted) {
		return this.children.stream().filter((child) -> child.name.equals(wanted)).findFirst();
	}

}
