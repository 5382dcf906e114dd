package io.chalice.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/**
 * Holds the architecture of the gateway.
 */
class GatewayArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.chalice.gateway");

	@Test
	void knowsNeitherSpringNorTheAwsSdk() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "software.amazon..")
			.check(CLASSES);
	}

	@Test
	void hasNoCyclesOfPackages() {
		SlicesRuleDefinition.slices().matching("(io.chalice.gateway..)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void contractsDependOnNothingThatFulfilsThem() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.chalice.gateway")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.chalice.gateway.*..")
			.check(CLASSES);
	}

	@Test
	void keepsThePayloadsApart() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.chalice.gateway.rest")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.chalice.gateway.http")
			.check(CLASSES);
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.chalice.gateway.http")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.chalice.gateway.rest")
			.check(CLASSES);
	}

	@Test
	void keepsServerAndProcessesApartFromTheRules() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage("io.chalice.gateway.server", "io.chalice.gateway.lambda")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.chalice.gateway.rest", "io.chalice.gateway.http", "io.chalice.gateway.authorizer",
					"io.chalice.gateway.call", "io.chalice.gateway.resource", "io.chalice.gateway.response",
					"io.chalice.gateway.function")
			.check(CLASSES);
	}

}
