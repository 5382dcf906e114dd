package io.chalice.autoconfigure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the auto-configuration may use.
 */
class ArchitectureTests {

	private static final String ROOT = ArchitectureTests.class.getPackageName();

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void onlyTheRuntimeIsUsed() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.chalice.deployer..", "io.chalice.shell..", "io.chalice.policy..",
					"io.chalice.test..", "software.amazon.awssdk..", "com.fasterxml.jackson.databind..", "kotlin..")
			.check(CLASSES);
	}

	@Test
	void springWebIsOnlyKnownToWhatReadsItsAnnotations() {
		ArchRuleDefinition.noClasses()
			.that()
			.haveSimpleNameNotStartingWith("SpringWeb")
			.and()
			.resideOutsideOfPackage("io.chalice.autoconfigure.result")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..")
			.check(CLASSES);
	}

	@Test
	void gatewayIsOnlyUsedByLocalMode() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage(ROOT + ".local..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.chalice.gateway..")
			.check(CLASSES);
	}

	@Test
	void springCloudFunctionIsOnlyUsedByTheLambdaAdapter() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage(ROOT + ".lambda..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.cloud..")
			.check(CLASSES);
	}

	@Test
	void localModeDescribeLambdaAndDiagnosticsDoNotUseEachOther() {
		String[] features = { "local", "describe", "lambda", "diagnostics" };
		for (String feature : features) {
			for (String other : features) {
				if (!feature.equals(other)) {
					ArchRuleDefinition.noClasses()
						.that()
						.resideInAPackage(ROOT + "." + feature)
						.should()
						.dependOnClassesThat()
						.resideInAPackage(ROOT + "." + other)
						.check(CLASSES);
				}
			}
		}
	}

	@Test
	void routesAndFunctionsDoNotKnowHowTheyAreServed() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage(ROOT + ".route", ROOT + ".function", ROOT)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".local", ROOT + ".lambda", ROOT + ".describe", ROOT + ".diagnostics")
			.check(CLASSES);
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(ROOT + ".route")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT + ".function")
			.check(CLASSES);
	}

	@Test
	void packagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching("(" + ROOT + "..)").should().beFreeOfCycles().check(CLASSES);
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage(ROOT + ".bean", ROOT + ".properties", ROOT + ".route", ROOT + ".function")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT)
			.check(CLASSES);
	}

	@Test
	void autoConfigurationsArePublicAndFinalWithHiddenBeanMethods() {
		ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.check(CLASSES);
		ArchRuleDefinition.methods().that().areAnnotatedWith(Bean.class).should().bePackagePrivate().check(CLASSES);
	}

	@Test
	void classesAreFinalUnlessTheyAreMadeForExtension() {
		assertThat(CLASSES)
			.filteredOn((type) -> !type.isInterface() && !type.isRecord() && !type.isEnum() && !type.isAnonymousClass()
					&& !type.getModifiers().contains(JavaModifier.ABSTRACT)
					&& !type.getModifiers().contains(JavaModifier.FINAL) && !type.getSimpleName().isEmpty())
			.extracting(JavaClass::getName)
			.allMatch((name) -> name.contains("ChaliceProperties") || name.endsWith("ValidationConfiguration"));
	}

	@Test
	void packagesAreNullMarked() {
		assertThat(CLASSES).extracting(JavaClass::getPackage)
			.allMatch((type) -> type.isAnnotatedWith(NullMarked.class));
	}

}
