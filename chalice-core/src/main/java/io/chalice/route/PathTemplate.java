package io.chalice.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A route's path as API Gateway's resources form it: literal segments, variables in
 * braces, and as the last segment possibly a greedy variable that takes the rest.
 */
public final class PathTemplate {

	private final String path;

	private final List<Segment> segments;

	private PathTemplate(String path, List<Segment> segments) {
		this.path = path;
		this.segments = segments;
	}

	/**
	 * Take a path apart. The path is not checked: {@link RouteChecks} does that.
	 * @param path the path, such as {@code /cities/{city}}
	 * @return the template
	 */
	public static PathTemplate of(String path) {
		List<Segment> segments = new ArrayList<>();
		for (String text : segmentsOf(path)) {
			segments.add(Segment.of(text));
		}
		return new PathTemplate(path, List.copyOf(segments));
	}

	/**
	 * Split a path at its slashes, without the leading one.
	 * @param path a path
	 * @return its segments, none for {@code /}
	 */
	static List<String> segmentsOf(String path) {
		String relative = path.startsWith("/") ? path.substring(1) : path;
		return relative.isEmpty() ? List.of() : Arrays.asList(relative.split("/", -1));
	}

	/**
	 * Return the template as it was written.
	 * @return the path
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the names of the path's variables.
	 * @return the names in order, a greedy one's without its {@code +}
	 */
	public List<String> variables() {
		return this.segments.stream()
			.filter((segment) -> segment.kind() != Segment.Kind.LITERAL)
			.map(Segment::text)
			.toList();
	}

	List<Segment> segments() {
		return this.segments;
	}

	@Override
	public String toString() {
		return this.path;
	}

	/**
	 * A part of a path between two slashes.
	 *
	 * @param kind what it matches
	 * @param text the literal text, or the variable's name
	 */
	record Segment(Kind kind, String text) {

		private static Segment of(String text) {
			if (text.startsWith("{") && text.endsWith("+}")) {
				return new Segment(Kind.GREEDY, text.substring(1, text.length() - 2));
			}
			if (text.startsWith("{") && text.endsWith("}")) {
				return new Segment(Kind.VARIABLE, text.substring(1, text.length() - 1));
			}
			return new Segment(Kind.LITERAL, text);
		}

		/**
		 * What a segment matches.
		 */
		enum Kind {

			LITERAL, VARIABLE, GREEDY

		}

	}

}
