package io.chalice.deployer.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeployLockTests {

	private final Path file;

	DeployLockTests(@TempDir Path directory) {
		this.file = directory.resolve("deployed").resolve("dev.lock");
	}

	@Test
	void keepsASecondDeployOut() {
		DeployLock lock = DeployLock.acquire(this.file, "ann@home", "2026-01-02T03:04:05Z");
		assertThatThrownBy(() -> DeployLock.acquire(this.file, "bob@work", "2026-01-02T03:04:06Z"))
			.isInstanceOf(LockedException.class)
			.hasMessage(
					("This stage is being deployed by ann@home since 2026-01-02T03:04:05Z (process %d): wait for that "
							+ "to end")
						.formatted(ProcessHandle.current().pid()));
		lock.release();
		DeployLock.acquire(this.file, "bob@work", "2026-01-02T03:04:06Z").release();
	}

	@Test
	void isReleasedByAnInterruptedThread() {
		DeployLock lock = DeployLock.acquire(this.file, "ann@home", "2026-01-02T03:04:05Z");
		Thread.currentThread().interrupt();
		lock.release();
		assertThat(Thread.interrupted()).isTrue();
		DeployLock.acquire(this.file, "bob@work", "2026-01-02T03:04:06Z").release();
	}

	@Test
	void ignoresTheLockOfADeadProcess() throws IOException {
		Files.createDirectories(this.file.getParent());
		Files.writeString(this.file, "ann@home since 2026-01-02T03:04:05Z (process 1)");
		DeployLock lock = DeployLock.acquire(this.file, "bob@work", "2026-01-02T03:04:06Z");
		assertThat(this.file).content().startsWith("bob@work");
		lock.release();
	}

}
