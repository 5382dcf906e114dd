package io.chalice.deployer.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.chalice.deployer.cloud.InterruptedDeployException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UnchangedApplicationTests {

	private final AtomicLong now = new AtomicLong();

	@Test
	void looksOnceAndOnAThreadOfItsOwn() {
		AtomicLong looked = new AtomicLong();
		try (UnchangedApplication unchanged = UnchangedApplication.begin(() -> {
			looked.addAndGet(Thread.currentThread().getId());
			return Optional.empty();
		}, this.now::get)) {
			assertThat(unchanged.get()).isEmpty();
			assertThat(unchanged.get()).isEmpty();
		}
		assertThat(looked.get()).isPositive().isNotEqualTo(Thread.currentThread().getId());
	}

	@Test
	void errorIsToldOnlyToWhoeverAsks() {
		try (UnchangedApplication unchanged = failing()) {
			assertThatIllegalArgumentException().isThrownBy(unchanged::get).withMessage("broken");
		}
		failing().close();
	}

	@Test
	void whatWasSeenLongAgoDoesNotCount() {
		try (UnchangedApplication unchanged = failing()) {
			this.now.addAndGet(Duration.ofSeconds(30).toNanos());
			assertThat(unchanged.get()).isEmpty();
		}
	}

	@Test
	void lookingEndsWithTheDeploy() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch ended = new CountDownLatch(1);
		UnchangedApplication unchanged = UnchangedApplication.begin(() -> {
			begun.countDown();
			waitForever();
			ended.countDown();
			return Optional.empty();
		}, this.now::get);
		begun.await();
		unchanged.close();
		ended.await();
	}

	@Test
	void waitingEndsWithAnInterruption() {
		try (UnchangedApplication unchanged = UnchangedApplication.begin(() -> {
			waitForever();
			return Optional.empty();
		}, this.now::get)) {
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(InterruptedDeployException.class).isThrownBy(unchanged::get);
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	private UnchangedApplication failing() {
		return UnchangedApplication.begin(() -> {
			throw new IllegalArgumentException("broken");
		}, this.now::get);
	}

	private static void waitForever() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			// that is the end of it
		}
	}

}
