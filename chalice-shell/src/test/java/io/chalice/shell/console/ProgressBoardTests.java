package io.chalice.shell.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ProgressBoardTests {

	private final List<String> lines = new ArrayList<>();

	private final AtomicInteger begun = new AtomicInteger();

	private long now = 7;

	private final ProgressBoard board = new ProgressBoard(() -> this.now, this.lines::add, this.begun::incrementAndGet);

	@Test
	void whatTakesLongLeavesALineWithItsDuration() {
		String built = this.board.during("Building shop", () -> {
			pass(499);
			assertThat(this.board.text()).isEmpty();
			pass(1801);
			assertThat(this.board.text()).isEqualTo("Building shop, 2 s");
			return "built";
		});
		assertThat(built).isEqualTo("built");
		assertThat(this.lines).containsExactly("Building shop (2.3 s)");
		assertThat(this.board.isIdle()).isTrue();
		assertThat(this.board.text()).isEmpty();
	}

	@Test
	void whatIsQuickLeavesNothingUnlessItIsToBeTold() {
		this.board.begin("Packing it").close();
		assertThat(this.lines).isEmpty();
		this.board.begin("Creating Rest API").done();
		assertThat(this.lines).containsExactly("Creating Rest API");
	}

	@Test
	void minutesAreCounted() {
		ConsoleTask task = this.board.begin("Training");
		pass(63_400);
		assertThat(this.board.text()).isEqualTo("Training, 1 min 3 s");
		task.close();
		assertThat(this.lines).containsExactly("Training (1 min 3 s)");
	}

	@Test
	void severalTasksAreOneLineOfWhichOneWaits() {
		ConsoleTask first = this.board.begin("Creating queue");
		ConsoleTask second = this.board.begin("Creating lambda function: shop-dev");
		this.board.begin("Creating Rest API");
		second.detail("The role cannot be assumed");
		pass(1000);
		this.board.begin("just begun");
		assertThat(this.board.text())
			.isEqualTo("Creating lambda function: shop-dev, 1 s, and 2 more: The role cannot be assumed");
		second.close();
		assertThat(this.board.text()).isEqualTo("Creating queue, 1 s, and 1 more");
		first.close();
		assertThat(this.begun).hasValue(4);
	}

	@Test
	void whatFailsIsToldByItsError() {
		assertThatIllegalStateException().isThrownBy(() -> this.board.during("Building shop", () -> {
			pass(5000);
			throw new IllegalStateException("It does not compile");
		}));
		assertThat(this.lines).isEmpty();
		assertThat(this.board.isIdle()).isTrue();
	}

	@Test
	void endIsToldOnce() {
		ConsoleTask task = this.board.begin("Creating Rest API");
		task.done();
		task.done();
		task.close();
		assertThat(this.lines).hasSize(1);
	}

	private void pass(long milliseconds) {
		this.now += Duration.ofMillis(milliseconds).toNanos();
	}

}
