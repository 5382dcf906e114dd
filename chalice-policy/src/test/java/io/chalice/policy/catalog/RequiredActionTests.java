package io.chalice.policy.catalog;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequiredActionTests {

	@Test
	void anActionWhoseResourcesTheGeneralRulesChoose() {
		assertThat(RequiredAction.parse("s3:GetObject"))
			.isEqualTo(new RequiredAction("s3", "GetObject", List.of(), false));
	}

	@Test
	void anActionWithoutAResource() {
		assertThat(RequiredAction.parse("s3:ListAllMyBuckets@*"))
			.isEqualTo(new RequiredAction("s3", "ListAllMyBuckets", List.of(), true));
	}

	@Test
	void anActionOnOneOfTwoTypes() {
		RequiredAction action = RequiredAction.parse("ecs:RunTask@task_definition(Name=family/arn~last)|cluster");
		assertThat(action.targets())
			.containsExactly(
					new RequiredAction.Target("task definition",
							Map.of("Name",
									List.of(new RequestMember("", "family", ""),
											new RequestMember("", "arn", "last")))),
					new RequiredAction.Target("cluster", Map.of()));
	}

	@Test
	void aVariableWithALiteral() {
		assertThat(RequiredAction.parse("s3:GetObject@object(ObjectName=\"a/b\")").targets().get(0).variables())
			.isEqualTo(Map.of("ObjectName", List.of(new RequestMember("", "\"a/b\"", ""))));
	}

}
