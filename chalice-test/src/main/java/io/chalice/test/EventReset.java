package io.chalice.test;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Empties the queues and puts the clock back before each test, since tests share the
 * application.
 */
final class EventReset implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext testContext) {
		if (testContext.hasApplicationContext()) {
			testContext.getApplicationContext()
				.getBeanProvider(EventFixture.class)
				.ifAvailable((fixture) -> fixture.reset(EventFixture.START));
		}
	}

}
