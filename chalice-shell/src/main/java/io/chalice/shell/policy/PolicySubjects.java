package io.chalice.shell.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chalice.deployer.policy.NoFunctionException;
import io.chalice.deployer.policy.PolicySubject;
import io.chalice.project.Project;
import io.chalice.shell.command.CommandInvocation;
import io.chalice.shell.command.UsageException;
import io.chalice.shell.project.ApplicationProject;

/**
 * Finds what a command about policies is about.
 */
final class PolicySubjects {

	private PolicySubjects() {
	}

	/**
	 * Build the application.
	 * @param invocation what was typed
	 * @return the subject
	 */
	static PolicySubject of(CommandInvocation invocation) {
		PolicyOptions.check(invocation);
		Project project = ApplicationProject.find(invocation.context());
		return invocation.console()
			.progress()
			.during("Building %s".formatted(project.artifactId()),
					() -> PolicySubject.of(project, invocation.stage(), invocation.context().environment(),
							invocation.option(PolicyOptions.REGION.name()).orElse(null),
							invocation.option(PolicyOptions.ACCOUNT.name()).orElse(null)));
	}

	/**
	 * Return the functions that the one policy is about that a command prints.
	 * @param invocation what was typed
	 * @param subject the application
	 * @return the function of {@code --function}, else those that share the only role
	 * @throws UsageException when there is no such function, or several roles
	 */
	static Set<String> functions(CommandInvocation invocation, PolicySubject subject) {
		try {
			return subject.functions(named(invocation));
		}
		catch (NoFunctionException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Return the roles with the functions that run with them.
	 * @param invocation what was typed
	 * @param subject the application
	 * @return the functions by the role's name on AWS; one role with {@code --function}
	 * @throws UsageException when there is no such function
	 */
	static Map<String, Set<String>> roles(CommandInvocation invocation, PolicySubject subject) {
		try {
			return subject.roles(named(invocation));
		}
		catch (NoFunctionException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
	}

	private static Optional<String> named(CommandInvocation invocation) {
		return invocation.option(PolicyOptions.FUNCTION.name());
	}

}
