package io.chalice.deployer;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.chalice.deployer");

	@Test
	void packagesAreFreeOfCycles() {
		SlicesRuleDefinition.slices().matching("(io.chalice.deployer..)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void onlyOnePackageCallsServices() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("io.chalice.deployer.aws..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("software.amazon.awssdk.services..")
			.check(CLASSES);
	}

	@Test
	void planningAndRunningKnowNoTypeOfResource() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage("io.chalice.deployer.plan..", "io.chalice.deployer.execution..",
					"io.chalice.deployer.state..", "io.chalice.deployer.cloud..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.chalice.deployer.role..", "io.chalice.deployer.function..",
					"io.chalice.deployer.restapi..", "io.chalice.deployer.apikey..", "io.chalice.deployer.loggroup..",
					"io.chalice.deployer.sqs..", "io.chalice.deployer.s3..", "io.chalice.deployer.schedule..")
			.check(CLASSES);
	}

	@Test
	void knowsNoSpring() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(CLASSES);
	}

	@Test
	void printsNothing() {
		GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
	}

}
