package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PolicySplitTests {

	private static final int STATEMENTS = 200;

	@Test
	void whatFitsIntoARoleStaysOneDocument() {
		PolicyDocument policy = new PolicyDocument(statements(60));
		assertThat(policy.size()).isBetween(PolicyDocument.MANAGED_LIMIT, PolicyDocument.INLINE_LIMIT);
		assertThat(policy.forRole()).containsExactly(policy);
		PolicyDocument empty = new PolicyDocument(List.of());
		assertThat(empty.forRole()).containsExactly(empty);
		assertThat(empty.split(PolicyDocument.MANAGED_LIMIT)).containsExactly(empty);
	}

	@Test
	void theLastCharacterThatFitsDecides() {
		PolicyDocument one = new PolicyDocument(List.of(Statement.allow("S", Set.of("s3:GetObject"), Set.of("a"))));
		assertThat(filled(PolicyDocument.INLINE_LIMIT, one).forRole()).hasSize(1);
		assertThat(filled(PolicyDocument.INLINE_LIMIT + 1, one).forRole()).hasSizeGreaterThan(1)
			.allSatisfy((part) -> assertThat(part.size()).isLessThanOrEqualTo(PolicyDocument.MANAGED_LIMIT));
	}

	// resources as long as needed
	private static PolicyDocument filled(int size, PolicyDocument policy) {
		Set<String> resources = new TreeSet<>();
		for (int i = 0; i < 100; i++) {
			resources.add("arn:%03d%s".formatted(i, "x".repeat(80)));
		}
		PolicyDocument long1 = policy
			.merge(List.of(new PolicyDocument(List.of(Statement.allow("Long", Set.of("s3:PutObject"), resources)))));
		int left = size - long1.size();
		resources.add("y".repeat(left - 3));
		PolicyDocument filled = policy
			.merge(List.of(new PolicyDocument(List.of(Statement.allow("Long", Set.of("s3:PutObject"), resources)))));
		assertThat(filled.size()).isEqualTo(size);
		return filled;
	}

	@Test
	void partsAreShortEnoughAndSayTheSameInAnyOrder() {
		List<Statement> statements = new ArrayList<>(statements(STATEMENTS));
		PolicyDocument policy = new PolicyDocument(statements);
		List<PolicyDocument> parts = policy.split(PolicyDocument.MANAGED_LIMIT);
		assertThat(parts).hasSizeBetween(4, PolicyDocument.MANAGED_PER_ROLE)
			.allSatisfy((part) -> assertThat(part.size()).isLessThanOrEqualTo(PolicyDocument.MANAGED_LIMIT));
		assertThat(parts.stream().flatMap((part) -> part.statements().stream()))
			.containsExactlyInAnyOrderElementsOf(statements);
		Collections.shuffle(statements, new Random(1));
		assertThat(new PolicyDocument(statements).split(PolicyDocument.MANAGED_LIMIT)).isEqualTo(parts);
	}

	@Test
	void anotherStatementChangesFewOfTheParts() {
		List<Statement> all = statements(STATEMENTS);
		List<PolicyDocument> before = new PolicyDocument(all).split(PolicyDocument.MANAGED_LIMIT);
		int changed = 0;
		for (Statement left : all) {
			changed += changed(before, all.stream().filter((statement) -> statement != left).toList());
		}
		assertThat((double) changed / all.size()).isLessThan(2);
		changed = 0;
		for (Statement more : all) {
			changed += changed(before,
					all.stream()
						.map((statement) -> (statement != more) ? statement
								: Statement.allow(statement.sid(), Set.of("s3:GetObject", "s3:PutObject"),
										statement.resources()))
						.toList());
		}
		assertThat((double) changed / all.size()).isLessThan(2);
	}

	private static int changed(List<PolicyDocument> before, List<Statement> statements) {
		Set<PolicyDocument> parts = new HashSet<>(new PolicyDocument(statements).split(PolicyDocument.MANAGED_LIMIT));
		parts.removeAll(before);
		return parts.size();
	}

	@Test
	void whatWouldNeedTooManyPoliciesFillsThem() {
		PolicyDocument policy = new PolicyDocument(statements(700));
		assertThat(policy.split(PolicyDocument.MANAGED_LIMIT)).hasSizeLessThanOrEqualTo(policy.size() / 5_800 + 1)
			.hasSizeGreaterThan(PolicyDocument.MANAGED_PER_ROLE);
	}

	@Test
	void longStatementIsSplitByItsResources() {
		Statement statement = Statement.allow("Photos", Set.of("s3:GetObject", "s3:PutObject"),
				names("arn:photo-", 700));
		assertSame(statement);
	}

	@Test
	void longStatementIsSplitByItsActions() {
		assertSame(Statement.allow("Photos", names("s3:Do", 900), Set.of("a", "b")));
	}

	@Test
	void statementThatIsLongBothWaysIsSplitBothWays() {
		assertSame(Statement.allow("Photos", names("s3:Do", 900), names("arn:photo-", 700)));
	}

	@Test
	void deniedAndConditionalStatementsAreSplitAlike() {
		assertSame(new Statement("No", "Deny", new TreeSet<>(names("s3:Do", 900)), new TreeSet<>(Set.of("*")),
				new TreeMap<>(Map.of("Bool", new TreeMap<>(Map.of("aws:SecureTransport", List.of("false"))))),
				new TreeMap<>()));
	}

	@Test
	void exceptionsOfAStatementStayTogether() {
		Statement statement = new Statement("Rest", "Allow", new TreeSet<>(), new TreeSet<>(names("arn:photo-", 700)),
				new TreeMap<>(), new TreeMap<>(Map.of("NotAction", List.of("iam:*", "sts:*"))));
		assertThat(new PolicyDocument(List.of(statement)).forRole()).hasSizeGreaterThan(1)
			.flatExtracting(PolicyDocument::statements)
			.allSatisfy((piece) -> assertThat(piece.others()).isEqualTo(statement.others()))
			.flatExtracting(Statement::resources)
			.containsExactlyInAnyOrderElementsOf(List.copyOf(statement.resources()));
	}

	@Test
	void piecesInOneDocumentHaveNamesOfTheirOwn() {
		List<PolicyDocument> parts = new PolicyDocument(
				List.of(Statement.allow("Photos", names("s3:Do", 500), names("arn:photo-", 700)),
						Statement.allow("Photos", Set.of("s3:GetObject"), Set.of("a"))))
			.forRole();
		assertThat(parts)
			.allSatisfy((part) -> assertThat(part.statements()).extracting(Statement::sid).doesNotHaveDuplicates());
	}

	@Test
	void whatCannotBeSplitIsNamed() {
		Statement statement = new Statement(
				"Where", "Allow", new TreeSet<>(Set.of("s3:GetObject")), new TreeSet<>(Set.of("*")), new TreeMap<>(Map
					.of("StringEquals", new TreeMap<>(Map.of("aws:SourceVpc", List.copyOf(names("vpc-", 2000)))))),
				new TreeMap<>());
		assertThatExceptionOfType(StatementTooLongException.class)
			.isThrownBy(() -> new PolicyDocument(List.of(statement)).forRole())
			.withMessageStartingWith("Statement Where has ")
			.withMessageContaining("and a policy takes 6,144: shorten")
			.satisfies((failure) -> assertThat(failure.sid()).isEqualTo("Where"));
	}

	private static void assertSame(Statement statement) {
		PolicyDocument policy = new PolicyDocument(List.of(statement));
		List<PolicyDocument> parts = policy.split(PolicyDocument.MANAGED_LIMIT);
		assertThat(parts).hasSizeGreaterThan(1)
			.allSatisfy((part) -> assertThat(part.size()).isLessThanOrEqualTo(PolicyDocument.MANAGED_LIMIT));
		assertThat(said(parts)).isEqualTo(said(List.of(policy)));
	}

	private static Set<String> said(List<PolicyDocument> policies) {
		Set<String> said = new HashSet<>();
		for (PolicyDocument policy : policies) {
			for (Statement statement : policy.statements()) {
				for (String action : statement.actions()) {
					statement.resources()
						.forEach((resource) -> said.add(String.join(" ", statement.effect(), action, resource,
								statement.condition(), statement.others().toString())));
				}
			}
		}
		return said;
	}

	private static Set<String> names(String prefix, int count) {
		Set<String> names = new TreeSet<>();
		IntStream.range(0, count).forEach((i) -> names.add(prefix + i));
		return names;
	}

	private static List<Statement> statements(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> Statement.allow("S3Bucket" + i, Set.of("s3:GetObject"),
					Set.of("arn:aws:s3:::bucket-" + i + "/*")))
			.toList();
	}

}
