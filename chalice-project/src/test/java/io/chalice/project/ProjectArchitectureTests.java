package io.chalice.project;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ProjectArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.chalice.project");

	@Test
	void packagesAreFreeOfCycles() {
		SlicesRuleDefinition.slices().matching("(io.chalice.project..)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void knowsNeitherAwsNorSpringNorWhoUsesIt() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("software.amazon.awssdk..", "org.springframework..", "io.chalice.gateway..",
					"io.chalice.local..", "io.chalice.deployer..", "io.chalice.shell..")
			.check(CLASSES);
	}

	@Test
	void printsNothing() {
		GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
	}

}
