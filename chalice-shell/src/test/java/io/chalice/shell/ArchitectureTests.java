package io.chalice.shell;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.AbstractCommand;

import io.chalice.shell.console.ConsoleTable;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.chalice.shell");

	@Test
	void packagesAreFreeOfCycles() {
		SlicesRuleDefinition.slices().matching("(io.chalice.shell..)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void onlyTheSessionKnowsSpringAndTheTerminal() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("io.chalice.shell.session..", "io.chalice.shell.command..",
					"io.chalice.shell.configuration..")
			.and()
			.doNotBelongToAnyOf(ConsoleTable.class)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.jline..")
			.check(CLASSES);
	}

	@Test
	void theCommandModelIsSpringShells() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.chalice.shell.command..")
			.should()
			.dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("org.springframework..", "org.jline..")
				.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.springframework.shell.core.."))))
			.check(CLASSES);
		ArchRuleDefinition.classes()
			.that()
			.haveSimpleNameEndingWith("Command")
			.should()
			.beAssignableTo(AbstractCommand.class)
			.orShould()
			.haveSimpleName("RunningCommand")
			.check(CLASSES);
	}

	@Test
	void servicesAreCalledByTheDeployer() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAPackage("software.amazon.awssdk..")
			.check(CLASSES);
	}

	@Test
	void commandsPrintThroughTheConsole() {
		GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
	}

	@Test
	void theFrameworkKnowsNoCommand() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage("io.chalice.shell.command..", "io.chalice.shell.console..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.chalice.shell.project..", "io.chalice.shell.local..", "io.chalice.shell.routes..",
					"io.chalice.shell.doctor..", "io.chalice.shell.session..")
			.check(CLASSES);
	}

}
