package io.chalice.shell.command;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import io.chalice.project.configuration.UnknownStageException;
import io.chalice.project.process.ProgramInterruptedException;
import io.chalice.shell.console.InterruptedPromptException;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTests {

	private final List<JavaClass> ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.chalice")
		.stream()
		.filter((type) -> type.isAssignableTo(RuntimeException.class))
		.filter((type) -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
		.toList();

	@Test
	void noExceptionOfOursIsUnexpected() {
		assertThat(this.ours).extracting(JavaClass::getSimpleName)
			.contains("RuntimeLevelException", "UnsupportedPlatformException", "FunctionStartException",
					"PolicySyntaxException", "CloudException", "UnreadableClassException")
			.hasSizeGreaterThan(60);
		for (JavaClass type : this.ours) {
			assertThat(Failure.code(type.reflect().asSubclass(RuntimeException.class))).as(type.getName())
				.isIn(1, 2, 130);
		}
	}

	@Test
	void everyExceptionOfOursIsMadeWithAMessage() {
		// a constructor that passes nothing on, or only a cause, leaves the user without
		// a text
		for (JavaClass type : this.ours) {
			assertThat(type.getConstructors()
				.stream()
				.flatMap((constructor) -> constructor.getConstructorCallsFromSelf().stream())
				.filter((call) -> call.getTargetOwner().isAssignableTo(RuntimeException.class))
				.filter((call) -> call.getTarget().getRawParameterTypes().isEmpty())).as(type.getName()).isEmpty();
		}
	}

	@Test
	void othersAre() {
		assertThat(Failure.code(IllegalStateException.class)).isNull();
		assertThat(Failure.code(UsageException.class)).isEqualTo(2);
		assertThat(Failure.code(UnknownStageException.class)).isEqualTo(2);
		assertThat(Failure.code(ProgramInterruptedException.class)).isEqualTo(130);
		assertThat(Failure.code(InterruptedPromptException.class)).isEqualTo(130);
	}

}
