package io.chalice.project.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HugePages}.
 */
class HugePagesTests {

	@ParameterizedTest
	@CsvSource({ "always [madvise] never, 1", "[always] madvise never, 1", "always madvise [never], 0", "'', 0" })
	void areUsedWhereLinuxHasThem(String setting, int flags, @TempDir Path directory) throws IOException {
		assertThat(HugePages.flags(Files.writeString(directory.resolve("enabled"), setting + "\n"))).hasSize(flags);
	}

	@Test
	void areNotUsedElsewhere(@TempDir Path directory) {
		assertThat(HugePages.flags(directory.resolve("none"))).isEmpty();
	}

}
