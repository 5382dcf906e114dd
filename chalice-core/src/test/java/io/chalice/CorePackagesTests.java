package io.chalice;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorePackagesTests {

	private static final String ROOT = "io.chalice";

	@ParameterizedTest
	@MethodSource
	void everyPackageIsNullMarked(JavaPackage javaPackage) {
		assertThat(javaPackage.tryGetPackageInfo()).as("package-info of " + javaPackage.getName()).isPresent();
		assertThat(javaPackage.isAnnotatedWith(NullMarked.class)).as("@NullMarked " + javaPackage.getName()).isTrue();
	}

	static Stream<JavaPackage> everyPackageIsNullMarked() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.withImportOption(new ImportOption.DoNotIncludeJars())
			.importPackages(ROOT)
			.getPackage(ROOT)
			.getSubpackagesInTree()
			.stream()
			.filter((javaPackage) -> !javaPackage.getClasses().isEmpty());
	}

}
