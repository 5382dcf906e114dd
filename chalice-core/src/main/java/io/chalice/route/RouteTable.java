package io.chalice.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Finds what answers a method and a path the way API Gateway does: a literal segment
 * before a variable, a variable before a greedy one; where the most specific resource
 * does not define the method, the next one that does answers.
 *
 * @param <T> what the table leads to
 * @see <a href=
 * "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">API
 * Gateway's greedy resources</a>
 */
public final class RouteTable<T> {

	/** The method of a route that answers every method. */
	public static final String ANY = "ANY";

	private final Node<T> root = new Node<>();

	/**
	 * Add a route.
	 * @param template its path
	 * @param method its HTTP method, or {@value #ANY}
	 * @param target what it leads to
	 */
	public void add(PathTemplate template, String method, T target) {
		Node<T> node = this.root;
		for (PathTemplate.Segment segment : template.segments()) {
			node = node.child(segment);
		}
		node.template = template;
		node.targets.put(method, target);
	}

	/**
	 * Find what answers a request.
	 * @param method the HTTP method
	 * @param path the path as it was sent, percent-encoded; a trailing slash does not
	 * matter
	 * @return the most specific route that defines the method
	 */
	public Optional<RouteMatch<T>> find(String method, String path) {
		return candidates(path).stream()
			.filter((candidate) -> candidate.node().target(method) != null)
			.findFirst()
			.map((candidate) -> candidate.match(method));
	}

	/**
	 * Find the methods that a path answers.
	 * @param path the path as it was sent
	 * @return the methods of every route that matches, the most specific's first; empty
	 * when the path is unknown
	 */
	public Set<String> methods(String path) {
		return candidates(path).stream()
			.flatMap((candidate) -> candidate.node().targets.keySet().stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Find everything that the most specific resource of a path leads to.
	 * @param path the path as it was sent
	 * @return the targets by method in the order they were added, empty when the path is
	 * unknown
	 */
	public Map<String, T> targets(String path) {
		return candidates(path).stream()
			.findFirst()
			.<Map<String, T>>map(
					(candidate) -> Collections.unmodifiableMap(new LinkedHashMap<>(candidate.node().targets)))
			.orElse(Map.of());
	}

	private List<Candidate<T>> candidates(String path) {
		List<Candidate<T>> found = new ArrayList<>();
		List<String> segments = PathTemplate.segmentsOf(path);
		if (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
			segments = segments.subList(0, segments.size() - 1);
		}
		collect(this.root, segments, 0, new LinkedHashMap<>(), found);
		return found;
	}

	private void collect(Node<T> node, List<String> segments, int index, Map<String, String> variables,
			List<Candidate<T>> found) {
		if (index == segments.size()) {
			if (node.template != null) {
				found.add(new Candidate<>(node, node.template, variables));
			}
			return;
		}
		String segment = segments.get(index);
		Node<T> literal = node.literals.get(segment);
		if (literal != null) {
			collect(literal, segments, index + 1, variables, found);
		}
		if (node.variable != null && !segment.isEmpty()) {
			collect(node.variable, segments, index + 1, with(variables, node.variable.name, segment), found);
		}
		Node<T> greedy = node.greedy;
		if (greedy != null && greedy.template != null) {
			String rest = String.join("/", segments.subList(index, segments.size()));
			found.add(new Candidate<>(greedy, greedy.template, with(variables, greedy.name, rest)));
		}
	}

	private static Map<String, String> with(Map<String, String> variables, String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(variables);
		more.put(name, value);
		return more;
	}

	private record Candidate<T>(Node<T> node, PathTemplate template, Map<String, String> variables) {

		RouteMatch<T> match(String method) {
			T target = this.node.target(method);
			if (target == null) {
				throw new IllegalStateException("%s does not answer %s".formatted(this.template, method));
			}
			return new RouteMatch<>(this.template.path(), target, this.variables);
		}

	}

	private static final class Node<T> {

		private final String name;

		private final Map<String, Node<T>> literals = new LinkedHashMap<>();

		private final Map<String, T> targets = new LinkedHashMap<>();

		private @Nullable Node<T> variable;

		private @Nullable Node<T> greedy;

		private @Nullable PathTemplate template;

		private Node() {
			this("");
		}

		private Node(String name) {
			this.name = name;
		}

		private @Nullable T target(String method) {
			T target = this.targets.get(method);
			return (target != null) ? target : this.targets.get(ANY);
		}

		private Node<T> child(PathTemplate.Segment segment) {
			switch (segment.kind()) {
				case VARIABLE -> {
					this.variable = (this.variable != null) ? this.variable : new Node<>(segment.text());
					return this.variable;
				}
				case GREEDY -> {
					this.greedy = (this.greedy != null) ? this.greedy : new Node<>(segment.text());
					return this.greedy;
				}
				default -> {
					return this.literals.computeIfAbsent(segment.text(), (text) -> new Node<>());
				}
			}
		}

	}

}
