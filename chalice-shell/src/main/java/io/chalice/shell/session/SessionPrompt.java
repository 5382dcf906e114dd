package io.chalice.shell.session;

import java.nio.file.Path;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.springframework.shell.jline.PromptProvider;

import io.chalice.project.ProjectDirectory;
import io.chalice.project.ProjectNotFoundException;
import io.chalice.project.maven.MalformedPomException;
import io.chalice.shell.command.ShellContext;

/**
 * Shows where the user stands: {@code helloworld:dev>} in a project, {@code chalice>}
 * outside.
 */
final class SessionPrompt implements PromptProvider {

	private static final AttributedStyle STYLE = AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);

	private static final String OUTSIDE = "chalice";

	private final ShellContext context;

	private final boolean coloured;

	SessionPrompt(ShellContext context, boolean coloured) {
		this.context = context;
		this.coloured = coloured;
	}

	@Override
	public AttributedString getPrompt() {
		return new AttributedString(text() + "> ", this.coloured ? STYLE : AttributedStyle.DEFAULT);
	}

	private String text() {
		try {
			ProjectDirectory project = ProjectDirectory.find(this.context.directory());
			return project.isApplication() ? project.name() + ":" + this.context.stage() : OUTSIDE;
		}
		catch (ProjectNotFoundException ex) {
			return OUTSIDE;
		}
		catch (MalformedPomException ex) {
			// the commands tell what is wrong with it
			Path name = this.context.directory().getFileName();
			return name + ":" + this.context.stage();
		}
	}

}
