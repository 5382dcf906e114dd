package io.chalice.maven;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class PluginArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.chalice.maven");

	@Test
	void packagesAreFreeOfCycles() {
		SlicesRuleDefinition.slices().matching("(io.chalice.maven..)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void goalsReachTheLibraryThroughTheirOwnClassLoaderOnly() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.chalice.maven")
			.should()
			.dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.chalice..")
				.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("io.chalice.maven"))))
			.check(CLASSES);
	}

	@Test
	void theLibraryKnowsNothingOfMavensPlugins() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.chalice.maven.goal..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.maven..", "org.eclipse.aether..", "software.amazon.awssdk..")
			.check(CLASSES);
	}

	@Test
	void goalsPrintThroughMavensLog() {
		GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
	}

}
