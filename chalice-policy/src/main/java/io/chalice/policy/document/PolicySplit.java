package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

import io.chalice.policy.json.JsonWriter;

/**
 * Splits policies into shorter ones that together say the same. The result depends on the
 * statements alone, not on their order, and a changed statement changes few of the
 * policies.
 */
final class PolicySplit {

	/** What a number takes that tells statements of one name apart. */
	private static final int NUMBER = 3;

	private static final Comparator<Statement> ORDER = Comparator.comparing(PolicySplit::subject)
		.thenComparing(Statement::describe);

	private final String version;

	private final int limit;

	private PolicySplit(String version, int limit) {
		this.version = version;
		this.limit = limit;
	}

	static List<PolicyDocument> split(PolicyDocument policy, int limit) {
		return new PolicySplit(policy.version(), limit).parts(policy.statements());
	}

	private List<PolicyDocument> parts(List<Statement> statements) {
		List<Statement> pieces = statements.stream()
			.flatMap((statement) -> pieces(statement).stream())
			.sorted(ORDER)
			.toList();
		ContentDefinedChunker<Statement> chunks = new ContentDefinedChunker<>(room(), PolicySplit::cost,
				PolicySplit::subject);
		List<List<Statement>> parts = chunks.cut(pieces);
		if (parts.size() > PolicyDocument.MANAGED_PER_ROLE) {
			parts = chunks.fill(pieces);
		}
		return parts.stream().map(this::part).toList();
	}

	private int room() {
		return this.limit - new PolicyDocument(this.version, List.of()).size();
	}

	private static int cost(Statement statement) {
		return statement.describe().length() + 1 + (statement.sid().isEmpty() ? 0 : NUMBER);
	}

	// what stays when an action is added to a statement
	private static String subject(Statement statement) {
		String action = statement.actions().isEmpty() ? "" : statement.actions().first();
		return String.join(" ", action.substring(0, Math.max(0, action.indexOf(':'))), statement.resources().toString(),
				statement.effect(), statement.condition(), statement.others().toString());
	}

	private PolicyDocument part(List<Statement> pieces) {
		List<Statement> named = new ArrayList<>();
		pieces.forEach((piece) -> named.add(piece.withSid(PolicyDocument.free(piece.sid(), named))));
		return new PolicyDocument(this.version, named);
	}

	// every action of one piece is said of every resource of it
	private List<Statement> pieces(Statement statement) {
		if (cost(statement) <= room()) {
			return List.of(statement);
		}
		int left = room() - cost(with(statement, List.of(), List.of())) - "\"Action\":[],\"Resource\":[],".length();
		boolean fewActions = length(statement.actions()) <= length(statement.resources());
		Collection<String> few = fewActions ? statement.actions() : statement.resources();
		Collection<String> many = fewActions ? statement.resources() : statement.actions();
		List<Statement> pieces = new ArrayList<>();
		for (List<String> some : cut(few, left / 2)) {
			for (List<String> others : cut(many, left - length(some))) {
				Statement piece = fewActions ? with(statement, some, others) : with(statement, others, some);
				if (cost(piece) > room()) {
					throw new StatementTooLongException(statement, this.limit);
				}
				pieces.add(piece);
			}
		}
		return pieces;
	}

	private static List<List<String>> cut(Collection<String> names, int room) {
		if (length(names) <= room || names.size() <= 1) {
			return List.of(List.copyOf(names));
		}
		return new ContentDefinedChunker<String>(room, PolicySplit::length, Function.identity())
			.cut(List.copyOf(names));
	}

	private static int length(Collection<String> names) {
		return names.stream().mapToInt(PolicySplit::length).sum();
	}

	private static int length(String name) {
		return JsonWriter.compact(name).length() + 1;
	}

	private static Statement with(Statement statement, Collection<String> actions, Collection<String> resources) {
		return new Statement(statement.sid(), statement.effect(), new TreeSet<>(actions), new TreeSet<>(resources),
				statement.conditions(), statement.others());
	}

}
