package io.chalice.shell.session;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalKeysTests {

	private final Attributes before = new Attributes();

	private final List<Object> restored = new CopyOnWriteArrayList<>();

	private final CountDownLatch looking = new CountDownLatch(1);

	private final CountDownLatch pressed = new CountDownLatch(1);

	@Test
	@Timeout(60)
	void endsAlthoughALookForAKeyDoesNotEnd() throws InterruptedException {
		TerminalKeys keys = TerminalKeys.start(terminal(), (key) -> {
		});
		this.looking.await();
		keys.close();
		assertThat(keys.isActive()).isFalse();
		assertThat(this.restored).containsExactly(this.before);
		this.pressed.countDown();
	}

	@Test
	void terminalIsAsBeforeAlsoForWhoIsInterrupted() throws InterruptedException {
		TerminalKeys keys = TerminalKeys.start(terminal(), (key) -> {
		});
		this.looking.await();
		Thread.currentThread().interrupt();
		keys.close();
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.restored).containsExactly(this.before);
		this.pressed.countDown();
	}

	// of a terminal that is no longer raw
	private Terminal terminal() {
		NonBlockingReader reader = new NonBlockingReader() {

			@Override
			protected int read(long timeout, boolean isPeek) {
				TerminalKeysTests.this.looking.countDown();
				try {
					TerminalKeysTests.this.pressed.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				return EOF;
			}

			@Override
			public int readBuffered(char[] buffer, int offset, int length, long timeout) {
				return EOF;
			}

			@Override
			public void close() {
				TerminalKeysTests.this.pressed.countDown();
			}

		};
		return (Terminal) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Terminal.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "enterRawMode" -> this.before;
					case "reader" -> reader;
					case "setAttributes" -> {
						this.restored.add(arguments[0]);
						yield null;
					}
					default -> throw new UnsupportedOperationException(method.getName());
				});
	}

}
