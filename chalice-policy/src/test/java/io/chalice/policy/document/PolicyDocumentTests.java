package io.chalice.policy.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.chalice.policy.explain.Grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PolicyDocumentTests {

	private static final List<Grant> GRANTS = List.of(grant("s3:PutObject", "arn:aws:s3:::photos/*"),
			grant("s3:GetObject", "arn:aws:s3:::photos/*"), grant("s3:GetObject", "arn:aws:s3:::photos/a"),
			grant("s3:ListBucket", "arn:aws:s3:::photos"), grant("s3:ListAllMyBuckets", "*"),
			grant("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:1:table/orders"));

	private static Grant grant(String action, String resource) {
		return Grant.of(action, resource, List.of());
	}

	@Test
	void groupsByServiceAndResourcesInAFixedOrder() {
		String expected = """
				{
				  "Version": "2012-10-17",
				  "Statement": [
				    {
				      "Sid": "DynamodbTableOrders",
				      "Effect": "Allow",
				      "Action": [
				        "dynamodb:GetItem"
				      ],
				      "Resource": [
				        "arn:aws:dynamodb:eu-west-1:1:table/orders"
				      ]
				    },
				    {
				      "Sid": "S3",
				      "Effect": "Allow",
				      "Action": [
				        "s3:ListAllMyBuckets"
				      ],
				      "Resource": [
				        "*"
				      ]
				    },
				    {
				      "Sid": "S3Photos",
				      "Effect": "Allow",
				      "Action": [
				        "s3:GetObject",
				        "s3:PutObject"
				      ],
				      "Resource": [
				        "arn:aws:s3:::photos/*"
				      ]
				    },
				    {
				      "Sid": "S3Photos2",
				      "Effect": "Allow",
				      "Action": [
				        "s3:ListBucket"
				      ],
				      "Resource": [
				        "arn:aws:s3:::photos"
				      ]
				    }
				  ]
				}
				""";
		assertThat(PolicyComposer.compose(GRANTS).toPrettyJson()).isEqualTo(expected);
		List<Grant> shuffled = new ArrayList<>(GRANTS);
		Collections.reverse(shuffled);
		assertThat(PolicyComposer.compose(shuffled).toPrettyJson()).isEqualTo(expected);
	}

	@Test
	void hasNoStatementsWithoutGrants() {
		assertThat(PolicyComposer.compose(List.of()).toCompactJson())
			.isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[]}");
	}

	@Test
	void readsWhatItWrites() {
		PolicyDocument policy = PolicyComposer.compose(GRANTS);
		assertThat(PolicyDocument.parse(policy.toPrettyJson())).isEqualTo(policy);
		assertThat(PolicyDocument.parse(policy.toCompactJson())).isEqualTo(policy);
	}

	@Test
	void keepsElementsItDoesNotKnow() {
		PolicyDocument policy = PolicyDocument.parse("""
				{"Statement": {"Effect": "Deny", "NotAction": "s3:*", "Resource": "*",
				"Condition": {"StringLike": {"aws:x": ["a", "b"], "aws:y": "\\u0041"}}}}
				""");
		assertThat(policy.toCompactJson()).isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\","
				+ "\"Resource\":[\"*\"],\"NotAction\":\"s3:*\","
				+ "\"Condition\":{\"StringLike\":{\"aws:x\":[\"a\",\"b\"],\"aws:y\":\"A\"}}}]}");
	}

	@Test
	void saysWhereTheSyntaxIsWrong() {
		assertThatThrownBy(() -> PolicyDocument.parse("{\n\"Statement\": [}\n"))
			.isInstanceOf(PolicySyntaxException.class)
			.hasMessage("line 2, column 15: a value was expected");
		assertThatThrownBy(() -> PolicyDocument.parse("{}")).hasMessageContaining("\"Statement\"");
		assertThatThrownBy(() -> PolicyDocument.parse("{\"Statement\": [\n  {\"Effect\": \"allow\"}]}"))
			.hasMessage("line 2, column 14: a statement has the \"Effect\" \"Allow\" or \"Deny\"");
		assertThatThrownBy(() -> statement("\"Action\": \"s3 GetObject\""))
			.hasMessage("line 1, column 46: \"s3 GetObject\" is not an action, such as \"s3:GetObject\"");
		assertThatThrownBy(() -> statement("\"Actions\": []")).hasMessageEndingWith("a statement has no \"Actions\"");
		assertThatThrownBy(() -> statement("\"Sid\": \"x\""))
			.hasMessage("line 1, column 16: a statement has either \"Action\" or \"NotAction\"");
		assertThatThrownBy(() -> PolicyDocument.parse("{\"Version\": \"2012-10-18\", \"Statement\": []}"))
			.hasMessage("line 1, column 13: the version is \"2012-10-17\"");
		assertThatThrownBy(() -> PolicyDocument.parse("{\"Statement\":[],}")).hasMessageContaining("after the comma");
		assertThatThrownBy(() -> PolicyDocument.parse("[".repeat(5000))).isInstanceOf(PolicySyntaxException.class);
	}

	private static PolicyDocument statement(String more) {
		return PolicyDocument.parse("{\"Statement\": [{\"Effect\": \"Allow\", " + more + "}]}");
	}

	@Test
	void keepsTheOlderVersionOfTheLanguage() {
		PolicyDocument policy = PolicyDocument.parse("{\"Version\": \"2008-10-17\", \"Id\": \"x\", \"Statement\": []}");
		assertThat(policy.toCompactJson()).isEqualTo("{\"Version\":\"2008-10-17\",\"Statement\":[]}");
	}

	@Test
	void mergesOtherPoliciesWithoutRepetition() {
		PolicyDocument own = new PolicyDocument(List.of(Statement.allow("S3", Set.of("s3:GetObject"), Set.of("a"))));
		PolicyDocument other = new PolicyDocument(List.of(Statement.allow("Logs", Set.of("s3:GetObject"), Set.of("a")),
				Statement.allow("S3", Set.of("s3:PutObject"), Set.of("a"))));
		assertThat(own.merge(List.of(other)).statements()).extracting(Statement::sid).containsExactly("S3", "S32");
	}

	@Test
	void checksAPolicyWrittenByHand() {
		PolicyDocument given = PolicyDocument.parse("""
				{"Statement": [{"Effect": "Allow", "Action": ["S3:Get*", "sqs:SendMessage"],
						"Resource": "arn:aws:s3:::photos/*"}]}
				""");
		PolicyComparison comparison = PolicyComparison.check(given, PolicyComposer.compose(GRANTS));
		assertThat(comparison.isCovered()).isFalse();
		assertThat(comparison.missing()).extracting(Permission::action)
			.containsExactly("dynamodb:GetItem", "s3:ListAllMyBuckets", "s3:ListBucket", "s3:PutObject");
		assertThat(comparison.surplus()).extracting(Permission::action).containsExactly("sqs:SendMessage");
	}

	@Test
	void namesWhatIsWiderOrNarrowerThanNeeded() {
		PolicyDocument given = PolicyDocument.parse("""
				{"Statement": [
				  {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::photos/*"},
				  {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:*:1:table/orders"},
				  {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}]}
				""");
		PolicyDocument needed = PolicyComposer.compose(GRANTS);
		assertThat(PolicyComparison.wider(given, needed)).hasSize(2)
			.containsKeys(new Permission("s3:*", "arn:aws:s3:::photos/*"),
					new Permission("dynamodb:GetItem", "arn:aws:dynamodb:*:1:table/orders"));
		assertThat(PolicyComparison.wider(needed, needed)).isEmpty();
		Permission missing = new Permission("s3:GetObject", "*");
		assertThat(PolicyComparison.narrower(needed, missing)).extracting(Permission::resource)
			.containsExactly("arn:aws:s3:::photos/*");
	}

	@Test
	void conditionsAreComparedToo() {
		PolicyDocument bound = PolicyDocument.parse("""
				{"Statement": {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
				"Condition": {"StringEquals": {"iam:PassedToService": "states.amazonaws.com"}}}}
				""");
		PolicyDocument free = new PolicyDocument(List.of(Statement.allow("", Set.of("iam:PassRole"), Set.of("*"))));
		assertThat(PolicyComparison.diff(bound, bound).isSame()).isTrue();
		assertThat(PolicyComparison.diff(bound, free).missing()).extracting(Permission::describe)
			.containsExactly("iam:PassRole on *");
		assertThat(PolicyComparison.diff(free, bound).surplus()).extracting(Permission::describe)
			.containsExactly("iam:PassRole on *");
		assertThat(PolicyComparison.diff(free, bound).missing()).isEmpty();
	}

	private static Grant grant(String action, String resource, Map<String, String> conditions) {
		return new Grant(action, resource, new TreeMap<>(conditions), List.of());
	}

	@Test
	void mergesStatementsThatDifferInTheValuesOfOneCondition() {
		PolicyDocument policy = PolicyComposer
			.compose(List.of(grant("kms:Decrypt", "key/*", Map.of("kms:RequestAlias", "alias/a")),
					grant("kms:Decrypt", "key/*", Map.of("kms:RequestAlias", "alias/b"))));
		assertThat(policy.statements()).singleElement()
			.satisfies((statement) -> assertThat(statement.conditions())
				.isEqualTo(Map.of("StringEquals", Map.of("kms:RequestAlias", List.of("alias/a", "alias/b")))));
	}

	@Test
	void keepsStatementsApartThatDifferInTwoConditionsOrInTheirKeys() {
		assertThat(
				PolicyComposer.compose(List.of(
						grant("kms:Decrypt", "key/*",
								Map.of("kms:ResourceAliases", "alias/a", "kms:ViaService",
										"sqs.eu-west-1.amazonaws.com")),
						grant("kms:Decrypt", "key/*",
								Map.of("kms:ResourceAliases", "alias/b", "kms:ViaService",
										"sns.eu-west-1.amazonaws.com")),
						grant("kms:Decrypt", "key/*", Map.of("kms:RequestAlias", "alias/a"))))
					.statements())
			.hasSize(3);
	}

	@Test
	void whatIsAllowedFreelyNeedsNoStatementWithAConditionOnPartOfIt() {
		assertThat(PolicyComposer
			.compose(List.of(grant("s3:GetObject", "arn:aws:s3:::photos/*"),
					grant("s3:GetObject", "arn:aws:s3:::photos/a", Map.of("s3:ResourceAccount", "123456789012"))))
			.statements()).singleElement().satisfies((statement) -> assertThat(statement.conditions()).isEmpty());
		assertThat(
				PolicyComposer
					.compose(
							List.of(grant("s3:GetObject", "arn:aws:s3:::photos/a"),
									grant("s3:GetObject", "arn:aws:s3:::photos/*",
											Map.of("s3:ResourceAccount", "123456789012"))))
					.statements())
			.hasSize(2);
	}

	@Test
	void aKeyWithSeveralValuesIsAskedForAnyOfThem() {
		assertThat(
				PolicyComposer.compose(List.of(grant("kms:Decrypt", "key/*", Map.of("kms:ResourceAliases", "alias/a"))))
					.statements()
					.get(0)
					.conditions())
			.containsOnlyKeys("ForAnyValue:StringEquals");
		assertThat(
				PolicyComposer.compose(List.of(grant("kms:Decrypt", "key/*", Map.of("kms:ResourceAliases", "alias/*"))))
					.statements()
					.get(0)
					.conditions())
			.containsOnlyKeys("ForAnyValue:StringLike");
	}

	@ParameterizedTest
	@CsvSource({ "StringLike, alias/*, StringEquals, alias/a, true",
			"StringEquals, alias/a, StringEquals, alias/a, true", "StringEquals, alias/a, StringEquals, alias/b, false",
			"StringEquals, alias/a, StringLike, alias/*, false",
			"ForAnyValue:StringLike, alias/*, ForAnyValue:StringEquals, alias/a, true",
			"ForAnyValue:StringEquals, alias/a, StringEquals, alias/a, false",
			"ForAnyValue:StringEquals, alias/a, ForAllValues:StringEquals, alias/a, false" })
	void aConditionCoversAnotherThatAsksForMore(String wide, String pattern, String narrow, String value,
			boolean covers) {
		PolicyDocument given = bound(wide, pattern);
		PolicyDocument needed = bound(narrow, value);
		assertThat(PolicyComparison.check(given, needed).isCovered()).isEqualTo(covers);
	}

	private static PolicyDocument bound(String operator, String value) {
		return PolicyDocument.parse("""
				{"Statement": {"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*",
				"Condition": {"%s": {"kms:ResourceAliases": "%s"}}}}
				""".formatted(operator, value));
	}

	@Test
	void whatCannotBeWeighedIsNamedUnlessItIsTheSame() {
		PolicyDocument denying = PolicyDocument
			.parse("{\"Statement\": {\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"*\"}}");
		PolicyDocument nothing = new PolicyDocument(List.of());
		assertThat(PolicyComparison.check(denying, denying).isSame()).isTrue();
		assertThat(PolicyComparison.check(denying, nothing).unweighed()).extracting(Statement::describe)
			.containsExactly("{\"Effect\":\"Deny\",\"Action\":[\"s3:*\"],\"Resource\":[\"*\"]}");
	}

	@Test
	void saysWhatANewerPolicyAllowsBesides() {
		PolicyDocument before = PolicyComposer.compose(GRANTS.subList(0, 2));
		PolicyDocument after = PolicyComposer.compose(GRANTS.subList(1, 4));
		PolicyComparison diff = PolicyComparison.diff(before, after);
		assertThat(diff.missing()).containsExactly(new Permission("s3:ListBucket", "arn:aws:s3:::photos"));
		assertThat(diff.surplus()).containsExactly(new Permission("s3:PutObject", "arn:aws:s3:::photos/*"));
	}

}
