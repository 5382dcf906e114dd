package io.chalice.autoconfigure.training;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

import io.chalice.autoconfigure.priming.FrameworkPriming;

/**
 * Primes an application that starts to train an ahead-of-time cache. It is added to no
 * other start.
 */
final class TrainingListener implements ApplicationListener<ApplicationReadyEvent> {

	/** Enough for the JVM's profiles: JEP 515. */
	private static final int ROUNDS = 100;

	// created by its name
	TrainingListener() {
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		FrameworkPriming.of(event.getApplicationContext()).run(ROUNDS);
	}

}
