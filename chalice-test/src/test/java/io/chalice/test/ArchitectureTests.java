package io.chalice.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the test support may use.
 */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ArchitectureTests.class.getPackageName());

	@Test
	void onlyTheRuntimeIsUsed() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.chalice.deployer..", "io.chalice.shell..", "io.chalice.policy..",
					"software.amazon.awssdk..", "org.springframework.cloud..", "io.chalice.autoconfigure.lambda..",
					"io.chalice.autoconfigure.describe..", "io.chalice.gateway.server..")
			.check(CLASSES);
	}

	@Test
	void packagesAreNullMarked() {
		assertThat(CLASSES).extracting(JavaClass::getPackage)
			.allMatch((type) -> type.isAnnotatedWith(NullMarked.class));
	}

}
