package io.chalice.shell.session;

import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.shell.jline.tui.component.ConfirmationInput;
import org.springframework.shell.jline.tui.component.ConfirmationInput.ConfirmationInputContext;
import org.springframework.shell.jline.tui.component.MultiItemSelector;
import org.springframework.shell.jline.tui.component.MultiItemSelector.MultiItemSelectorContext;
import org.springframework.shell.jline.tui.component.SingleItemSelector;
import org.springframework.shell.jline.tui.component.SingleItemSelector.SingleItemSelectorContext;
import org.springframework.shell.jline.tui.component.StringInput;
import org.springframework.shell.jline.tui.component.StringInput.StringInputContext;
import org.springframework.shell.jline.tui.component.support.AbstractComponent;
import org.springframework.shell.jline.tui.component.support.SelectorItem;
import org.springframework.shell.jline.tui.style.TemplateExecutor;
import org.springframework.shell.jline.tui.style.Theme;
import org.springframework.shell.jline.tui.style.ThemeRegistry;
import org.springframework.shell.jline.tui.style.ThemeResolver;
import org.springframework.shell.jline.tui.style.ThemeSettings;

import io.chalice.shell.console.AnswerCheck;
import io.chalice.shell.console.InterruptedPromptException;
import io.chalice.shell.console.KeyReading;
import io.chalice.shell.console.PromptChoice;
import io.chalice.shell.console.Prompts;

/**
 * Asks at a terminal, with the components of Spring Shell.
 */
public final class TerminalPrompts implements Prompts, AutoCloseable {

	private static final int VISIBLE_CHOICES = 12;

	private static final int INTERRUPTED = 130;

	private final boolean available;

	private final boolean owned;

	private final boolean coloured;

	private @Nullable Terminal terminal;

	private @Nullable TemplateExecutor templates;

	private @Nullable TerminalKeys keys;

	/**
	 * Create prompts that open the process's terminal when the first question is asked.
	 * @param available whether there is a terminal
	 * @param coloured whether questions have colours
	 */
	public TerminalPrompts(boolean available, boolean coloured) {
		this.available = available;
		this.owned = true;
		this.coloured = coloured;
	}

	/**
	 * Create prompts at the terminal of a session.
	 * @param terminal the terminal
	 * @param coloured whether questions have colours
	 */
	TerminalPrompts(Terminal terminal, boolean coloured) {
		this.available = true;
		this.owned = false;
		this.coloured = coloured;
		this.terminal = terminal;
	}

	@Override
	public boolean available() {
		return this.available;
	}

	@Override
	public String text(String question, String proposal, AnswerCheck check) {
		while (true) {
			StringInput input = prepare(new StringInput(terminal(), question, proposal.isEmpty() ? null : proposal));
			StringInputContext answer = ask(() -> input.run(StringInputContext.empty()));
			String text = Objects.requireNonNullElse(answer.getResultValue(), proposal).strip();
			String problem = check.problem(text);
			if (problem == null) {
				return text;
			}
			terminal().writer().println("  " + problem);
			terminal().writer().flush();
		}
	}

	@Override
	public String one(String question, List<PromptChoice> choices, String proposal) {
		return select(() -> {
			List<SelectorItem<String>> items = items(choices);
			SingleItemSelector<String, SelectorItem<String>> selector = prepare(
					new SingleItemSelector<>(terminal(), items, question, null) {

						@Override
						public List<AttributedString> render(
								SingleItemSelectorContext<String, SelectorItem<String>> context) {
							return fitted(super.render(context), getTerminal());
						}

					});
			selector.setMaxItems(VISIBLE_CHOICES);
			items.stream()
				.filter((item) -> item.getItem().equals(proposal))
				.findFirst()
				.ifPresent(selector::setDefaultExpose);
			return selector.run(SingleItemSelectorContext.empty());
		}).getResultItem().map(SelectorItem::getItem).orElse(proposal);
	}

	@Override
	public List<String> many(String question, List<PromptChoice> choices) {
		return select(() -> {
			MultiItemSelector<String, SelectorItem<String>> selector = prepare(
					new MultiItemSelector<>(terminal(), items(choices), question, null) {

						@Override
						public List<AttributedString> render(
								MultiItemSelectorContext<String, SelectorItem<String>> context) {
							return fitted(super.render(context), getTerminal());
						}

					});
			selector.setMaxItems(VISIBLE_CHOICES);
			return selector.run(MultiItemSelectorContext.empty());
		}).getValues();
	}

	@Override
	public boolean confirm(String question, boolean proposal) {
		ConfirmationInput input = prepare(new ConfirmationInput(terminal(), question, proposal));
		Boolean answer = ask(() -> input.run(ConfirmationInputContext.empty())).getResultValue();
		return (answer != null) ? answer : proposal;
	}

	@Override
	public boolean agree(String question, boolean proposal) {
		TerminalKeys reading = this.keys;
		return (reading != null) ? reading.pause(() -> agreeNow(question, proposal)) : agreeNow(question, proposal);
	}

	private boolean agreeNow(String question, boolean proposal) {
		LineReader reader = LineReaderBuilder.builder().terminal(terminal()).build();
		String prompt = "%s  [%s]: ".formatted(question, proposal ? "Y/n" : "y/N");
		try {
			while (true) {
				String answer = reader.readLine(prompt).strip().toLowerCase(Locale.ROOT);
				if (answer.isEmpty()) {
					return proposal;
				}
				if (List.of("y", "yes", "n", "no").contains(answer)) {
					return answer.startsWith("y");
				}
			}
		}
		catch (UserInterruptException | EndOfFileException ex) {
			throw new InterruptedPromptException(ex);
		}
	}

	@Override
	public KeyReading keys(IntConsumer listener) {
		if (!this.available || !ForegroundJob.isThisProcess()) {
			return KeyReading.NONE;
		}
		TerminalKeys started = TerminalKeys.start(terminal(), listener);
		this.keys = started;
		return started;
	}

	@Override
	public int rows() {
		// outside a session the terminal's own scrolling does
		return this.owned ? Integer.MAX_VALUE : terminal().getHeight();
	}

	@Override
	public boolean more() {
		return KeyPause.more(terminal());
	}

	private static List<SelectorItem<String>> items(List<PromptChoice> choices) {
		return choices.stream().map((choice) -> SelectorItem.of(choice.label(), choice.value())).toList();
	}

	// JLine does not find its way among lines that the terminal has broken
	private static List<AttributedString> fitted(List<AttributedString> lines, Terminal terminal) {
		int room = terminal.getWidth() - 1;
		return lines.stream()
			.map((line) -> (room > 0 && line.columnLength() > room) ? line.columnSubSequence(0, room) : line)
			.toList();
	}

	// what a selector has drawn is elsewhere after the window's size has changed
	private <T> T select(Supplier<T> question) {
		Thread asking = Thread.currentThread();
		AtomicBoolean resized = new AtomicBoolean();
		SignalHandler before = terminal().handle(Terminal.Signal.WINCH, (signal) -> {
			resized.set(true);
			asking.interrupt();
		});
		try {
			while (true) {
				try {
					return ask(question);
				}
				catch (InterruptedPromptException ex) {
					if (!resized.getAndSet(false)) {
						throw ex;
					}
					terminal().puts(Capability.clear_screen);
					terminal().flush();
				}
			}
		}
		finally {
			terminal().handle(Terminal.Signal.WINCH, before);
			if (resized.get()) {
				// nobody waits any more for whom it was meant
				Thread.interrupted();
			}
		}
	}

	private <T extends AbstractComponent<?>> T prepare(T component) {
		component.setResourceLoader(new DefaultResourceLoader());
		component.setTemplateExecutor(templates());
		return component;
	}

	private TemplateExecutor templates() {
		if (this.templates == null) {
			ThemeRegistry themes = new ThemeRegistry();
			themes.register(Theme.of("default", this.coloured ? ThemeSettings.defaults() : new PlainTheme()));
			this.templates = new TemplateExecutor(new ThemeResolver(themes, "default"));
		}
		return this.templates;
	}

	private <T> T ask(Supplier<T> question) {
		TerminalKeys reading = this.keys;
		return (reading != null) ? reading.pause(() -> askNow(question)) : askNow(question);
	}

	private <T> T askNow(Supplier<T> question) {
		Thread asking = Thread.currentThread();
		SignalHandler before = terminal().handle(Terminal.Signal.INT, (signal) -> asking.interrupt());
		try {
			return question.get();
		}
		catch (IOError | EndOfFileException ex) {
			// the terminal's way to say that waiting for a key was interrupted
			Thread.interrupted();
			terminal().writer().println();
			terminal().writer().flush();
			throw new InterruptedPromptException(ex);
		}
		finally {
			terminal().handle(Terminal.Signal.INT, before);
		}
	}

	private Terminal terminal() {
		if (this.terminal == null) {
			try {
				this.terminal = TerminalBuilder.builder().system(true).build();
				// between questions, what the JVM does without this terminal
				this.terminal.handle(Terminal.Signal.INT, (signal) -> Runtime.getRuntime().exit(INTERRUPTED));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Could not open the terminal", ex);
			}
		}
		return this.terminal;
	}

	@Override
	public void close() {
		if (this.owned && this.terminal != null) {
			try {
				this.terminal.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Could not close the terminal", ex);
			}
		}
	}

}
