package io.chalice;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class CoreArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.chalice");

	@Test
	void knowsNeitherSpringNorTheAwsSdk() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "software.amazon..",
					"com.amazonaws.services.lambda.runtime.events..")
			.check(CLASSES);
	}

	@Test
	void dependsOnNothingUnexpected() {
		ArchRuleDefinition.classes()
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("io.chalice..", "java..", "tools.jackson..", "com.fasterxml.jackson.annotation",
					"org.jspecify..", "org.slf4j", "com.amazonaws.services.lambda.runtime")
			.check(CLASSES);
	}

	@Test
	void hasNoCyclesOfPackages() {
		SlicesRuleDefinition.slices().matching("(io.chalice..)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void keepsTheProgrammingModelApart() {
		ArchRuleDefinition.classes()
			.that()
			.resideInAPackage("io.chalice")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("io.chalice", "io.chalice.form", "io.chalice.media", "io.chalice.declaration", "java..",
					"tools.jackson..", "com.fasterxml.jackson.annotation", "org.jspecify..",
					"com.amazonaws.services.lambda.runtime")
			.check(CLASSES);
	}

	@Test
	void keepsTheModelApartFromWhatRuns() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.chalice.model")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.chalice.route..", "io.chalice.event..", "io.chalice.dispatch..")
			.check(CLASSES);
	}

}
