package io.chalice.project.template;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProjectNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "hello", "hello-world", "a1", "hello_world2" })
	void goodNames(String name) {
		assertThat(ProjectNames.problemOfName(name)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Hello", "1a", "-a", "a--b", "a b", "../a", "a/b", "ü", "a." })
	void badNames(String name) {
		assertThat(ProjectNames.problemOfName(name)).contains("'" + name + "'", "as in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "com.class", "com..a", "1.a", "com.a-b", "int" })
	void badPackages(String name) {
		assertThat(ProjectNames.problemOfPackage(name)).contains("'" + name + "' is not a package");
	}

	@Test
	void packagesOfJavaAreTaken() {
		assertThat(ProjectNames.problemOfPackage("java.mine"))
			.isEqualTo("'java.mine' cannot be your package: java.* belongs to Java");
	}

	@Test
	void namesFollowFromNames() {
		assertThat(ProjectNames.packageOf("com.my-company", "hello-world")).isEqualTo("com.my_company.helloworld");
		assertThat(ProjectNames.className("hello-big_world")).isEqualTo("HelloBigWorld");
	}

	@Test
	void aProjectWithABadNameCannotBe() {
		assertThatExceptionOfType(TemplateException.class)
			.isThrownBy(() -> new NewProject("A", "a", "a", "", 17, ProjectTemplate.REST_API, List.of(), false));
		assertThatExceptionOfType(TemplateException.class)
			.isThrownBy(() -> new NewProject("a", "a", "a", "", 18, ProjectTemplate.REST_API, List.of(), false))
			.withMessage("A project is written for Java 17, 21 or 25, not for 18");
	}

}
