package io.chalice.autoconfigure.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a Spring test serves nothing, even when it starts an application through its
 * main method.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = ServedApplication.class, useMainMethod = SpringBootTest.UseMainMethod.ALWAYS)
class LocalModeInTestTests {

	@Test
	void nothingIsServed(CapturedOutput output) {
		assertThat(ServedApplication.started).isNotNull().matches((context) -> context.isActive());
		assertThat(output).doesNotContain("Serving on");
	}

}
