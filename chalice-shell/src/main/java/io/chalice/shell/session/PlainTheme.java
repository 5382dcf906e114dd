package io.chalice.shell.session;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.jline.tui.style.FigureSettings;
import org.springframework.shell.jline.tui.style.SpinnerSettings;
import org.springframework.shell.jline.tui.style.StyleSettings;
import org.springframework.shell.jline.tui.style.ThemeSettings;

/**
 * Spring Shell's usual signs without its colours, for those who want none.
 */
final class PlainTheme extends ThemeSettings {

	PlainTheme() {
		super(new PlainStyles(), FigureSettings.defaults(), SpinnerSettings.defaults());
	}

	private static final class PlainStyles extends StyleSettings {

		@Override
		public String resolveTag(@Nullable String tag) {
			return "default";
		}

	}

}
