package io.chalice.shell.project;

import java.util.List;
import java.util.stream.Stream;

import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.project.Project;
import io.chalice.project.ProjectNotFoundException;
import io.chalice.project.describe.ApplicationDescriber;
import io.chalice.project.maven.MalformedPomException;
import io.chalice.shell.command.ShellContext;

/**
 * The Lambda functions of the project that the user stands in.
 */
public final class FunctionCandidates {

	private FunctionCandidates() {
	}

	/**
	 * Propose functions. The project is not built for it.
	 * @param context where the user stands
	 * @return the names as they were known last; none where there is no project
	 */
	public static List<String> propose(ShellContext context) {
		try {
			Project project = Project.find(context.directory());
			Stream<String> functions = ApplicationDescriber.lastDescribed(project, context.stage())
				.stream()
				.flatMap((model) -> model.functions().stream())
				.map(FunctionModel::name);
			return Stream.concat(Stream.of(ApplicationModel.API_HANDLER), functions).toList();
		}
		catch (ProjectNotFoundException | MalformedPomException ex) {
			// commands tell what is wrong, a completion cannot
			return List.of();
		}
	}

}
