package io.chalice.shell.session;

import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
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

	private @Nullable Terminal terminal;

	private @Nullable TemplateExecutor templates;

	private @Nullable TerminalKeys keys;

	/**
	 * Create prompts that open the process's terminal when the first question is asked.
	 * @param available whether there is a terminal
	 */
	public TerminalPrompts(boolean available) {
		this.available = available;
		this.owned = true;
	}

	/**
	 * Create prompts at the terminal of a session.
	 * @param terminal the terminal
	 */
	public TerminalPrompts(Terminal terminal) {
		this.available = true;
		this.owned = false;
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
		List<SelectorItem<String>> items = items(choices);
		SingleItemSelector<String, SelectorItem<String>> selector = prepare(
				new SingleItemSelector<>(terminal(), items, question, null));
		selector.setMaxItems(VISIBLE_CHOICES);
		items.stream()
			.filter((item) -> item.getItem().equals(proposal))
			.findFirst()
			.ifPresent(selector::setDefaultExpose);
		return ask(() -> selector.run(SingleItemSelectorContext.empty())).getResultItem()
			.map(SelectorItem::getItem)
			.orElse(proposal);
	}

	@Override
	public List<String> many(String question, List<PromptChoice> choices) {
		MultiItemSelector<String, SelectorItem<String>> selector = prepare(
				new MultiItemSelector<>(terminal(), items(choices), question, null));
		selector.setMaxItems(VISIBLE_CHOICES);
		return ask(() -> selector.run(MultiItemSelectorContext.empty())).getValues();
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

	private static List<SelectorItem<String>> items(List<PromptChoice> choices) {
		return choices.stream().map((choice) -> SelectorItem.of(choice.label(), choice.value())).toList();
	}

	private <T extends AbstractComponent<?>> T prepare(T component) {
		component.setResourceLoader(new DefaultResourceLoader());
		component.setTemplateExecutor(templates());
		return component;
	}

	private TemplateExecutor templates() {
		if (this.templates == null) {
			ThemeRegistry themes = new ThemeRegistry();
			themes.register(Theme.of("default", ThemeSettings.defaults()));
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
