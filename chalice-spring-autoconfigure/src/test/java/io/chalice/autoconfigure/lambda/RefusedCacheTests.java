package io.chalice.autoconfigure.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RefusedCache}.
 */
class RefusedCacheTests {

	private final Path log;

	RefusedCacheTests(@TempDir Path directory) {
		this.log = directory.resolve("cache.log");
	}

	@Test
	void manyLinesOfTheJvmsAreOne() throws IOException {
		Files.writeString(this.log, "\nThe AOT cache is not valid: validation failed\nUnable to use it.\n");
		assertThat(told()).isEqualTo("aws-chalice: started without the ahead-of-time cache: Java says: The AOT cache "
				+ "is not valid: validation failed" + System.lineSeparator());
	}

	@Test
	void aCacheThatIsUsedIsNotSpokenOf() throws IOException {
		Files.createFile(this.log);
		assertThat(told()).isEmpty();
	}

	@Test
	void aLogThatIsNotThereOrNoTextIsPassedOver() throws IOException {
		assertThat(told()).isEmpty();
		Files.write(this.log, new byte[] { (byte) 0xff, (byte) 0xc3 });
		assertThat(told()).isEmpty();
	}

	private String told() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RefusedCache.tell(this.log, new PrintStream(out, true, StandardCharsets.UTF_8));
		return out.toString(StandardCharsets.UTF_8);
	}

}
