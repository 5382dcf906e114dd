package io.chalice.shell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.ExitStatus;

import static org.assertj.core.api.Assertions.assertThat;

class FailureAnalyzersTests {

	private static final List<JavaClass> OURS = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.chalice")
		.stream()
		.filter((type) -> type.isAssignableTo(RuntimeException.class))
		.filter((type) -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
		.toList();

	@Test
	void noExceptionOfOursIsUnexpected() {
		assertThat(OURS).extracting(JavaClass::getSimpleName)
			.contains("RuntimeLevelException", "UnsupportedPlatformException", "FunctionStartException",
					"PolicySyntaxException", "CloudException", "UnreadableClassException")
			.hasSizeGreaterThan(60);
		for (JavaClass type : OURS) {
			assertThat(FailureAnalyzers.isExpected(type.reflect())).as(type.getName()).isTrue();
		}
	}

	@Test
	void everyExceptionOfOursIsMadeWithAMessage() {
		// a constructor that passes nothing on, or only a cause, leaves the user without
		// a text
		for (JavaClass type : OURS) {
			assertThat(type.getConstructors()
				.stream()
				.flatMap((constructor) -> constructor.getConstructorCallsFromSelf().stream())
				.filter((call) -> call.getTargetOwner().isAssignableTo(RuntimeException.class))
				.filter((call) -> call.getTarget().getRawParameterTypes().isEmpty())).as(type.getName()).isEmpty();
		}
	}

	@Test
	void othersAre() {
		ExitStatus status = analyze(new IllegalStateException("broken"));
		assertThat(status.code()).isEqualTo(1);
		assertThat(status.description())
			.isEqualTo("Unexpected IllegalStateException: broken. Where it comes from: add --debug");
		assertThat(analyze(new UncheckedIOException("Could not read a.txt", new IOException("no space"))).description())
			.isEqualTo("Could not read a.txt: no space");
	}

	@Test
	void exitCodesTellMistakesFromFailuresAndInterruptions() {
		assertThat(analyze(new UsageException("wrong"))).isEqualTo(new ExitStatus(2, "wrong"));
		assertThat(analyze(new CommandFailedException("failed"))).isEqualTo(new ExitStatus(1, "failed"));
		assertThat(analyze(new CommandInterruptedException("ended", new InterruptedException())))
			.isEqualTo(new ExitStatus(130, "ended"));
		assertThat(FailureAnalyzers.analyze(new IllegalStateException("broken"), lines(), true))
			.isEqualTo(new ExitStatus(130, "Interrupted"));
		assertThat(FailureAnalyzers.analyze(new CommandFailedException("Half is done"), lines(), true))
			.isEqualTo(new ExitStatus(130, "Half is done"));
	}

	private static ExitStatus analyze(RuntimeException failure) {
		return FailureAnalyzers.analyze(failure, lines(), false);
	}

	private static SuggestedLines lines() {
		return SuggestedLines.in(ShellContext.ofCommand("./chalice", Map.of(), Path.of("")));
	}

}
