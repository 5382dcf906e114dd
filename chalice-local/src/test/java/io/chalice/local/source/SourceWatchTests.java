package io.chalice.local.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SourceWatch}.
 */
class SourceWatchTests {

	private final Path file;

	private final SourceWatch watch;

	SourceWatchTests(@TempDir Path directory) throws IOException {
		this.file = Files.writeString(directory.resolve("file"), "1");
		this.watch = new SourceWatch(List.of(directory));
	}

	@Test
	void changeIsNoticedOnce() throws IOException, InterruptedException {
		SourceSnapshot before = this.watch.known();
		AtomicInteger noticed = new AtomicInteger();
		Files.writeString(this.file, "22");
		SourceSnapshot now = this.watch.await(noticed::incrementAndGet);
		assertThat(before.changesTo(now)).containsExactly(this.file);
		assertThat(noticed).hasValue(1);
		assertThat(this.watch.hasChanged()).isFalse();
		assertThat(this.watch.known()).isEqualTo(now);
	}

	@Test
	void requestFindsAChangeAtOnce() throws IOException {
		assertThat(this.watch.hasQuicklyChanged()).isFalse();
		Files.writeString(this.file, "22");
		assertThat(this.watch.hasQuicklyChanged()).isTrue();
	}

	@Test
	void wokenWatchReturnsEvenWhenTheChangeWasTakenBack() throws IOException, InterruptedException {
		SourceSnapshot before = this.watch.known();
		Path other = this.file.resolveSibling("other");
		Files.writeString(other, "");
		assertThat(this.watch.hasQuicklyChanged()).isTrue();
		Files.delete(other);
		this.watch.wake();
		AtomicInteger noticed = new AtomicInteger();
		assertThat(before.changesTo(this.watch.await(noticed::incrementAndGet))).isEmpty();
		assertThat(noticed).hasValue(1);
	}

}
