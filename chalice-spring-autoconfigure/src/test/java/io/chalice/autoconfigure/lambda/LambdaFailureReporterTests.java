package io.chalice.autoconfigure.lambda;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.support.GenericApplicationContext;

import io.chalice.declaration.BlankNameException;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaFailureReporterTests {

	@Test
	void leavesOutTheTraceOfWhatIsExplained() {
		Exception failure = explained();
		assertThat(new LambdaFailureReporter(new GenericApplicationContext()).report(failure, true)).isFalse();
		assertThat(failure.getStackTrace()).isEmpty();
		assertThat(failure).cause().satisfies((cause) -> assertThat(cause.getStackTrace()).isEmpty());
	}

	@Test
	void keepsTheTraceOfWhatNobodyExplains() {
		Exception failure = new BeanCreationException("views", "x", new IllegalStateException("y"));
		assertThat(new LambdaFailureReporter(null).report(failure, true)).isFalse();
		assertThat(failure.getStackTrace()).isNotEmpty();
	}

	@Test
	void doesNothingOutsideLambda() {
		Exception failure = explained();
		assertThat(new LambdaFailureReporter(new GenericApplicationContext()).report(failure, false)).isFalse();
		assertThat(failure.getStackTrace()).isNotEmpty();
	}

	private static Exception explained() {
		return new BeanCreationException("views", "x", new BlankNameException("App#index()", "The name"));
	}

}
