package io.chalice.gateway.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NativeClientLibraryTests {

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, false, linux-x86_64", "Linux, aarch64, false, linux-aarch_64",
			"Linux, amd64, true, linux_musl-x86_64", "Mac OS X, aarch64, false, macosx-aarch_64" })
	void namesTheLibraryAsTheInterfaceClientDoes(String system, String architecture, boolean musl, String name) {
		assertThat(NativeClientLibrary.entryName(system, architecture, musl))
			.isEqualTo("jni/libaws-lambda-jni.%s.so".formatted(name));
	}

	@Test
	void findsTheLibraryForThisMachine(@TempDir Path directory) throws IOException {
		assertThat(NativeClientLibrary.unpack(TestFunctions.interfaceClient(), directory)).isNotEmptyFile();
	}

	@Test
	void saysWhatIsMissing(@TempDir Path directory) {
		List<Path> core = TestFunctions.interfaceClient().subList(0, 1);
		assertThatExceptionOfType(UnsupportedPlatformException.class)
			.isThrownBy(() -> NativeClientLibrary.unpack(core, directory))
			.satisfies((ex) -> assertThat(ex.library()).startsWith("jni/libaws-lambda-jni."));
	}

}
